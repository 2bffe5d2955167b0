import type { Chance } from "./chance.js";
import { nodesOf } from "./mutate.js";
import { type Draft, SCALARS } from "./schemas.js";

/** Keys that are no identifiers, that every object inherits, or that mean something to the language. */
const ODD_KEYS = ["a-b", "a b", "hasOwnProperty", "isPrototypeOf", "1", "class", "é", "_", "x.y/z~", "length", "b\"'`"];

/** A schema with what random schemas seldom or never have: odd keys, several types or none, long choices, the other draft. */
export function widened(chance: Chance, schema: Draft): Draft {
  const wide = structuredClone(schema);
  const other = chance.often(0.4) ? chance.pick(ODD_KEYS) : "b";
  for (const node of nodesOf(wide)) {
    if (other !== "b") renameKey(node, "b", other);
    if (node !== wide && chance.often(0.15)) chance.pick(WIDER)(chance, node);
  }
  return chance.often(0.3) ? asDraft07(wide) : wide;
}

function renameKey(node: Draft, from: string, to: string): void {
  if (node.properties && Object.hasOwn(node.properties, from)) {
    node.properties = Object.fromEntries(
      Object.entries(node.properties).map(([key, inner]) => [key === from ? to : key, inner]),
    );
  }
  if (Array.isArray(node.required)) node.required = node.required.map((key: string) => (key === from ? to : key));
}

type Wider = (chance: Chance, node: Draft) => void;

const isPlain = (node: Draft) => typeof node.type === "string" && !node.contentSchema && node.type !== "object";

const WIDER: readonly Wider[] = [
  // Without a type, keywords limit values of their own type alone.
  (_, node) => {
    if (isPlain(node) && !node.enum) delete node.type;
  },
  (chance, node) => {
    if (isPlain(node) && !node.enum) {
      node.type = [...new Set([node.type, ...chance.some(["string", "number", "boolean", "null", "array"], 0.4)])];
    }
  },
  (chance, node) => {
    if (node.enum) node.enum = [...new Set([...node.enum, ...SCALARS, ...chance.some(["x", "y", "__proto__", 7, -1])])];
    delete node.type;
  },
  (_, node) => {
    if (node.$ref) node.$ref = "#";
  },
  (chance, node) => {
    if (node.type === "object" && node.properties) node.required = [...(node.required ?? []), chance.pick(ODD_KEYS)];
  },
  (chance, node) => {
    if (node.type === "string" && !node.contentSchema)
      Object.assign(node, { format: "date", minLength: chance.below(12) });
  },
  (_, node) => {
    if (node.type === "object" && node["x-omnirich-provisional"] === undefined) node.type = ["object", "null"];
  },
];

/** The same as draft-07 spells it. */
function asDraft07({ $defs, ...schema }: Draft): Draft {
  const text = JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", ...schema, definitions: $defs });
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/definitions/'));
}
