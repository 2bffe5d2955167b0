import { variantFactory } from "../../../src/emit/validators.js";
import type { Variant } from "../../../src/model/model.js";
import * as runtime from "../../../src/runtime/index.js";
import { type Target, targetsOf } from "./targets.js";

/** What may go wrong in generated code: the variant, and what stands there in place of what. */
export const BREAKAGES: readonly (readonly [what: string, variant: string, right: string | RegExp, wrong: string])[] = [
  ["a limit that is one too small", "ListPicker", /> 100/g, "> 99"],
  ["a length in UTF-16 units", "ListPicker", /codePoints\((\w+)\)/, "$1.length"],
  ["one item too many", "SuggestedReply", "> 5", "> 6"],
  ["a choice less", "TimePicker", /&& \w+ !== "days"/, ""],
  ["another keyword", "ListPicker", '"minLength"', '"minItems"'],
  ["another path", "ListPicker", '"/richObjectId", "pattern"', '"/richObjectID", "pattern"'],
  ["a path that lacks the key around it", "ListPicker", 'nest(vErrors, "/survey"', 'nest(vErrors, ""'],
  ["the same error twice", "ListPicker", /^vErrors = report\(.*"\/tabKey".*$/m, "$&$&"],
  ["a key that is not known", "ListPicker", 'key0 === "tabKey"', 'key0 === "tabkey"'],
  ["a key that should not be known", "ListPicker", 'key0 === "tabKey"', 'key0 === "tabKey" || key0 === "toJSON"'],
  ["an inherited key that counts", "ListPicker", "for(const key0 in data){", '$&if(key0 === "__proto__") continue;'],
  ["a pattern without an end", "ListPicker", "{12}$", "{12}"],
  ["an optional property that must be there", "ListPicker", "data.tabKey !== undefined", "true"],
  ["a list that is an object", "ListPicker", /isObject\(data\)/g, 'typeof data === "object" && data'],
  ["JSON text that is not looked into", "CustomJson", "!checkMessageExtension(content0)", "false"],
  ["JSON text that need not be text", "CustomJson", /if\(typeof data0 !== "string"\)/, "if(false)"],
  ["provisional answers that are judged", "TimePicker", "nestProvisional(", "nest("],
  ["the wrong verdict", "ListPicker", /return vErrors === null;/g, "return true;"],
];

/** The validators of a variant, freshly generated, with `wrong` in place of `right` in their code. */
export async function brokenTargets(variant: Variant, right: string | RegExp, wrong: string): Promise<Target[]> {
  const code = await variantFactory(variant);
  const broken = code.replace(right, wrong);
  if (broken === code) throw new Error(`There is no ${right} in the validators of ${variant.name}.`);
  const module = Buffer.from(`export default ${broken};`).toString("base64");
  const { default: make } = await import(`data:text/javascript;base64,${module}`);
  return targetsOf(variant, make(runtime));
}
