import type { createScanner } from "jsonc-parser";
import type { Issue } from "../runtime/issues.js";
import { splitPointer } from "../runtime/pointer.js";
import { createLocator, type Span } from "./lines.js";
import { byPlace, type Position } from "./report.js";
import { Token } from "./tokens.js";

/**
 * Puts each issue at its place in the JSON text it was found in, and sorts them by it. `pathInFile` gives the pointer
 * by which the text has what an issue's path leads to, where the issues are about what was made of the text.
 */
export async function placeIssues<I extends Issue>(
  text: string,
  issues: readonly I[],
  pathInFile = (path: string) => path,
): Promise<(I & Position)[]> {
  if (issues.length === 0) return [];
  const { createScanner } = await import("jsonc-parser");
  const paths = issues.map((issue) => pathInFile(issue.path));
  const root = plan(paths);
  walk(createScanner, text, root, (offset) => offset);
  const locate = createLocator(text);
  return issues.map((issue, i) => ({ ...issue, ...locate(spanOf(root, paths[i]!, isAboutKey(issue))) })).sort(byPlace);
}

/** A value that a pointer leads to or through, and where it was found. */
interface Wanted {
  readonly children: Map<string, Wanted>;
  key?: Span | undefined;
  value?: Span | undefined;
}

/** The pointers as a tree, so that one walk over the text finds them all. */
function plan(pointers: readonly string[]): Wanted {
  const root: Wanted = { children: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const key of splitPointer(pointer)) {
      const child: Wanted = node.children.get(key) ?? { children: new Map() };
      node.children.set(key, child);
      node = child;
    }
  }
  return root;
}

const KEY_CODES: ReadonlySet<string> = new Set(["misspelt-key", "key-casing", "unknown-property"]);

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
function walk(scan: typeof createScanner, text: string, root: Wanted, toFile: (offset: number) => number): void {
  const scanner = scan(text, true);
  const open: Open[] = [];
  let next: Wanted | undefined = root;
  let isKey = false;

  for (let token: number = scanner.scan(); token !== Token.End; token = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
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
        if (around?.wanted) around.wanted.value = { start: toFile(around.start), end: toFile(end) };
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
          next = around?.wanted?.children.get(scanner.getTokenValue());
          if (next) forget(next).key = span();
        } else if (next) {
          next.value = span();
          if (token === Token.Text && next.children.size > 0) walkText(scan, text, start, end, next, toFile);
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
function walkText(
  scan: typeof createScanner,
  text: string,
  start: number,
  end: number,
  wanted: Wanted,
  toFile: (offset: number) => number,
): void {
  const inner: string = JSON.parse(text.slice(start, end));
  // For each UTF-16 unit of the inner text, where the character or escape that stands for it starts in the outer one.
  const offsets = new Uint32Array(inner.length + 1);
  let at = start + 1;
  for (let i = 0; i <= inner.length; i++) {
    offsets[i] = at;
    at += text[at] !== "\\" ? 1 : text[at + 1] === "u" ? 6 : 2;
  }
  const whole = wanted.value;
  walk(scan, inner, wanted, (offset) => toFile(offsets[offset]!));
  // The value of `survey` is the string with its quotes, not the object in it.
  wanted.value = whole;
}
