import { parseJson } from "../runtime/helpers.js";
import type { Issue } from "../runtime/issues.js";
import { splitPointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import { commentsInText } from "./comments.js";
import { findTooDeep } from "./depth.js";

/** What is said of a message once its JSON texts have no comments, and of the comments that they had. */
export interface Judgement<Verdict> {
  readonly message: unknown;
  readonly verdict: Verdict;
  readonly comments: readonly Issue[];
}

/**
 * Judges a message as if its JSON texts had no comments, so that these hide nothing. `pathIn` gives the pointer by which
 * the message has what an issue's path leads to, where the verdict is about what was made of it; `print` writes a text
 * whose comments were cut out in another way.
 */
export function judgePastComments<Verdict extends { readonly issues: readonly Issue[] }>(
  value: unknown,
  judge: (message: unknown) => Verdict,
  pathIn: (message: unknown, path: string) => string = (_, path) => path,
  print: (text: string) => string = (text) => text,
): Judgement<Verdict> {
  const comments = new Map<string, Issue>();
  let message = value;
  // Text in text: what is wrong with the inner one only shows when the outer one can be read.
  for (;;) {
    const verdict = judge(message);
    const found = verdict.issues.map(commentsInText);
    const fresh = found.filter((issue) => issue !== undefined && !comments.has(issue.path)) as Issue[];
    if (fresh.length === 0) return { message, verdict, comments: [...comments.values()] };
    for (const issue of fresh) {
      comments.set(issue.path, issue);
      message = replaceAt(message, splitPointer(pathIn(message, issue.path)), print(String(issue.fix?.to)));
    }
  }
}

/** A copy in which the value at a pointer is another one; the pointer may lead through JSON text. */
function replaceAt(value: unknown, keys: readonly string[], to: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return to;
  if (typeof value === "string") {
    const inner = findTooDeep(value) < 0 ? parseJson(value) : undefined;
    return inner === undefined ? value : JSON.stringify(replaceAt(inner, keys, to));
  }
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? replaceAt(item, rest, to) : item));
  return isObject(value) ? { ...value, [key]: replaceAt(value[key], rest, to) } : value;
}
