import { derive, limits, regExp } from "../derive.js";

const LIST = { minItems: (n) => `.atLeastLength(${n})`, maxItems: (n) => `.atMostLength(${n})` };
const TEXT = {
  minLength: (n) => `.atLeastLength(${n})`,
  maxLength: (n) => `.atMostLength(${n})`,
  pattern: (text) => `.matching(${regExp(text)})`,
};

const dialect = {
  define: (name, kind) => `const ${name} = ${kind};`,
  const: (value) => `type.unit(${JSON.stringify(value)})`,
  enum: (values) => `type.enumerated(...${JSON.stringify(values)})`,
  unknown: "type.unknown",
  boolean: () => "type.boolean",
  string: (node) => ["type.string", ...limits(node, TEXT)].join(""),
  number: (node) => ["type.number", ...limits(node, { minimum: (n) => `.atLeast(${n})` })].join(""),
  array: (items, node) => [`${items}.array()`, ...limits(node, LIST)].join(""),
  object: (fields, isClosed) => {
    const lines = fields.map(({ key, type, isRequired }) => `${isRequired ? key : `${key.slice(0, -1)}?"`}: ${type}`);
    return `type({ ${[...(isClosed ? ['"+": "reject"'] : []), ...lines].join(", ")} })`;
  },
  union: (types) => `type.or(${types})`,
};

/** arktype: it finds out itself what tells the members of a union apart. */
export const peers = [
  {
    name: "arktype",
    of: "arktype",
    verdict: (schema) => `import { type } from "arktype";
${derive(schema, dialect)}
export default (value) => Whole.allows(value);`,
    issues: (schema) => `import { type } from "arktype";
${derive(schema, dialect)}
const NONE = [];
export default (value) => {
  const result = Whole(value);
  return result instanceof type.errors ? result : NONE;
};`,
  },
];
