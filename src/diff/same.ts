import type { JsonSchema } from "../model/model.js";
import { isEqual } from "../runtime/equal.js";
import { isObject } from "../runtime/shapes.js";
import { chain, isNode, type Node, resolve } from "./document.js";
import { isAnnotation } from "./keywords.js";
import { isNew } from "./kinds.js";

/** Whether two nodes of two schemas say the same, word for word, but for annotations and the names of definitions. */
export function isSame(rootA: JsonSchema, a: Node, rootB: JsonSchema, b: Node): boolean {
  const seen = new Map<Node, Set<Node>>();
  const open: (readonly [Node, Node])[] = [[a, b]];
  for (const [left, right] of open) {
    if (saysBeside(rootA, left) || saysBeside(rootB, right)) return false;
    const [x, y] = [resolve(rootA, left), resolve(rootB, right)];
    if (!isObject(x) || !isObject(y)) {
      if (x !== y || x === undefined) return false;
      continue;
    }
    if (!isNew(seen, x, y)) continue;
    const inner = innerPairs(x, y);
    if (!inner) return false;
    open.push(...inner);
  }
  return true;
}

/** Whether a reference has more than annotations beside it. */
function saysBeside(root: JsonSchema, node: Node): boolean {
  return chain(root, node).some(
    (part) => part.$ref !== undefined && Object.keys(part).filter((keyword) => !isAnnotation(keyword)).length > 1,
  );
}

const MAPS = ["properties", "patternProperties"];
const LISTS = ["anyOf", "oneOf", "allOf"];
const SINGLES = ["items", "additionalProperties", "contentSchema", "not", "if", "then", "else", "contains"];

/** The nodes inside two nodes that have to be the same for these to be; nothing where these differ themselves. */
function innerPairs(a: JsonSchema, b: JsonSchema): (readonly [Node, Node])[] | undefined {
  const keywords = Object.keys(a).filter((keyword) => !isAnnotation(keyword));
  const others = Object.keys(b).filter((keyword) => !isAnnotation(keyword));
  if (keywords.length !== others.length) return undefined;
  const pairs: (readonly [Node, Node])[] = [];
  for (const keyword of keywords) {
    if (!Object.hasOwn(b, keyword)) return undefined;
    const found = pairsOf(keyword, a[keyword], b[keyword]);
    if (!found) return undefined;
    pairs.push(...found);
  }
  return pairs;
}

function pairsOf(keyword: string, a: unknown, b: unknown): (readonly [Node, Node])[] | undefined {
  if (SINGLES.includes(keyword) && isNode(a) && isNode(b)) return [[a, b]];
  if (LISTS.includes(keyword) && isNodes(a) && isNodes(b)) {
    return a.length === b.length ? a.map((part, i) => [part, b[i]!] as const) : undefined;
  }
  if (MAPS.includes(keyword) && isMap(a) && isMap(b)) {
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length || !keys.every((key) => Object.hasOwn(b, key))) return undefined;
    return keys.map((key) => [a[key]!, b[key]!] as const);
  }
  // Inside a keyword that we don't know, a reference might mean two things in two schemas.
  return isEqual(a, b) && !JSON.stringify(a)?.includes('"$ref"') ? [] : undefined;
}

function isNodes(value: unknown): value is readonly Node[] {
  return Array.isArray(value) && value.every(isNode);
}

function isMap(value: unknown): value is { readonly [key: string]: Node } {
  return isObject(value) && Object.values(value).every(isNode);
}
