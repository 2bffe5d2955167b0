import type { Edit } from "../report.js";

/** A text after some edits. */
export interface Edited {
  readonly text: string;
  /** How many edits were made. */
  readonly made: number;
}

/** Makes those edits that don't overlap with one before them; every other unit of the text stays. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const parts: string[] = [];
  let from = 0;
  let made = 0;
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) continue;
    parts.push(text.slice(from, start), replacement);
    from = end;
    made++;
  }
  return { text: parts.join("") + text.slice(from), made };
}
