import { derive, limits, regExp } from "../derive.js";

const list = JSON.stringify;

const shared = {
  define: (name, type) => `const ${name} = ${type};`,
  const: (value) => `z.literal(${list(value)})`,
  enum: (values) => `z.enum(${list(values)})`,
  unknown: "z.unknown()",
  boolean: () => "z.boolean()",
  object: (fields, isClosed) => {
    const lines = fields.map(({ key, type, isRequired }) => `${key}: ${isRequired ? type : `z.optional(${type})`}`);
    return `z.${isClosed ? "strictObject" : "looseObject"}({ ${lines.join(", ")} })`;
  },
  union: (types) => `z.discriminatedUnion("richObjectType", [${types}])`,
};

const chained = {
  ...shared,
  string: (node) => ["z.string()", ...limits(node, TEXT_METHODS)].join(""),
  number: (node) => ["z.number()", ...limits(node, { minimum: (n) => `.min(${n})` })].join(""),
  array: (items, node) =>
    [`z.array(${items})`, ...limits(node, { minItems: (n) => `.min(${n})`, maxItems: (n) => `.max(${n})` })].join(""),
};

const TEXT_METHODS = {
  minLength: (n) => `.min(${n})`,
  maxLength: (n) => `.max(${n})`,
  pattern: (text) => `.regex(${regExp(text)})`,
};

const checked = (type, checks) => (checks.length > 0 ? `${type}.check(${checks})` : type);

const mini = {
  ...shared,
  string: (node) => checked("z.string()", limits(node, TEXT_CHECKS)),
  number: (node) => checked("z.number()", limits(node, { minimum: (n) => `z.minimum(${n})` })),
  array: (items, node) => checked(`z.array(${items})`, limits(node, LIST_CHECKS)),
};

const LIST_CHECKS = { minItems: (n) => `z.minLength(${n})`, maxItems: (n) => `z.maxLength(${n})` };
const TEXT_CHECKS = {
  minLength: (n) => `z.minLength(${n})`,
  maxLength: (n) => `z.maxLength(${n})`,
  pattern: (text) => `z.regex(${regExp(text)})`,
};

const peer = (name, module, dialect) => ({
  name,
  of: "zod",
  verdict: (schema) => `import * as z from "${module}";
${derive(schema, dialect)}
export default (value) => Whole.safeParse(value).success;`,
  issues: (schema) => `import * as z from "${module}";
${derive(schema, dialect)}
const NONE = [];
export default (value) => Whole.safeParse(value).error?.issues ?? NONE;`,
});

/** zod with its methods, and with the functions of zod/mini, which bundlers can leave out. */
export const peers = [peer("zod", "zod", chained), peer("zod/mini", "zod/mini", mini)];
