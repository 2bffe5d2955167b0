import type { TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";

/** Makes a document another text by the one stretch in which they differ: the cursor and what can be undone stay. */
export function changeTo(view: EditorView, next: string): void {
  const now = view.state.doc.toString();
  const most = Math.min(now.length, next.length);
  let start = 0;
  while (start < most && now[start] === next[start]) start++;
  let tail = 0;
  while (tail < most - start && now[now.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  const change: TransactionSpec = {
    changes: { from: start, to: now.length - tail, insert: next.slice(start, next.length - tail) },
    userEvent: "input.replace",
  };
  view.dispatch(change);
}
