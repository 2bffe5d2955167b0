import { existsSync, readFileSync } from "node:fs";

/** The version of this package, from the nearest package.json above: sources and built files lie at different depths. */
export function readVersion(): string {
  let file = new URL("package.json", import.meta.url);
  while (!existsSync(file)) {
    const above = new URL("../package.json", file);
    if (above.href === file.href) return "(version unknown)";
    file = above;
  }
  return JSON.parse(readFileSync(file, "utf8")).version;
}
