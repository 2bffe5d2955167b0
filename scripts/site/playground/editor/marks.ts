import { type Action, type Diagnostic, setDiagnostics } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import type { Judged, Mark } from "../engine/judge.js";
import { remedyFor } from "../engine/remedies.js";
import { ruleText } from "../engine/tables.js";
import { changeTo } from "./change-to.js";

/** Marks beyond these are counted, and shown once others are mended. */
const MOST = 500;

/** Underlines what issues are about. */
export function showMarks(view: EditorView, judged: Judged): void {
  view.dispatch(
    setDiagnostics(
      view.state,
      judged.marks.slice(0, MOST).map((mark) => diagnosticOf(judged, mark)),
    ),
  );
}

function diagnosticOf(judged: Judged, mark: Mark): Diagnostic {
  const { from, to, severity, message } = mark;
  return { from, to, severity, message, renderMessage: () => explain(mark), actions: actionsOf(judged, mark) };
}

function actionsOf(judged: Judged, mark: Mark): Action[] {
  const remedy = remedyFor(judged, mark);
  if (!remedy) return [];
  // A remedy is for the text that was judged: with a large one, that may be another by now.
  const apply = (view: EditorView) => {
    if (view.state.doc.toString() === judged.text) changeTo(view, remedy.apply());
  };
  return [{ name: remedy.label, apply }];
}

function explain({ message, hint, code }: Mark): HTMLElement {
  const box = document.createElement("div");
  box.append(line(message));
  const why = [hint, ruleText(code)?.why].filter((text) => text !== undefined).join(" ");
  if (why) box.append(line(why, "cm-why"));
  return box;
}

function line(text: string, className = ""): HTMLElement {
  const element = document.createElement("div");
  element.textContent = text;
  element.className = className;
  return element;
}
