import { createRequire } from "node:module";
import { toPosix } from "./paths.js";

/** A glob pattern, as a search of folders asks it. */
export interface Pattern {
  /** The part in front that is no pattern: the folder to search, or the file itself where nothing is. */
  readonly base: string;
  readonly isGlob: boolean;
  /** Whether a file matches, by its path below the base. */
  matches(path: string): boolean;
  /** Whether a folder can hold matches, by its name and how many folders are between it and the base. */
  mayHold(folder: string, depth: number): boolean;
}

/** Reads a glob pattern. */
export function readPattern(input: string): Pattern {
  const { base, glob, isGlob } = picomatch().scan(toPosix(input));
  const steps = glob.split("/");
  // A folder in braces or parentheses is in several steps: there, only matching the whole tells.
  const nested = steps.findIndex((step) => step.includes("**") || /^[^{(]*[)}]|[{(][^)}]*$/.test(step));
  const end = nested < 0 ? steps.length - 1 : nested;
  const folders = steps.slice(0, end).map((step) => matcher(step));
  const isHidden = /(?:^|[/{(|,])\\?\./.test(glob);
  return {
    base: base.replace(/\\(.)/g, "$1"),
    isGlob,
    matches: matcher(glob),
    mayHold: (folder, depth) =>
      depth < end ? folders[depth]!(folder) : nested >= 0 && (isHidden || !folder.startsWith(".")),
  };
}

/** Whether a path matches one of several patterns, be it hidden or not. */
export function matchesAny(patterns: readonly string[]): (path: string) => boolean {
  return picomatch()(patterns.filter(isReadable), { dot: true, posix: true });
}

function matcher(glob: string): (path: string) => boolean {
  return isReadable(glob) ? picomatch()(glob, { posix: true }) : () => false;
}

/** The library throws at nothing, and at what is longer than 65,536. No path is as long: it matches nothing. */
function isReadable(glob: string): boolean {
  return glob !== "" && glob.length < 65_536;
}

/** What we use of picomatch; it brings no types. */
interface Picomatch {
  (patterns: string | readonly string[], options: { dot?: boolean; posix?: boolean }): (path: string) => boolean;
  scan(pattern: string): { base: string; glob: string; isGlob: boolean };
}

/** Only where there is a pattern. */
function picomatch(): Picomatch {
  return createRequire(import.meta.url)("picomatch");
}
