/** A JSON text that is checked: all of a file, or one line of it. */
export interface Source {
  /** Without a byte-order mark. */
  readonly text: string;
  /** Line of the file that it starts on, from 1. */
  readonly firstLine: number;
  /** What sentences call it. */
  readonly noun: "file" | "line";
}

/** The text of a whole file. */
export function wholeFile(text: string): Source {
  return { text, firstLine: 1, noun: "file" };
}
