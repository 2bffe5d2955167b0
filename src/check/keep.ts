import type { Issue } from "../runtime/issues.js";
import type { Budget } from "./budget.js";

/** What is asked of an issue before it is told. */
export type Finding = Pick<Issue, "code" | "severity" | "path">;

/** Decides which findings are told; what it leaves out is neither worded nor placed. */
export type Keep = <F extends Finding>(findings: readonly F[]) => readonly F[];

/** What decides, and counts what it leaves out. */
export interface Keeping {
  readonly keep: Keep;
  readonly budget?: Budget;
}
