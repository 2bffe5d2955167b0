import { schemas } from "../payloads.js";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const omit = (object, keys) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

/** Notes that make a validator of ours do more than a schema can say, or that are about what is left out here. */
const NOTES = {
  "x-omnirich": ["rules", "also"],
  "x-omnirich-shape": ["rules"],
  "x-omnirich-message": ["sizes", "rejects", "remarks", "examples"],
};

/** What only JSON in text needs. */
const TEXT = ["contentMediaType", "contentSchema"];

/**
 * A schema as every contestant can say it: an object where it might be JSON text as well, plain text where it is always
 * JSON text, provisional names as if they were certain, and no rule that no schema can say.
 */
function simplify(node) {
  if (Array.isArray(node)) return node.map(simplify);
  if (!isObject(node)) return node;
  const { anyOf, "x-omnirich-provisional": provisional, ...rest } = node;
  if (provisional) return simplify({ ...rest, ...provisional });
  if (anyOf) return simplify({ ...rest, ...anyOf[0] });
  return Object.fromEntries(Object.entries(omit(rest, TEXT)).map((entry) => simplifyKeyword(entry, rest)));
}

function simplifyKeyword([keyword, value], node) {
  if (keyword === "properties" || keyword === "$defs") return [keyword, eachValue(value, simplify)];
  if (!(keyword in NOTES)) return [keyword, keyword === "items" ? simplify(value) : value];
  return [keyword, omit(value, node.contentSchema ? [...NOTES[keyword], "flat"] : NOTES[keyword])];
}

const eachValue = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** Names of the definitions that a schema leads to, each behind those that it needs itself. */
function namesUsed(schema, node = schema, found = []) {
  if (!isObject(node)) return found;
  for (const [keyword, value] of Object.entries(node)) {
    if (keyword === "$ref") use(schema, value.slice("#/$defs/".length), found);
    else if (keyword === "properties") for (const inner of Object.values(value)) namesUsed(schema, inner, found);
    else if (keyword === "items") namesUsed(schema, value, found);
  }
  return found;
}

function use(schema, name, found) {
  if (found.includes(name)) return;
  namesUsed(schema, schema.$defs[name], found);
  found.push(name);
}

/** A schema with those definitions alone. */
function prune(schema) {
  return { ...schema, $defs: Object.fromEntries(namesUsed(schema).map((name) => [name, schema.$defs[name]])) };
}

const KEYWORDS =
  "type required properties additionalProperties items minItems maxItems minLength maxLength minimum maximum pattern const enum $ref $defs".split(
    " ",
  );

/** A schema without annotations. */
function bare(node) {
  if (!isObject(node)) return node;
  const kept = Object.entries(node).filter(([keyword]) => KEYWORDS.includes(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]) => {
      if (keyword === "properties" || keyword === "$defs") return [keyword, eachValue(value, bare)];
      return [keyword, keyword === "items" ? bare(value) : value];
    }),
  );
}

/** The simplified schemas with their annotations, by file: what our generator reads. */
export const annotated = Object.fromEntries(
  Object.entries(schemas).map(([file, schema]) => {
    const { examples, ...rest } = simplify(schema);
    return [file, prune(rest)];
  }),
);

const all = Object.values(annotated).map(bare);

/** The same without annotations, by the number of the message: what everybody else reads. */
export const variants = new Map(all.map((schema) => [schema.properties.richObjectType.const, schema]));

/** The variant that is looked at alone. */
export const one = bare(annotated["list-picker.json"]);

const rootName = (type) => `Message${type}`;

/** A message of any of the nine types. */
export const nine = {
  anyOf: [...variants.keys()].map((type) => ({ $ref: `#/$defs/${rootName(type)}` })),
  $defs: Object.assign(
    {},
    ...all.map(({ $defs }) => $defs),
    Object.fromEntries([...variants].map(([type, { $defs, ...root }]) => [rootName(type), root])),
  ),
};

/** What is measured: one variant, or a union of all. */
export const SUBJECTS = { one, nine };
