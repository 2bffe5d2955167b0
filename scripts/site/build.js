// Builds the docs site into scripts/site/dist: static files that work from any web server and from a disk. With --serve it
// goes on, and shows the site on this machine. What it is built with has a package.json of its own, so that nobody who
// works on omnirich installs it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";

const folder = new URL("./", import.meta.url).pathname;
const read = (path) => JSON.parse(readFileSync(folder + path, "utf8"));

const isInstalled = ([name, version]) => {
  const path = `node_modules/${name}/package.json`;
  return existsSync(folder + path) && read(path).version === version;
};

const run = (command, args, cwd = folder) => {
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

if (!Object.entries(read("package.json").dependencies).every(isInstalled)) {
  run("npm", ["ci", "--no-audit", "--no-fund"]);
}
rmSync(`${folder}dist`, { recursive: true, force: true });
rmSync(`${folder}.cache`, { recursive: true, force: true });
run(process.execPath, ["scripts/run.js", "site/facts"], `${folder}../..`);
run(
  process.execPath,
  ["scripts/site/playground/build.js", "scripts/site/dist/playground", "--docs", "../docs/"],
  `${folder}../..`,
);
run(process.execPath, ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet", ...process.argv.slice(2)]);
