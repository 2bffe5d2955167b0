import { lstat, readFile } from "node:fs/promises";
import { createIssue, type Issue, quote } from "../../runtime/issues.js";
import { azure } from "./azure.js";
import { config } from "./config.js";
import { example } from "./example.js";
import { github } from "./github.js";
import type { Part, Setup } from "./part.js";
import { preCommit } from "./pre-commit.js";
import { vscode } from "./vscode.js";

/** What happens to a part: it is written, or the file of its name is kept, which may lack something. */
export interface Planned {
  readonly part: Part;
  readonly state: "create" | "keep" | "lacks";
}

/** Every file that is written, in the order in which people will want to look at them. */
export function partsOf(setup: Setup): readonly Part[] {
  return [config(setup), ...example(setup), vscode(setup), preCommit(), github(setup), azure(setup)];
}

/** Looks which parts are there already, in the current folder. A folder of such a name is an issue. */
export async function planParts(
  parts: readonly Part[],
): Promise<{ readonly plan: readonly Planned[]; readonly issue?: Issue }> {
  const plan: Planned[] = [];
  for (const part of parts) {
    const found = await lstat(part.path).catch(() => undefined);
    if (found?.isDirectory()) {
      const message = `The file ${quote(part.path)} can't be written: a folder stands in its place.`;
      return { plan: [], issue: createIssue("output-unwritable", "", message, { hint: "Nothing was written." }) };
    }
    plan.push({ part, state: found ? await compare(part) : "create" });
  }
  return { plan };
}

/** Whether a file that is there has what its part would add. What nobody can read may lack it. */
async function compare({ path, addition }: Part): Promise<"keep" | "lacks"> {
  const text = await readFile(path, "utf8").catch(() => "");
  return addition === undefined || text.includes(addition.mark) ? "keep" : "lacks";
}
