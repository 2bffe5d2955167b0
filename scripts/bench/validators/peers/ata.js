import { Validator } from "ata-validator";
import { toStandaloneModule } from "ata-validator/aot";

/** The module that `ata build` would write, without frames of its source. */
function compiled(schema) {
  const module = toStandaloneModule(new Validator(schema), { format: "esm", source: false });
  return module.replace(/^export .*;$/gm, "");
}

/** ata-validator, written as a module: the slow, but linear engine for patterns is its choice. */
export const peers = [
  {
    name: "ata-validator (module)",
    of: "ata-validator",
    canSwitch: true,
    verdict: (schema) => `${compiled(schema)}
export default (value) => isValid(value);`,
    issues: (schema) => `${compiled(schema)}
const NONE = [];
export default (value) => {
  const result = validate(value);
  return result.valid ? NONE : result.errors;
};`,
  },
];
