import { type Action, type Diagnostic, setDiagnostics } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import type { Mark } from "../engine/judge.js";
import { ruleText } from "../engine/tables.js";

/** Marks beyond these are counted, and listed below the editor once others are mended. */
const MOST = 500;

/** Underlines what issues are about. */
export function showMarks(view: EditorView, marks: readonly Mark[]): void {
  view.dispatch(setDiagnostics(view.state, marks.slice(0, MOST).map(diagnosticOf)));
}

function diagnosticOf(mark: Mark): Diagnostic {
  const { from, to, severity, message } = mark;
  return { from, to, severity, message, renderMessage: () => explain(mark), actions: actionsOf(mark) };
}

function actionsOf({ edit, fix }: Mark): Action[] {
  if (!edit) return [];
  const { start: from, end: to, text: insert } = edit;
  // The document may not have changed since: marks are made anew with every change.
  return [
    { name: fixLabel(fix), apply: (view) => view.dispatch({ changes: { from, to, insert }, userEvent: "input.fix" }) },
  ];
}

/** What a button that makes a fix says. */
export function fixLabel(fix: Mark["fix"]): string {
  const written = JSON.stringify(fix?.to);
  if (!fix || written === undefined || written.length > 40) return "Fix it";
  return fix.op === "rename" ? `Rename to ${written}` : `Write ${written}`;
}

function explain({ message, hint, code }: Mark): HTMLElement {
  const box = document.createElement("div");
  box.append(line("div", message));
  const why = [hint, ruleText(code)?.why].filter((text) => text !== undefined).join(" ");
  if (why) box.append(line("div", why, "cm-why"));
  return box;
}

function line(tag: "div", text: string, className = ""): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
}
