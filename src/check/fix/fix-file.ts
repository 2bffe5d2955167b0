import { readFileSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { writeReason } from "../../diagnostics/write-reason.js";
import { createIssue, type Issue } from "../../runtime/issues.js";
import type { Checking } from "../checking.js";
import { dialectOf, kindOf } from "../input/kinds.js";
import { fixFileBytes } from "./fix-bytes.js";
import { countLineFixes, fixLines } from "./fix-lines.js";
import { isFixable } from "./fixable.js";
import { type Replacement, replaceFile } from "./replace-file.js";

/** What fixing a file came to. */
export interface Fixed {
  /** How many fixes were made. */
  readonly made: number;
  /** Why it could not be written: then none was made. */
  readonly issue?: Issue;
}

/**
 * Makes the safe fixes in a file, and leaves every other byte as it is. It is replaced as a whole, or not at all. A file
 * that can't be read, and one that is compressed or code, is left alone.
 */
export async function fixFile(file: string, checking: Checking): Promise<Fixed> {
  if (!isFixable(file)) return NOTHING;
  const plan = await orUnreadable(() => planFixes(file, checking));
  return plan && plan.made > 0 ? carryOut(plan) : NOTHING;
}

const NOTHING: Fixed = { made: 0 };

/** What there is to fix in a file. */
interface Plan {
  readonly path: string;
  /** The file as it was before it was read. */
  readonly before: Stats;
  readonly made: number;
  readonly write: (to: Replacement) => void | Promise<void>;
}

async function planFixes(file: string, checking: Checking): Promise<Plan | undefined> {
  const path = resolve(checking.cwd, file);
  const before = statSync(path);
  if (!before.isFile()) return undefined;
  if (kindOf(file) !== "ndjson") {
    const { bytes, made } = fixFileBytes(readFileSync(path), dialectOf(file), checking);
    return { path, before, made, write: (to) => to.write(bytes) };
  }
  const made = await countLineFixes(path, checking);
  const write = async (to: Replacement) => {
    for await (const lines of fixLines(path, checking)) to.write(Buffer.concat(lines.map(({ after }) => after)));
  };
  return { path, before, made, write };
}

/** Writes a file anew and puts it in the place of the old one; when something is wrong, the old one stays. */
async function carryOut({ path, before, made, write }: Plan): Promise<Fixed> {
  let replacement: Replacement | undefined;
  try {
    replacement = replaceFile(path, before);
    await write(replacement);
    if (replacement.commit()) return { made };
    const issue = createIssue("file-changed", "", "The file was changed while it was fixed.", { hint: "Try again." });
    return { made: 0, issue };
  } catch (error) {
    const message = `The fixed file can't be written: ${writeReason(error)}.`;
    return { made: 0, issue: createIssue("output-unwritable", "", message, { hint: "Nothing was changed." }) };
  } finally {
    replacement?.discard();
  }
}

/** Nothing where a file can't be read: the check tells of that. */
export async function orUnreadable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  }
}
