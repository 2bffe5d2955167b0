import type { JsonSchema } from "../model/model.js";
import { upperFirst } from "../model/names.js";
import { isEqual } from "../runtime/equal.js";
import { describe, quote } from "../runtime/issues.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import type { Change } from "./change.js";
import { CHANGES } from "./changes.js";
import { type Document, isNode, section } from "./document.js";
import { nameOf, ownerOf } from "./label.js";

/** A node that both schemas have at the same place. */
interface Spot {
  readonly a: JsonSchema;
  readonly b: JsonSchema;
  readonly at: string;
  readonly subject: string;
}

/** What is said to people, with what to call it. Where several keywords hold it, one is enough. */
const NOTES: readonly (readonly [notes: string | undefined, key: string, what: string])[] = [
  [undefined, "title", "title"],
  [undefined, "description", "description"],
  [undefined, "examples", "list of examples"],
  ["x-omnirich", "evidence", "evidence"],
  ["x-omnirich", "form", "wording of its form"],
  ["x-omnirich", "also", "meaning of other spellings"],
  ["x-omnirich-shape", "label", "label"],
  ["x-omnirich-message", "remarks", "list of remarks"],
  ["x-omnirich-message", "rules", "explanation of its codes"],
];

/** Every change of what schemas say beside what they allow: words, defaults, deprecation. By place, not by meaning. */
export function compareNotes(before: Document, after: Document): readonly Change[] {
  const changes: Change[] = [];
  const tell = ({ at, subject }: Spot, key: string, name: string, was: string, is: string) => {
    const { level = "wire", narrowed } = CHANGES[name]!;
    const [message, pointer] = [upperFirst(narrowed(subject, was, is)), `${at}/${key}`];
    changes.push({
      code: name,
      level,
      producers: "none",
      consumers: "none",
      place: { file: after.file, pointer },
      message,
    });
  };
  const open: Spot[] = [{ a: before.schema, b: after.schema, at: "", subject: nameOf(after) }];
  for (const spot of open) {
    for (const [notes, key, what] of NOTES) {
      // What a shape says of itself is elsewhere, where it is referred to.
      if (notes !== "x-omnirich" && "$ref" in spot.a !== "$ref" in spot.b) continue;
      const [was, is] = [spot.a, spot.b].map((node) => (notes === undefined ? node : section(node, notes))[key]);
      if (!isEqual(was, is)) tell(spot, notes === undefined ? key : `${notes}/${key}`, "docs", "", what);
    }
    const { a, b } = spot;
    if (!isEqual(a.default, b.default)) tell(spot, "default", "default", valueText(a.default), valueText(b.default));
    const [was, is] = [a.deprecated === true, b.deprecated === true];
    if (was !== is) tell(spot, "deprecated", "deprecated", "", is ? "deprecated now" : "no longer deprecated");
    for (const inner of inside(spot, after)) open.push(inner);
  }
  return changes;
}

function valueText(value: unknown): string {
  return value === undefined ? "nothing" : describe(value);
}

const MAPS = ["properties", "patternProperties", "$defs", "definitions"];
const LISTS = ["anyOf", "oneOf"];
const SINGLES = ["items", "additionalProperties", "contentSchema", "x-omnirich-provisional"];

/** The nodes inside of two that stand at the same places. */
function inside(spot: Spot, document: Document): readonly Spot[] {
  const { a, b, at, subject } = spot;
  const owner = ownerOf(document, b) ?? subject;
  const lists = [...MAPS, ...LISTS].flatMap((keyword) => {
    const known = childrenOf(a, keyword);
    return Object.entries(childrenOf(b, keyword)).map(([key, node]) => {
      const name = keyword === "properties" ? `${quote(key)} of ${owner}` : subject;
      const other = Object.hasOwn(known, key) ? known[key] : undefined;
      return { a: other, b: node, at: `${at}/${keyword}/${escapePointer(key)}`, subject: name };
    });
  });
  const singles = SINGLES.map((keyword) => ({ a: a[keyword], b: b[keyword], at: `${at}/${keyword}`, subject }));
  const spots = [...lists, ...singles].filter((pair): pair is Spot => isObject(pair.a) && isObject(pair.b));
  return spots.map((pair) => ({ ...pair, subject: ownerOf(document, pair.b) ?? pair.subject }));
}

function childrenOf(node: JsonSchema, keyword: string): { readonly [key: string]: unknown } {
  const value = Object.hasOwn(node, keyword) ? node[keyword] : undefined;
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter(([, inner]) => isNode(inner)));
}
