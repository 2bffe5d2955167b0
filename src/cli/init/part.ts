/** A file that `omnirich init` writes. */
export interface Part {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  readonly text: string;
  /** For a file that may be there for other reasons: what has to be added to it. */
  readonly addition?: Addition;
}

/** What a file that is there already lacks. */
export interface Addition {
  /** Where the text goes, as the end of "add ...". */
  readonly where: string;
  readonly text: string;
  /** What is in every file that has it, whoever wrote it. */
  readonly mark: string;
}

/** What the parts need to know. */
export interface Setup {
  /** Of omnirich: CI runs this one until somebody changes it. */
  readonly version: string;
  /** Patterns of the files that hold messages. */
  readonly files: readonly string[];
  /** A message to start from. */
  readonly example: unknown;
}

/** Text of a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
