import type { Chance } from "./chance.js";
import { DEFS, type Draft, jsonText, noted, randomBranch, randomNode, randomSchema, SCALARS } from "./schemas.js";
import { FORMATS, KEY_PATTERNS, KEYS, PATTERNS } from "./texts.js";

/** Another schema, a few changes away; now and then one that has nothing to do with it. */
export function mutated(chance: Chance, schema: Draft): Draft {
  if (chance.often(0.02)) return randomSchema(chance);
  const copy = structuredClone(schema);
  const changes = 1 + chance.below(3);
  for (let i = 0; i < changes; i++) {
    const nodes = nodesOf(copy);
    for (let attempt = 0; attempt < 10 && !chance.pick(CHANGES)(chance, chance.pick(nodes)); attempt++);
  }
  return copy;
}

const INSIDE = ["items", "contentSchema", "additionalProperties", "x-omnirich-provisional"];

/** Every node of a schema. */
export function nodesOf(node: Draft): Draft[] {
  const found = [node];
  for (const at of found) {
    const maps = [at.properties, at.patternProperties, at.$defs].flatMap((map) => (map ? Object.values(map) : []));
    const inner = [...maps, ...(at.anyOf ?? []), ...(at.oneOf ?? []), ...INSIDE.map((keyword) => at[keyword])];
    found.push(...(inner.filter((one) => typeof one === "object" && one !== null) as Draft[]));
  }
  return found;
}

/** Makes a change where it applies, and says whether it does. */
type Change = (chance: Chance, node: Draft) => boolean;

const is = (node: Draft, type: string) => [node.type].flat().includes(type);
const isNumber = (node: Draft) => is(node, "number") || is(node, "integer");

/** Sets a keyword to another value, or removes it. */
function keyword(
  name: string,
  applies: (node: Draft) => boolean,
  value: (chance: Chance, now: Draft[string]) => unknown,
): Change {
  return (chance, node) => {
    if (!applies(node)) return false;
    if (node[name] !== undefined && chance.often(0.3)) delete node[name];
    else node[name] = value(chance, node[name]);
    return true;
  };
}

const near = (least: number) => (chance: Chance, now: number | undefined) =>
  Math.max(least, now === undefined ? chance.below(5) : now + chance.pick([-1, 1, 1, -2, 2]));

function become(node: Draft, other: Draft): boolean {
  for (const key of Object.keys(node)) if (key !== "$defs") delete node[key];
  Object.assign(node, other);
  return true;
}

function withKeys(change: (chance: Chance, node: Draft, key: string) => void): Change {
  return (chance, node) => {
    const keys = Object.keys(node.properties ?? {});
    if (keys.length === 0) return false;
    change(chance, node, chance.pick(keys));
    return true;
  };
}

function removeKey(node: Draft, key: string): void {
  delete node.properties[key];
  node.required = node.required?.filter((name: string) => name !== key);
}

const unionOf = (node: Draft): Draft[] | undefined => node.oneOf ?? node.anyOf;
const keyOf = (branch: Draft) => (branch.properties?.kind ? "kind" : "a");

const CHANGES: readonly Change[] = [
  keyword("minLength", (node) => is(node, "string"), near(0)),
  keyword("maxLength", (node) => is(node, "string"), near(0)),
  keyword(
    "pattern",
    (node) => is(node, "string"),
    (chance) => chance.pick(Object.keys(PATTERNS)),
  ),
  keyword(
    "format",
    (node) => is(node, "string"),
    (chance) => chance.pick(Object.keys(FORMATS)),
  ),
  keyword("minimum", isNumber, near(-3)),
  keyword("maximum", isNumber, near(-3)),
  keyword("exclusiveMinimum", isNumber, near(-3)),
  keyword("exclusiveMaximum", isNumber, near(-3)),
  keyword("multipleOf", isNumber, (chance) => chance.pick([1, 2, 3, 6, 0.5, 0.1, 0.3])),
  keyword("minItems", (node) => is(node, "array"), near(0)),
  keyword("maxItems", (node) => is(node, "array"), near(0)),
  keyword(
    "uniqueItems",
    (node) => is(node, "array"),
    (chance) => chance.often(0.7),
  ),
  keyword(
    "items",
    (node) => is(node, "array"),
    (chance) => randomNode(chance, 1),
  ),
  keyword("minProperties", (node) => is(node, "object"), near(0)),
  keyword("maxProperties", (node) => is(node, "object"), near(0)),
  keyword(
    "additionalProperties",
    (node) => is(node, "object"),
    (chance) => (chance.often(0.6) ? chance.often(0.5) : randomNode(chance, 1)),
  ),
  keyword(
    "enum",
    (node) => node.enum !== undefined,
    (chance, now) => {
      const values = [...(now ?? []), chance.pick(SCALARS)];
      return [...new Set(chance.often(0.5) && now?.length > 1 ? now.slice(1) : values)];
    },
  ),
  (chance, node) =>
    "const" in node && become(node, chance.often(0.5) ? { const: chance.pick(SCALARS) } : { enum: [node.const, "z"] }),
  (_, node) => {
    if (node.type !== "integer" && node.type !== "number") return false;
    node.type = node.type === "number" ? "integer" : "number";
    return true;
  },
  (_, node) => {
    if (typeof node.type !== "string" || node.properties) return false;
    node.type = [node.type, "null"];
    return true;
  },
  (_, node) => {
    if (!Array.isArray(node.type)) return false;
    node.type = node.type[0];
    return true;
  },
  (chance, node) =>
    node.properties === undefined && !("x-omnirich-provisional" in node) && become(node, randomNode(chance, 1)),
  (chance, node) => node.$ref !== undefined && become(node, { $ref: `#/$defs/${chance.pick(DEFS)}` }),
  (_, node) =>
    node.type !== undefined &&
    !node.$defs &&
    !node["x-omnirich"] &&
    become(node, { anyOf: [{ ...node }, { type: "null" }] }),
  (_, node) =>
    (node.type === "object" || node.$ref !== undefined) && !node.$defs && become(node, jsonText({ ...node })),
  withKeys((chance, node, key) => {
    const required: string[] = node.required ?? [];
    node.required = required.includes(key) ? required.filter((name) => name !== key) : [...required, key];
    if (chance.often(0.1)) node.required = [...required, "zz"];
  }),
  withKeys((_, node, key) => removeKey(node, key)),
  withKeys((chance, node, key) => {
    const inner = node.properties[key];
    removeKey(node, key);
    node.properties[chance.pick(KEYS)] = inner;
  }),
  withKeys((chance, node, key) => {
    const { "x-omnirich": _, default: __, ...bare } = node.properties[key];
    node.properties[key] = noted(chance, key, bare);
  }),
  withKeys((chance, node, key) => {
    node.properties[key].default = chance.pick(["a", "", 1, true, [], {}]);
  }),
  (chance, node) => {
    if (!node.properties) return false;
    node.properties[chance.pick(KEYS)] = noted(chance, "new", randomNode(chance, 1));
    return true;
  },
  (chance, node) => {
    if (node.type !== "object") return false;
    node.patternProperties = { ...node.patternProperties, [chance.pick(KEY_PATTERNS)]: randomNode(chance, 1) };
    if (chance.often(0.3)) delete node.patternProperties;
    return true;
  },
  (chance, node) => {
    const branches = unionOf(node);
    if (!branches) return false;
    if (chance.often(0.4) && branches.length > 1) branches.splice(chance.below(branches.length), 1);
    else branches.push(randomBranch(chance, 1, keyOf(branches[0]!), chance.pick(["new", "red", "blue", 3])));
    return true;
  },
  (_, node) => Boolean(unionOf(node)?.reverse()),
  (_, node) => {
    const branches = unionOf(node);
    if (!branches) return false;
    const [from, to] = node.oneOf ? ["oneOf", "anyOf"] : ["anyOf", "oneOf"];
    delete node[from!];
    node[to!] = branches;
    return true;
  },
  (_, node) => {
    const { $defs } = node;
    if (!$defs) return false;
    // Another name for the same shape.
    $defs.Other = $defs.D0;
    $defs.D0 = { $ref: "#/$defs/Other" };
    return true;
  },
];
