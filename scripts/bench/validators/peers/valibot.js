import { derive, limits, regExp } from "../derive.js";

const piped = (type, checks) => (checks.length > 0 ? `v.pipe(${[type, ...checks]})` : type);

const dialect = {
  define: (name, type) => `const ${name} = ${type};`,
  const: (value) => `v.literal(${JSON.stringify(value)})`,
  enum: (values) => `v.picklist(${JSON.stringify(values)})`,
  unknown: "v.unknown()",
  boolean: () => "v.boolean()",
  string: (node) =>
    piped(
      "v.string()",
      limits(node, {
        minLength: (n) => `v.minLength(${n})`,
        maxLength: (n) => `v.maxLength(${n})`,
        pattern: (text) => `v.regex(${regExp(text)})`,
      }),
    ),
  number: (node) => piped("v.number()", limits(node, { minimum: (n) => `v.minValue(${n})` })),
  array: (items, node) =>
    piped(
      `v.array(${items})`,
      limits(node, { minItems: (n) => `v.minLength(${n})`, maxItems: (n) => `v.maxLength(${n})` }),
    ),
  object: (fields, isClosed) => {
    const lines = fields.map(({ key, type, isRequired }) => `${key}: ${isRequired ? type : `v.optional(${type})`}`);
    return `v.${isClosed ? "strictObject" : "looseObject"}({ ${lines.join(", ")} })`;
  },
  union: (types) => `v.variant("richObjectType", [${types}])`,
};

/** valibot: `is` stops at the first mistake, `safeParse` collects all. */
export const peers = [
  {
    name: "valibot",
    of: "valibot",
    verdict: (schema) => `import * as v from "valibot";
${derive(schema, dialect)}
export default (value) => v.is(Whole, value);`,
    issues: (schema) => `import * as v from "valibot";
${derive(schema, dialect)}
const NONE = [];
export default (value) => v.safeParse(Whole, value).issues ?? NONE;`,
  },
];
