import type { Chance } from "./chance.js";
import { FORMATS, KEY_PATTERNS, KEYS, PATTERNS } from "./texts.js";

/** A schema under way. */
// biome-ignore lint/suspicious/noExplicitAny: changes go anywhere in it, and ajv has the last word on what comes of them.
export type Draft = { [keyword: string]: any };

/** Definitions of random schemas. Objects, so that references may lead back. */
export const DEFS = ["D0", "D1", "D2"] as const;

/** A schema of a message: an object with definitions, anywhere in the subset. */
export function randomSchema(chance: Chance): Draft {
  const root = randomObject(chance, 2);
  root.$defs = Object.fromEntries(
    DEFS.map((name) => [name, chance.often(0.25) ? randomUnion(chance, 1) : randomObject(chance, 1)]),
  );
  if (chance.often(0.5)) root["x-omnirich-message"] = { name: "Card" };
  return root;
}

/** A node of any kind; `depth` is how many nodes may be inside each other. */
export function randomNode(chance: Chance, depth: number): Draft {
  const makers = depth > 0 ? [...LEAVES, ...BRANCHES, ...BRANCHES] : LEAVES;
  const node = chance.pick(makers)(chance, depth - 1);
  if (typeof node.type === "string" && chance.often(0.12)) node.type = [node.type, "null"];
  return node;
}

type Maker = (chance: Chance, depth: number) => Draft;

const LEAVES: readonly Maker[] = [
  randomText,
  randomText,
  randomNumber,
  randomNumber,
  () => ({ type: "boolean" }),
  randomConst,
  randomEnum,
  (chance) => ({ $ref: `#/$defs/${chance.pick(DEFS)}` }),
  () => ({}),
];

const BRANCHES: readonly Maker[] = [
  randomObject,
  randomObject,
  randomList,
  randomUnion,
  (chance, depth) => ({ anyOf: [randomNode(chance, depth), { type: "null" }] }),
  (chance, depth) => ({ oneOf: [randomObject(chance, depth), { type: "null" }] }),
  (chance, depth) => jsonText(randomNode(chance, depth)),
  (chance) => {
    const object = { $ref: `#/$defs/${chance.pick(DEFS)}` };
    return { anyOf: [object, jsonText(object)] };
  },
];

export function jsonText(content: Draft): Draft {
  return { type: "string", contentMediaType: "application/json", contentSchema: content };
}

function randomText(chance: Chance): Draft {
  const node: Draft = { type: "string" };
  if (chance.often(0.3)) node.minLength = chance.below(3);
  if (chance.often(0.3)) node.maxLength = 2 + chance.below(4);
  if (chance.often(0.2)) node.pattern = chance.pick(Object.keys(PATTERNS));
  if (chance.often(0.15)) return { type: "string", format: chance.pick(Object.keys(FORMATS)) };
  return node;
}

function randomNumber(chance: Chance): Draft {
  const node: Draft = { type: chance.often(0.5) ? "integer" : "number" };
  if (chance.often(0.3)) node.minimum = chance.below(4) - 2;
  if (chance.often(0.15)) node.exclusiveMinimum = chance.below(4) - 2.5;
  if (chance.often(0.3)) node.maximum = 2 + chance.below(6);
  if (chance.often(0.15)) node.exclusiveMaximum = 2 + chance.below(6);
  if (chance.often(0.2)) node.multipleOf = chance.pick([1, 2, 3, 6, 0.5, 0.1, 0.3]);
  return node;
}

export const SCALARS = ["a", "b", "red", "", 0, 1, 2.5, true, false, null] as const;

function randomConst(chance: Chance): Draft {
  return { const: chance.pick(SCALARS) };
}

function randomEnum(chance: Chance): Draft {
  const values = chance.often(0.6) ? ["a", "b", "red", "blue"] : SCALARS;
  const some = chance.some<unknown>(values);
  return {
    enum: some.length > 0 ? some : ["a"],
    ...(values.length === 4 && chance.often(0.5) ? { type: "string" } : {}),
  };
}

function randomList(chance: Chance, depth: number): Draft {
  const node: Draft = { type: "array" };
  if (chance.often(0.9)) node.items = randomNode(chance, depth);
  if (chance.often(0.3)) node.minItems = chance.below(3);
  if (chance.often(0.3)) node.maxItems = 1 + chance.below(3);
  if (chance.often(0.2)) node.uniqueItems = true;
  return node;
}

export function randomObject(chance: Chance, depth: number): Draft {
  const keys = chance.some(KEYS, 0.4);
  const node: Draft = {
    type: "object",
    properties: Object.fromEntries(keys.map((key) => [key, noted(chance, key, randomNode(chance, depth))])),
  };
  node.required = chance.some(keys, 0.4);
  if (chance.often(0.7))
    node.additionalProperties = chance.often(0.7) ? false : chance.often(0.3) ? true : randomNode(chance, depth - 1);
  if (chance.often(0.15))
    node.patternProperties = Object.fromEntries(
      chance.some(KEY_PATTERNS, 0.4).map((pattern) => [pattern, randomNode(chance, depth - 1)]),
    );
  if (chance.often(0.1)) node.minProperties = chance.below(3);
  if (chance.often(0.1)) node.maxProperties = 1 + chance.below(4);
  if (depth > 0 && chance.often(0.05))
    return { type: "object", "x-omnirich-provisional": { ...node, additionalProperties: false } };
  return node;
}

/** A field with what builders make of it: a name, a default, hidden, or with its fields in its place. */
export function noted(chance: Chance, key: string, node: Draft): Draft {
  const notes: Draft = {};
  if (chance.often(0.2)) notes.name = chance.pick([`${key}Name`, "title"]);
  if (chance.often(0.08)) notes.hidden = true;
  else if ((node.$ref || node.properties) && chance.often(0.15)) notes.flat = true;
  if (chance.often(0.08)) notes.rules = { "still-image": chance.often(0.8) };
  const given = Object.keys(notes).length > 0 ? { ...node, "x-omnirich": notes } : node;
  return chance.often(0.12) ? { ...given, default: chance.pick(["a", "", 1, 0, true, null, [], {}]) } : given;
}

const TAGS = ["red", "blue", "green", 1, 2] as const;

export function randomUnion(chance: Chance, depth: number): Draft {
  const tags = chance.some(TAGS, 0.5);
  const key = chance.often(0.8) ? "kind" : "a";
  const branches = (tags.length > 1 ? tags : TAGS.slice(0, 2)).map((tag) => randomBranch(chance, depth, key, tag));
  return { [chance.often(0.5) ? "oneOf" : "anyOf"]: branches };
}

export function randomBranch(chance: Chance, depth: number, key: string, tag: string | number): Draft {
  const branch = randomObject(chance, depth - 1);
  if (branch.properties === undefined) return randomBranch(chance, depth, key, tag);
  const others = Object.entries(branch.properties).filter(([name]) => name !== key);
  branch.properties = Object.fromEntries([[key, chance.often(0.8) ? { const: tag } : { enum: [tag] }], ...others]);
  branch.required = [...new Set([key, ...branch.required])];
  return branch;
}
