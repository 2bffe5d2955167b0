/** Characters of the longest pointer that is told; keys of messages are short, and few levels deep. */
export const LONGEST_PATH = 2_000;

/** A pointer, or that of the nearest thing around whose pointer is not too long: a key may be as long as its file. */
export function shortPath(path: string): string {
  return path.length <= LONGEST_PATH ? path : path.slice(0, Math.max(0, path.lastIndexOf("/", LONGEST_PATH)));
}
