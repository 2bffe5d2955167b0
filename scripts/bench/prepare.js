// Installs the tools that omnirich is measured against, where they are not there yet. They have a package.json of their
// own, so that nobody who works on omnirich installs them.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const folder = new URL("./", import.meta.url).pathname;
const read = (path) => JSON.parse(readFileSync(folder + path, "utf8"));

const isInstalled = ([name, version]) => {
  const path = `node_modules/${name}/package.json`;
  return existsSync(folder + path) && read(path).version === version;
};

if (!Object.entries(read("package.json").dependencies).every(isInstalled)) {
  // Not "npm ci": it fails where a registry lacks the native parts of ata-validator, which are optional and not measured.
  const { status } = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
