import { pathInExport } from "../../../../src/check/exported.js";
import type { Fix } from "../../../../src/runtime/issues.js";
import { splitPointer } from "../../../../src/runtime/pointer.js";
import { blankValue } from "./blank.js";
import type { Judged, Mark } from "./judge.js";
import { fieldAt } from "./places.js";
import { setIn } from "./set-in.js";

/** What can be done about an issue by one click. */
export interface Remedy {
  readonly label: string;
  /** The text with it done. */
  readonly apply: () => string;
}

/** The fix of an issue: the safe one, the one that is a choice, or the room for what is missing. */
export function remedyFor(judged: Judged, mark: Mark): Remedy | undefined {
  const { text } = judged;
  const { edit, fix, code, path } = mark;
  if (edit) return { label: labelOf(fix), apply: () => text.slice(0, edit.start) + edit.text + text.slice(edit.end) };
  if (judged.form !== "message" && judged.form !== "export") return undefined;
  const set = (pointer: string, value: unknown) => () => setIn(text, wayTo(judged, pointer), value);
  // A rename that is not safe has no new key that is certain.
  if (fix && fix.op !== "rename") return { label: labelOf(fix), apply: set(fix.path, fix.to) };
  if (code === "missing-property") return roomFor(judged, path, set);
  return undefined;
}

function roomFor(
  judged: Judged,
  path: string,
  set: (pointer: string, value: unknown) => () => string,
): Remedy | undefined {
  const way = splitPointer(path).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const field = judged.variant && fieldAt(judged.variant, way);
  if (!judged.variant || !field) return undefined;
  const value = field.default ?? blankValue(judged.variant, field.value);
  return { label: `Add ${JSON.stringify(field.wire)}`, apply: set(path, value) };
}

/** The keys by which a text has what a pointer into the decoded message leads to. */
export function wayTo({ form, value }: Judged, pointer: string): readonly string[] {
  return splitPointer(form === "export" ? pathInExport(value, pointer) : pointer);
}

/** What a button that makes a fix says. */
function labelOf(fix: Fix | undefined): string {
  if (fix?.op === "remove") return "Remove it";
  const written = JSON.stringify(fix?.to);
  if (!fix || written === undefined || written.length > 40) return "Fix it";
  return fix.op === "rename" ? `Rename to ${written}` : `Write ${written}`;
}
