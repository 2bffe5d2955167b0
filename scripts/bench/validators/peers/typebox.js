import { derive, limits } from "../derive.js";

const options = (node, keywords) => {
  const printers = Object.fromEntries(keywords.map((key) => [key, (value) => `${key}: ${JSON.stringify(value)}`]));
  return `{ ${limits(node, printers)} }`;
};

const dialect = {
  define: (name, type) => `const ${name} = ${type};`,
  const: (value) => `Type.Literal(${JSON.stringify(value)})`,
  enum: (values) => `Type.Enum(${JSON.stringify(values)})`,
  unknown: "Type.Unknown()",
  boolean: () => "Type.Boolean()",
  string: (node) => `Type.String(${options(node, ["minLength", "maxLength", "pattern"])})`,
  number: (node) => `Type.Number(${options(node, ["minimum"])})`,
  array: (items, node) => `Type.Array(${items}, ${options(node, ["minItems", "maxItems"])})`,
  object: (fields, isClosed) => {
    const lines = fields.map(({ key, type, isRequired }) => `${key}: ${isRequired ? type : `Type.Optional(${type})`}`);
    return `Type.Object({ ${lines.join(", ")} }${isClosed ? ", { additionalProperties: false }" : ""})`;
  },
  union: (types) => `Type.Union([${types}])`,
};

const IMPORTS = 'import { Type } from "typebox";\nimport { Compile } from "typebox/compile";';

/** typebox, compiled at run time. It tells eight errors unless it is asked for more. */
export const peers = [
  {
    name: "typebox (JIT)",
    of: "typebox",
    canSwitch: true,
    verdict: (schema) => `${IMPORTS}
${derive(schema, dialect)}
const validator = Compile(Whole);
export default (value) => validator.Check(value);`,
    issues: (schema) => `${IMPORTS}
import { Settings } from "typebox/system";
Settings.Set({ maxErrors: 1e6 });
${derive(schema, dialect)}
const validator = Compile(Whole);
export default (value) => validator.Errors(value);`,
  },
];
