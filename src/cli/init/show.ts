import { count } from "../../check/reporters/count.js";
import { escapeText } from "../../runtime/issues.js";
import type { Part } from "./part.js";
import type { Planned } from "./plan.js";

/** A line a file: what happens to it, and what it is for. */
export function showPlan(plan: readonly Planned[]): string {
  const width = Math.max(...plan.map(({ part }) => part.path.length)) + 2;
  const lines = plan.map(({ part: { path, purpose }, state }) => {
    const [verb, remark] = state === "create" ? ["create", ""] : ["keep  ", "is there already: "];
    return `  ${verb}  ${path.padEnd(width)}${remark}${purpose}\n`;
  });
  return `${lines.join("")}\n`;
}

/** That files are written where nobody will look for them; a check that never runs looks like one that passes. */
export function showRepository(top: string | undefined): string {
  if (top === undefined) return "";
  return `This folder is not the top of its repository, where pre-commit, GitHub and VS Code look for their files:\n  ${escapeText(top)}\n\n`;
}

/** The whole files, each under its name. */
export function showFiles(parts: readonly Part[]): string {
  return parts.map(({ path, text }) => `==> ${path}\n${printable(text)}\n`).join("");
}

/** What to add by hand to the files that are kept. */
export function showAdditions(plan: readonly Planned[]): string {
  return plan
    .filter(({ state }) => state === "lacks")
    .map(({ part: { path, purpose, addition } }) => {
      // Not indented: it is copied.
      return `${path} is kept as it is. For ${purpose}, add this ${addition!.where}:\n\n${printable(addition!.text)}\n`;
    })
    .join("");
}

/** "Write this file?", and that Enter means yes. */
export function question(parts: readonly Part[]): string {
  return `Write ${parts.length === 1 ? "this file" : `these ${count(parts.length, "file")}`}? [Y/n] `;
}

/** What to do now. */
export function nextSteps(isInstalled: boolean): string {
  const install = isInstalled ? "" : "  npm install --save-dev omnirich\n";
  return `Next:\n${install}  npx omnirich validate\n`;
}

function printable(text: string): string {
  return text.split("\n").map(escapeText).join("\n");
}
