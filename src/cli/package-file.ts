import { existsSync, readFileSync } from "node:fs";

/**
 * A JSON file of this package, by its path from the nearest package.json above, since sources and built files lie at
 * different depths; nothing when it is not there.
 */
export function readPackageFile(path: string): unknown {
  const file = packageFile(path);
  return file && JSON.parse(readFileSync(file, "utf8"));
}

/** Where a file of this package is; nothing when it is not there. */
export function packageFile(path: string): URL | undefined {
  let root = new URL(".", import.meta.url);
  while (!existsSync(new URL("package.json", root))) {
    const above = new URL("..", root);
    if (above.href === root.href) return undefined;
    root = above;
  }
  const file = new URL(path, root);
  return existsSync(file) ? file : undefined;
}
