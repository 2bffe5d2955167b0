import type { Issue } from "../runtime/issues.js";
import { splitPointer } from "../runtime/pointer.js";
import { editFor, type Target } from "./fix/edit-for.js";
import { offsetsInside } from "./inside.js";
import { locatorOf, type Span } from "./lines.js";
import { byPlace, type PlacedIssue } from "./report.js";
import { skim } from "./skim.js";
import type { Source } from "./source.js";
import { Token } from "./tokens.js";

/** The JSON text of a message, and where it stands in its source. */
export interface Part extends Span {
  readonly source: Source;
}

/** All of a source. */
export function wholeOf(source: Source): Part {
  return { source, start: 0, end: source.text.length };
}

/**
 * Puts each issue at its place in the JSON text it was found in, with the edit that its fix stands for, and sorts them by
 * it. `pathInText` gives the pointer by which the text has what an issue's path leads to, where the issues are about what
 * was made of the text.
 */
export function placeIssues<I extends Issue>(
  source: Source,
  issues: readonly I[],
  pathInText?: (path: string) => string,
): (I & PlacedIssue)[] {
  return placeInPart(wholeOf(source), issues, pathInText);
}

/** Puts issues at their places, as `placeIssues` does, where the message is a part of its source. */
export function placeInPart<I extends Issue>(
  { source, start, end }: Part,
  issues: readonly I[],
  pathInText: (path: string) => string = (path) => path,
): (I & PlacedIssue)[] {
  if (issues.length === 0) return [];
  const wanted = issues.map((issue) => ({
    issue,
    path: pathInText(issue.path),
    fixed: issue.fix?.safe ? pathInText(issue.fix.path) : "",
  }));
  const root = plan(wanted.flatMap(({ path, fixed }) => [path, fixed]));
  walk(source.text.slice(start, end), root, 0, (offset) => start + offset);
  const locator = locatorOf(source);
  return wanted
    .map(({ issue, path, fixed }) => {
      const span = spanOf(root, path, isAboutKey(issue));
      const target = targetAt(root, fixed, issue);
      const edit = target && editFor(source.text, issue, target);
      return { ...issue, ...locator.position(span), excerpt: locator.excerpt(span), ...(edit && { edit }) };
    })
    .sort(byPlace);
}

/** What an issue's fix changes; nothing where the text only has something around it. */
function targetAt(root: Wanted, path: string, { fix }: Issue): Target | undefined {
  if (!fix?.safe || lastKey(path) !== lastKey(fix.path)) return undefined;
  return splitPointer(path).reduce<Wanted | undefined>((at, key) => at?.children.get(key), root);
}

function lastKey(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A value that a pointer leads to or through, and where it was found. */
interface Wanted extends Target {
  readonly children: Map<string, Wanted>;
  key?: Span | undefined;
  value?: Span | undefined;
  depth: number;
}

/** The pointers as a tree, so that one walk over the text finds them all. */
function plan(pointers: readonly string[]): Wanted {
  const root: Wanted = { children: new Map(), depth: 0 };
  for (const pointer of pointers) {
    let node = root;
    for (const key of splitPointer(pointer)) {
      const child: Wanted = node.children.get(key) ?? { children: new Map(), depth: 0 };
      node.children.set(key, child);
      node = child;
    }
  }
  return root;
}

const KEY_CODES: ReadonlySet<string> = new Set([
  "misspelt-key",
  "key-casing",
  "proto-key",
  "unknown-property",
  "unknown-code",
  "fixed-rule",
]);

/** Whether an issue is about a key rather than its value. */
function isAboutKey({ code, fix }: Issue): boolean {
  return KEY_CODES.has(code) || fix?.op === "rename";
}

/**
 * The key or the value that an issue is about. What is not there, such as a missing property, is shown at the nearest
 * thing around it that is: at the key that holds the object, or at its opening brace where it has no key.
 */
function spanOf(root: Wanted, path: string, isKey: boolean): Span {
  let node = root;
  for (const key of splitPointer(path)) {
    const child = node.children.get(key);
    if (!child?.value) {
      const start = node.value?.start ?? 0;
      return node.key ?? { start, end: start + 1 };
    }
    node = child;
  }
  return (isKey && node.key) || (node.value ?? { start: 0, end: 0 });
}

/** An object or list that is open at the current token. */
interface Open {
  readonly wanted: Wanted | undefined;
  readonly isList: boolean;
  readonly start: number;
  index: number;
}

/**
 * Finds the wanted values in a text that is valid JSON but for comments, token by token, so that no depth of nesting can
 * exhaust the stack. `toFile` gives the offset in the file for one in this text.
 */
function walk(text: string, root: Wanted, depth: number, toFile: (offset: number) => number): void {
  const at = skim(text);
  const open: Open[] = [];
  let next: Wanted | undefined = root;
  let isKey = false;

  for (let token = at.next(); token !== Token.End; token = at.next()) {
    const { start, end } = at;
    const span = () => ({ start: toFile(start), end: toFile(end) });
    const around = open.at(-1);
    switch (token) {
      case Token.OpenBrace:
      case Token.OpenBracket:
        isKey = token === Token.OpenBrace;
        open.push({ wanted: next, isList: !isKey, start, index: 0 });
        if (!isKey) next = next?.children.get("0");
        break;
      case Token.CloseBrace:
      case Token.CloseBracket:
        open.pop();
        if (around?.wanted)
          Object.assign(around.wanted, { value: { start: toFile(around.start), end: toFile(end) }, depth });
        break;
      case Token.Comma:
        isKey = around?.isList === false;
        if (around?.isList) next = around.wanted?.children.get(String(++around.index));
        break;
      case Token.Colon:
        isKey = false;
        break;
      default:
        if (isKey) {
          next = around?.wanted?.children.get(JSON.parse(text.slice(start, end)));
          if (next) Object.assign(forget(next), { key: span(), depth });
        } else if (next) {
          Object.assign(next, { value: span(), depth });
          if (token === Token.Text && next.children.size > 0) walkText(text, start, end, next, toFile);
        }
    }
  }
}

/** Of two equal keys JSON.parse keeps the last, so what was found under the first does not count. */
function forget(node: Wanted): Wanted {
  node.key = undefined;
  node.value = undefined;
  for (const child of node.children.values()) forget(child);
  return node;
}

/** Goes on inside a JSON string that holds JSON text. `start` and `end` include its quotes. */
function walkText(text: string, start: number, end: number, wanted: Wanted, toFile: (offset: number) => number): void {
  const { value, depth } = wanted;
  const inner: string = JSON.parse(text.slice(start, end));
  const offsets = offsetsInside(text, start, inner.length);
  walk(inner, wanted, depth + 1, (offset) => toFile(offsets[offset]!));
  // The value of `survey` is the string with its quotes, not the object in it.
  Object.assign(wanted, { value, depth });
}
