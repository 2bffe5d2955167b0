import type { JsonSchema } from "../model/model.js";
import { quote } from "../runtime/issues.js";
import { escapePointer } from "../runtime/pointer.js";
import { constraintsOf } from "./accepts.js";
import type { Document, Node } from "./document.js";
import type { Pair } from "./hit.js";
import { understood } from "./keywords.js";
import { ownerOf } from "./label.js";
import type { Narrowing } from "./narrow.js";

/** What an object schema says of its keys. */
interface Keys {
  readonly node: JsonSchema;
  readonly at: string;
  readonly listed: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  readonly patterns: { readonly [pattern: string]: Node };
  readonly others: Node;
}

function keysOf(node: JsonSchema, at: string): Keys {
  return {
    node,
    at,
    listed: new Set(Object.keys(understood<object>(node, "properties") ?? {})),
    required: new Set(understood<string[]>(node, "required")),
    patterns: understood<{ readonly [pattern: string]: Node }>(node, "patternProperties") ?? {},
    others: understood<Node>(node, "additionalProperties") ?? true,
  };
}

/** Compares two objects key by key: those that either lists, and all others. The key of a tag is left out. */
export function compareObjects(narrowing: Narrowing, pair: Pair, tag?: string): void {
  const a = keysOf(pair.a as JsonSchema, pair.aAt);
  const given = keysOf(pair.b as JsonSchema, pair.bAt);
  const owner = ownerOf(narrowing.b, given.node) ?? ownerOf(narrowing.a, a.node) ?? pair.name;
  const renames = renamesOf(narrowing, a, given);
  const b = renames.size > 0 ? renamed(given, renames) : given;
  for (const key of new Set([...a.listed, ...b.listed, ...b.required])) {
    const found = keyPair(narrowing, key, a, b, pair, owner);
    compareNames(narrowing, key, renames.get(key) ?? key, a, given, found);
    if (b.required.has(key) && !a.required.has(key)) {
      const isNew = constraintsOf(a.node, key).includes(false) || !a.listed.has(key);
      narrowing.report(isNew ? "field-required-new" : "field-required", found);
    }
    if (isNameLost(narrowing, key, a, b)) reportRemoved(narrowing, found);
    else if (key !== tag) compareKey(narrowing, key, a, b, found);
  }
  compareOthers(narrowing, a, b, { ...pair, name: owner });
}

/** What stored messages may have still, builders may have no field for: no unknown key is refused then. */
function reportRemoved(narrowing: Narrowing, pair: Pair): void {
  narrowing.report("field-removed", pair, false, undefined, narrowing.a.wires && "builders");
}

/** Builders have a name for what is listed alone, even where messages may have any other keys. */
function isNameLost({ a: { wires } }: Narrowing, key: string, a: Keys, b: Keys): boolean {
  return wires !== undefined && a.listed.has(key) && !b.listed.has(key) && !constraintsOf(a.node, key).includes(false);
}

function keyPair(narrowing: Narrowing, key: string, a: Keys, b: Keys, around: Pair, owner: string): Pair {
  const [aAt, bAt] = [placeOf(narrowing.a, key, a), placeOf(narrowing.b, key, b)];
  return { ...around, aAt, bAt, subject: `${quote(key)} of ${owner}`, name: quote(key) };
}

/** Where a key is described; the whole object, where it isn't. */
function placeOf({ pointers }: Document, key: string, { node, at, listed }: Keys): string {
  if (!listed.has(key)) return at;
  const inner = (node.properties as { readonly [key: string]: Node })[key];
  return (typeof inner === "object" ? pointers.get(inner) : undefined) ?? `${at}/properties/${escapePointer(key)}`;
}

/** What builders call by another name now: the wire keys are the same. */
function renamesOf({ a: before, b: after }: Narrowing, a: Keys, b: Keys): ReadonlyMap<string, string> {
  const [known, asked] = [before.wires?.get(a.node), after.wires?.get(b.node)];
  if (!known || !asked) return new Map();
  const names = new Map([...asked].map(([name, wire]) => [wire, name]));
  const moved = [...known].map(([name, wire]) => [name, names.get(wire)] as const);
  return new Map(moved.filter((move): move is [string, string] => isFree(move, known, asked)));
}

function isFree(
  [name, other]: readonly [string, string | undefined],
  known: ReadonlyMap<string, string>,
  asked: ReadonlyMap<string, string>,
): boolean {
  return other !== undefined && other !== name && !known.has(other) && !asked.has(name);
}

/** An object as it would be under the old names, so that what else has changed is seen. */
function renamed(keys: Keys, renames: ReadonlyMap<string, string>): Keys {
  const back = new Map([...renames].map(([before, after]) => [after, before]));
  const properties = Object.entries(keys.node.properties as object).map(([key, node]) => [back.get(key) ?? key, node]);
  const required = [...keys.required].map((key) => back.get(key) ?? key);
  return keysOf({ ...keys.node, properties: Object.fromEntries(properties), required }, keys.at);
}

/** The names of one key: what builders call it, and what they write. */
function compareNames(narrowing: Narrowing, key: string, name: string, a: Keys, b: Keys, pair: Pair): void {
  if (name !== key) narrowing.report("field-renamed", pair, false, quote(key), quote(name));
  const was = narrowing.a.wires?.get(a.node)?.get(key);
  const is = narrowing.b.wires?.get(b.node)?.get(name);
  if (was === undefined || is === undefined || was === is) return;
  narrowing.report("wire-name", pair, false, quote(was), quote(is));
}

/** The value of one key: whatever the second schema asks of it, the first one must ask, too. */
function compareKey(narrowing: Narrowing, key: string, a: Keys, b: Keys, pair: Pair): void {
  const known = constraintsOf(a.node, key);
  if (known.includes(false)) return;
  for (const asked of constraintsOf(b.node, key)) {
    if (asked === false) {
      reportRemoved(narrowing, { ...pair, a: known[0]! });
      return;
    }
    const [first] = known.filter(
      (one) => known.length === 1 || narrowing.holds(() => narrowing.later({ ...pair, a: one, b: asked })),
    );
    narrowing.later({ ...pair, a: first ?? known[0]!, b: asked });
  }
}

/** Keys that neither schema lists: those like a pattern, and the rest. */
function compareOthers(narrowing: Narrowing, a: Keys, b: Keys, pair: Pair): void {
  const sources = [...Object.entries(a.patterns), [undefined, a.others] as const].filter(([, node]) => node !== false);
  for (const [pattern, node] of sources) {
    for (const [asking, asked] of Object.entries(b.patterns)) {
      const isOther = pattern !== asking && Object.hasOwn(a.patterns, asking);
      if (!isOther) narrowing.later(othersPair(pair, pattern, node, asked, asking));
    }
    if (pattern !== undefined && Object.hasOwn(b.patterns, pattern)) continue;
    const found = othersPair(pair, pattern, node, b.others);
    if (b.others === false)
      narrowing.report(pattern === undefined ? "closed" : "keys-removed", found, false, pattern && quote(pattern));
    else narrowing.later(found);
  }
}

function othersPair(pair: Pair, pattern: string | undefined, a: Node, b: Node, asking?: string): Pair {
  const at = (name: string | undefined) =>
    name === undefined ? "/additionalProperties" : `/patternProperties/${escapePointer(name)}`;
  const like = asking ?? pattern;
  const which = like === undefined ? "Any other key" : `A key like ${quote(like)}`;
  const subject = `${which} of ${pair.name}`;
  return { a, b, aAt: pair.aAt + at(pattern), bAt: pair.bAt + at(asking), subject, name: subject };
}
