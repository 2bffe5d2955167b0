import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  completionStatus,
} from "@codemirror/autocomplete";
import { history, historyKeymap, standardKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import type { Judged } from "../engine/judge.js";
import { changeTo } from "./change-to.js";
import { complete } from "./complete.js";
import { hover } from "./hover.js";
import { json } from "./json.js";
import { showMarks } from "./marks.js";
import { look } from "./theme.js";
import { typeOver } from "./type-over.js";

/** The text that people edit. */
export interface Editor {
  readonly text: string;
  /** Puts another text in, as a change that can be undone. */
  setText(text: string): void;
  setMarks(judged: Judged): void;
  /** Puts the cursor there, in sight. */
  goTo(from: number, to: number): void;
}

/** What an editor tells of. */
export interface EditorEvents {
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

/**
 * Makes the editor, in a shadow root: there CodeMirror adopts its styles, which every content security policy allows,
 * where in a page it would write style elements. Tab moves on to the next control; Escape leaves as well.
 */
export function createEditor(host: HTMLElement, text: string, { onChange, onLeave }: EditorEvents): Editor {
  const leave = (view: EditorView) => {
    // Escape first closes what is open.
    if (completionStatus(view.state) === "active") return false;
    onLeave();
    return true;
  };
  const root = host.attachShadow({ mode: "open" });
  const view: EditorView = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [complete], defaultKeymap: false, icons: false }),
        highlightActiveLine(),
        EditorView.lineWrapping,
        json,
        hover,
        look,
        Prec.highest(keymap.of([{ key: "Escape", run: leave }])),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...standardKeymap, ...historyKeymap]),
        typeOver,
        EditorView.contentAttributes.of({
          // It can be edited, and so has the focus anyway; not every checker of pages knows.
          tabindex: "0",
          "aria-label": "Message as JSON. Escape leaves the editor, F8 goes to the next issue, Ctrl+Space suggests.",
          spellcheck: "false",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    setText: (next) => changeTo(view, next),
    setMarks: (judged) => showMarks(view, judged),
    goTo(from, to) {
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      });
      view.focus();
    },
  };
}
