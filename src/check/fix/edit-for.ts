import type { Issue } from "../../runtime/issues.js";
import { blankComments, blankTrailingCommas } from "../comments.js";
import { readInside, writeInside } from "../inside.js";
import type { Span } from "../lines.js";
import type { Edit } from "../report.js";
import { scan } from "../scanner.js";
import { Token } from "../tokens.js";
import { applyEdits } from "./edits.js";

/** What a fix changes, and where the text has it. */
export interface Target {
  readonly key?: Span | undefined;
  readonly value?: Span | undefined;
  /** How many JSON strings it lies in. */
  readonly depth: number;
}

/** The change of a text that the safe fix of an issue asks for; nothing where the text does not have what it is about. */
export function editFor(text: string, { code, fix }: Issue, { key, value, depth }: Target): Edit | undefined {
  if (fix?.op === "rename") return key && { ...key, text: writeInside(fix.to, depth) };
  if (fix?.op !== "replace" || !value) return undefined;
  const written = text.slice(value.start, value.end);
  if (code === "json-comment") return cutComments(written, value.start, depth);
  const said = readInside(written, depth).text;
  const isObjectAsText = said.startsWith("{") && typeof fix.to === "string";
  return { ...value, text: writeInside(isObjectAsText ? compact(said) : fix.to, depth) };
}

/** Cuts the comments out of a JSON string; what stands between them stays as it is written. */
function cutComments(written: string, start: number, depth: number): Edit | undefined {
  const quoted = readInside(written, depth);
  const from = quoted.at(1);
  const inner = readInside(written.slice(from, quoted.at(quoted.text.length - 1)), depth + 1);
  const cuts = blankComments(inner.text).comments.map((comment) => ({
    start: from + inner.at(comment.start),
    end: from + inner.at(comment.end),
    text: "",
  }));
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (!first || !last) return undefined;
  const kept = applyEdits(written.slice(0, last.end), cuts).text.slice(first.start);
  return { start: start + first.start, end: start + last.end, text: kept };
}

/** JSON without what stands between its tokens. These stay as they are written. */
function compact(text: string): string {
  const plain = blankTrailingCommas(blankComments(text).text);
  const scanner = scan(plain, true);
  const tokens: string[] = [];
  for (let token: number = scanner.scan(); token !== Token.End; token = scanner.scan()) {
    tokens.push(plain.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength()));
  }
  return tokens.join("");
}
