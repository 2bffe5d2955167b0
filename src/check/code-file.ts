import { MissingTool } from "../diagnostics/tools.js";
import { explainImport, importDefaults } from "../loader/import-defaults.js";
import { createIssue, type Issue } from "../runtime/issues.js";
import { snapshot } from "../runtime/snapshot.js";
import { untoldIssue } from "./budget.js";
import { type Checking, createKeep, type Tell } from "./checking.js";
import { identify, judgeMessage } from "./message.js";
import { type PlacedIssue, START } from "./report.js";
import { EMPTY_LIST } from "./text.js";

/**
 * Checks the message, or the list of messages, that a module has as its default export. The module is run for that, so
 * only where that is allowed. Its issues have no place in the file: what is checked is a value.
 */
export async function checkCodeFile(file: string, checking: Checking, tell: Tell): Promise<void> {
  const refuse = (...issues: Issue[]) => tell({ file, index: null, messages: 0, issues: issues.map(atStart) });
  if (!checking.allowCode) return refuse(NOT_ALLOWED);
  let value: unknown;
  try {
    [value] = await importDefaults([file], checking.cwd, "to run modules for the message that they export");
  } catch (error) {
    if (error instanceof MissingTool)
      return refuse({ ...error.issue, hint: "Install it: npm install --save-dev esbuild@0.28" });
    const { why, file: culprit = file } = explainImport(error);
    const where = culprit === file ? "" : ` (in ${culprit})`;
    return refuse(createIssue("code-failed", "", `The module can't be run: ${why}${where}.`));
  }
  const list = readList(value);
  if (list?.length === 0) return refuse(EMPTY_LIST);
  const { keep, budget } = createKeep(file, checking);
  for (const [nth, given] of (list ?? [value]).entries()) {
    const report = { file, index: list ? nth : null, messages: 1 };
    const { value: message, issues: odd } = snapshot(given);
    const issues = odd.length > 0 ? odd : (judgeMessage(checking, message, Number.POSITIVE_INFINITY)?.issues ?? []);
    tell({ ...report, ...identify(checking.catalogue, message), issues: keep(issues).map(atStart) });
  }
  const untold = budget.untold();
  if (untold) tell({ file, index: null, messages: 0, issues: [untoldIssue(untold)] }, untold);
}

/** The items of a list; nothing where a value is none, or can't be read: then it is one message, which says why. */
function readList(value: unknown): readonly unknown[] | undefined {
  try {
    return Array.isArray(value) ? Array.from(value) : undefined;
  } catch {
    return undefined;
  }
}

const NOT_ALLOWED = createIssue("code-not-allowed", "", "This file is code, which has to be run to get its message.", {
  hint: "Allow it with --allow-code, if you trust the file.",
});

function atStart(issue: Issue): PlacedIssue {
  return { ...issue, ...START };
}
