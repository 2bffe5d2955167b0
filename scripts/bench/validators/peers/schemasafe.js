import { validator } from "@exodus/schemasafe";

/** What is measured is JSON that was read, so it need not ask whether a key is a property of the object's own. */
const OPTIONS = { isJSON: true };

const compiled = (schema, options) => `const validate = ${validator(schema, { ...OPTIONS, ...options }).toModule()};`;

/** schemasafe, written as a module. */
export const peers = [
  {
    name: "schemasafe (module)",
    of: "@exodus/schemasafe",
    canSwitch: true,
    verdict: (schema) => `${compiled(schema, {})}
export default (value) => validate(value);`,
    issues: (schema) => `${compiled(schema, { includeErrors: true, allErrors: true })}
const NONE = [];
export default (value) => (validate(value) ? NONE : validate.errors);`,
  },
];
