import { EditorView } from "@codemirror/view";

/**
 * Typing over selected text. Left to itself, Chromium gives what it inserts the looks of what it replaces, by a style
 * attribute, which a strict content security policy blocks and reports.
 */
export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state, composing } = view;
    const { data: text, inputType } = event;
    const { from, to, empty } = state.selection.main;
    if (inputType !== "insertText" || !text || empty || composing) return false;
    const insert = () => state.update(state.replaceSelection(text), { userEvent: "input.type", scrollIntoView: true });
    const isHandled = state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, text, insert));
    if (!isHandled) view.dispatch(insert());
    return true;
  },
});
