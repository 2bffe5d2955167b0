import { resolve, sep } from "node:path";

/** A path with `/` on every system, as patterns and results have it. */
export function toPosix(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}

/** The absolute path of what is named from a folder, with `/`. */
export function absolute(folder: string, path: string): string {
  return toPosix(resolve(folder, path));
}

/** A path as people see it: relative to a folder where it is in it. Both are absolute, with `/`. */
export function display(path: string, folder: string): string {
  return isBelow(path, folder) ? path.slice(start(folder).length) : path;
}

/** Whether a path is somewhere in a folder. Both are absolute, with `/`. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(start(folder));
}

/** A folder with the slash that what is in it comes behind; the root of a system has it already. */
export function start(folder: string): string {
  return folder.endsWith("/") ? folder : `${folder}/`;
}
