import { variantFactory } from "../../../src/emit/validators.js";
import type { Variant } from "../../../src/model/model.js";
import * as runtime from "../../../src/runtime/index.js";
import { type Target, targetsOf } from "./targets.js";

/** What may go wrong in generated code: the variant, and what stands there in place of what. */
type Breakage = readonly [what: string, variant: string, right: string | RegExp, wrong: string];

/** What a function may say to be clean that is not, or doubt for no reason. */
const IN_PREDICATES: readonly Breakage[] = [
  ["a limit that is one too large", "ListPicker", "$richObjectName.length <= 100", "$richObjectName.length <= 101"],
  ["a limit that is much too small", "ListPicker", "$richObjectName.length <= 100", "$richObjectName.length <= 9"],
  ["a text that may be empty", "ListPicker", '$OptionTitle !== ""', "true"],
  ["a length in UTF-16 units", "Odd", /codePoints\(([$\w]+)\)/g, "$1.length"],
  ["a pattern that is not asked", "ListPicker", /pattern\d+\.test\(\$richObjectId\)/, "true"],
  ["a value of any type", "ListPicker", 'typeof $tabKey === "string"', "true"],
  ["a number that may be anything", "Other", /Number\.isInteger\([$\w]+\)/, "true"],
  ["numbers without limits", "Odd", /\$\w+ [<>]= (?:-1\.5|1|2|9)\b/g, "true"],
  [
    "a constant that may be any number",
    "ListPicker",
    "$richObjectType === 192350002",
    "Number.isFinite($richObjectType)",
  ],
  ["a choice more", "ApplePay", '$type === "final" ||', '$& $type === "" ||'],
  ["a choice less", "ApplePay", 'item === "phoneticName" ||', ""],
  ["a list that may be empty", "ListPicker", "$Section.length >= 1", "true"],
  ["one item too many", "Odd", /\$Texts\.length <= 3/, "$Texts.length <= 4"],
  ["a list of which the first item is looked at", "ListPicker", /i < list\.length/g, "i < 1"],
  ["a list that is an object", "Other", /(isCleanOtherAnswers\(value\) \{\n {2}if \(!)isObject\(value\)/, "$1value"],
  ["keys that are not counted", "ListPicker", "countKeys(value) === 4 + ($tabKey !== undefined)", "true"],
  ["a key that is one too many", "ListPicker", "countKeys(value) === 4", "countKeys(value) >= 4"],
  ["a known key that is not counted", "ListPicker", "4 + ($tabKey !== undefined)", "4"],
  ["an inherited key that counts", "Even", 'own(value, "constructor")', "value.constructor"],
  ["a required property that may be missing", "ListPicker", "isCleanListPickerAnswers($Answers)", "(!$Answers || $&)"],
  ["an optional property that must be there", "ListPicker", "$tabKey === undefined ||", ""],
  [
    "JSON text that is not looked into",
    "CustomJson",
    "isCleanMessageExtension(parseJson($AppleMessagesforBusinessJSON))",
    "true",
  ],
  [
    "JSON text that need not be text",
    "CustomJson",
    /typeof (\$Apple\w+) === "string" && (\w+)\(parseJson\(\1\)\)/,
    '$2(typeof $1 === "string" ? parseJson($1) : $1)',
  ],
  ["text that is no JSON text", "ListPicker", /typeof \$survey === "string" \? parseJson\(\$survey\) : /, ""],
  ["a rule that is not asked", "ListPicker", "!webAddress($OptionImageURL, true)", "true"],
  ["a rule of an object that is not asked", "Odd", /!otherKey\([^)]*\)/, "true"],
  ["what is always clean", "ListPicker", /(isCleanListItem\(value\) \{\n).*/, "$1return true;"],
  ["what is never clean", "ListPicker", /(isCleanListItem\(value\) \{\n).*/, "$1return false;"],
];

/** What tables may find that is no mistake, or not find that is one. */
const IN_TABLES: readonly Breakage[] = [
  ["a limit that is one too small", "ListPicker", "[maxLength, 100]", "[maxLength, 99]"],
  ["a limit that is one too large", "ListPicker", "[maxLength, 100]", "[maxLength, 101]"],
  ["a limit on a number", "TimePicker", "[minimum, 0]", "[minimum, 1]"],
  ["one item too many", "SuggestedReply", "[maxItems, 5]", "[maxItems, 6]"],
  ["another keyword", "ListPicker", "[minLength, 1]", "[minItems, 1]"],
  ["the same keyword twice", "ListPicker", "checks: [[minItems, 1]]", "checks: [[minItems, 1], [minItems, 1]]"],
  ["a keyword that is not asked", "ListPicker", ", checks: [[minItems, 1]]", ""],
  ["a pattern without an end", "ListPicker", "{12}$", "{12}"],
  ["another pattern", "ListPicker", /\[pattern, \[pattern\d+, "guid"/, '[pattern, [/^[0-9]/u, "guid"'],
  ["another constant", "ListPicker", "[constant, 192350002]", "[constant, 192350003]"],
  ["a choice less", "TimePicker", '["minutes","hours","days"]', '["minutes","hours"]'],
  ["another type", "ListPicker", 'name: "multiselect", type: "boolean"', 'name: "multiselect", type: "string"'],
  ["a value of any type", "ListPicker", ', type: "boolean"', ""],
  ["a whole number that need not be whole", "Other", 'type: "integer"', 'type: "number"'],
  ["a required property that may be missing", "ListPicker", 'name: "id", required: true', 'name: "id"'],
  ["an optional property that must be there", "ListPicker", '"tabKey": {', "$& required: true,"],
  ["a key that is not known", "ListPicker", '"tabKey":', '"tabkey":'],
  ["a key that should not be known", "ListPicker", '"tabKey":', '"toJSON": {}, $&'],
  ["an object that is open", "ListPicker", 'label: "survey",', "$& open: true,"],
  ["an open object that is not", "Other", "open: true,", ""],
  ["the table of another shape", "ApplePay", "shape: shapePaymentTotal", "shape: shapeLineItem"],
  ["items that are not looked into", "ListPicker", "items: { shape: shapeListItem }", "items: {}"],
  ["items that are all clean", "ListPicker", "isClean: isCleanListItem", "isClean: () => true"],
  ["JSON text that is not looked into", "CustomJson", 'shape: shapeMessageExtension, json: "always"', 'type: "string"'],
  ["JSON text that need not be text", "CustomJson", 'json: "always"', 'json: "either"'],
  ["an object that must be JSON text", "ListPicker", 'json: "either"', 'json: "always"'],
  ["text that is no JSON text", "ListPicker", ', json: "either"', ""],
  ["provisional answers that are judged", "TimePicker", "provisional: true,", ""],
  ["answers that are not judged", "ListPicker", 'label: "list picker",', "$& provisional: true,"],
  ["a rule that is not asked", "ListPicker", /\[webAddress, true\], /g, ""],
];

/** All of them, each with where it is. */
export const BREAKAGES: readonly Breakage[] = [
  ...IN_PREDICATES.map(([what, ...more]): Breakage => [`${what}, in a function`, ...more]),
  ...IN_TABLES.map(([what, ...more]): Breakage => [`${what}, in a table`, ...more]),
];

/** The tables of a variant, freshly generated, with `wrong` in place of `right` in their code. */
export async function brokenTargets(variant: Variant, right: string | RegExp, wrong: string): Promise<Target[]> {
  const code = variantFactory(variant);
  const broken = code.replace(right, wrong);
  if (broken === code) throw new Error(`There is no ${right} in the code of ${variant.name}.`);
  const module = Buffer.from(`export default ${broken};`).toString("base64");
  const { default: make } = await import(`data:text/javascript;base64,${module}`);
  return targetsOf(variant, make(runtime));
}
