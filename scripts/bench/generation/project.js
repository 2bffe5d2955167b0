import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";

const ROOT = new URL("../../../", import.meta.url).pathname;

/** A project of somebody who has installed the package and its tools; gone with the process. */
export function makeProject() {
  const folder = mkdtempSync(`${tmpdir()}/omnirich-generation-`);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const packages = `${folder}/node_modules`;
  mkdirSync(packages);
  for (const name of readdirSync(`${ROOT}node_modules`)) {
    if (!name.startsWith(".")) symlinkSync(resolve(ROOT, "node_modules", name), `${packages}/${name}`);
  }
  for (const part of ["dist", "package.json"]) {
    cpSync(ROOT + part, `${packages}/omnirich/${part}`, { recursive: true });
  }
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
  return folder;
}

/** This package's own schemas in a project. */
export function copySchemas(folder) {
  cpSync(`${ROOT}schemas`, folder, { recursive: true });
}
