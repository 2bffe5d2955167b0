import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";

const text = JSON.stringify;

/** Options that change what is measured, not what is valid. */
const OPTIONS = { strict: false };

const jit = (schema, options) => `import { Ajv } from "ajv";
const validate = new Ajv(${text({ ...OPTIONS, ...options })}).compile(${text(schema)});`;

function compiled(schema, options) {
  const ajv = new Ajv({ ...OPTIONS, ...options, code: { source: true, esm: true } });
  return standalone.default(ajv, ajv.compile(schema)).replace("export default", "const unused =");
}

const peer = (name, validator, nameOf) => ({
  name,
  of: "ajv",
  canSwitch: true,
  verdict: (schema) => `${validator(schema, {})}
export default (value) => ${nameOf}(value);`,
  issues: (schema) => `${validator(schema, { allErrors: true })}
const NONE = [];
export default (value) => (${nameOf}(value) ? NONE : ${nameOf}.errors);`,
});

/** ajv, compiled at run time, and written as a module before; stopping at the first mistake, and with `allErrors`. */
export const peers = [peer("ajv (JIT)", jit, "validate"), peer("ajv (standalone)", compiled, "validate")];
