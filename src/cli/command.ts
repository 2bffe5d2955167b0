import type { Readable } from "node:stream";

/** Where a command reads and writes, so that tests can run it in the same process. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array | string> | Readable;
  /** The script that runs as a thread of this process; without it, there are no threads. */
  readonly script?: URL;
  /** Whether the code that runs, though not installed under a version, is the code that made the output that is there. */
  readonly isSameGenerator?: boolean;
  /** What examples in generated docs import from, where that is not the output itself. */
  readonly importFrom?: string;
}

/** One of a terminal's two outputs. */
export interface Output {
  /** False when the reader can't keep up, and `drained` is to be waited for. */
  write(text: string): unknown;
  drained?(): Promise<void>;
  /** Whether colours are welcome. */
  readonly colour: boolean;
  /** Whether a person reads it now, and can be asked. */
  readonly isTerminal?: boolean;
}

/** A verb of the command line. */
export interface Command {
  /** What `omnirich <verb> --help` prints: usage, options, examples. */
  readonly help: string;
  /** Runs the verb with the arguments behind it and gives the exit code. Wrong usage may be thrown as UsageError. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** Exit codes, the same for every verb. */
export const Exit = { Ok: 0, Findings: 1, Usage: 2, Internal: 3 } as const;
