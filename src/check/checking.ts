import { createBudget, type Untold } from "./budget.js";
import type { Shard } from "./input/shard.js";
import type { Finding, Keeping } from "./keep.js";
import type { Judging } from "./message.js";
import type { Report } from "./report.js";

/** How files are checked. */
export interface Checking extends Judging {
  /** Folder that relative names start from. */
  readonly cwd: string;
  /** Whether each message of a list or of an NDJSON file is to have a report, also when nothing was found in it. */
  readonly everyMessage?: boolean;
  /** Whether modules may be run for the message that they export. */
  readonly allowCode?: boolean;
  /** Of the lines of an NDJSON file, only those of this part are checked. */
  readonly shard?: Shard;
  /** Is called behind each block of lines, with the number of messages so far; the next one waits for it. */
  readonly pause?: (messages: number) => Promise<void> | undefined;
  /** Issues of one file that are told. Default: 100. */
  readonly most?: number;
  /** Takes away the findings that are known already. */
  readonly unknown?: <F extends Finding>(file: string, found: readonly F[]) => readonly F[];
}

/** Is given each report as soon as there is one, with the issues that it counts but does not tell. */
export type Tell = (report: Report, untold?: Untold) => void;

/** A budget for what a file may tell, and the filter that keeps to it. */
export function createKeep(file: string, { most, unknown }: Checking): Required<Keeping> {
  const budget = createBudget(most);
  return { budget, keep: (issues) => budget.keep(unknown && issues.length > 0 ? unknown(file, issues) : issues) };
}
