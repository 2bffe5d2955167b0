import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.js";
import { inBench, temporary } from "./folders.js";

let count = 0;

/** Bundles a module, given as text, and imports it: whoever needs what, all run from one file each. */
export async function load(source) {
  const file = inBench(`${temporary}/module-${count++}.mjs`);
  writeFileSync(file, await bundle(source, { platform: "node" }));
  return (await import(pathToFileURL(file).href)).default;
}
