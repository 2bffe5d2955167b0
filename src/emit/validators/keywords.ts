import { otherValues } from "../../model/fields.js";
import { FORMATS } from "../../model/formats.js";
import type { Shape, Value } from "../../model/model.js";
import { partsOf } from "../../model/values.js";
import { literal } from "../text/typescript.js";
import { Constants } from "./constants.js";

/** A keyword as a function of the runtime checks it, and its parameter as code. */
export type KeywordUse = readonly [keyword: string, param: string];

/** The keywords that a value must keep to once it is of its JSON type, in the order in which they are asked. */
export function keywordsOf(value: Value, constants: Constants): KeywordUse[] {
  switch (value.kind) {
    case "text": {
      const { form, format } = value;
      return [
        ...limits(value, ["minLength", "maxLength"]),
        ...(form ? [patternUse(form, constants)] : []),
        ...(format === undefined ? [] : [["format", FORMATS[format]!] as const]),
      ];
    }
    case "number":
      return limits(value, ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]);
    case "list":
      return [
        ...limits(value, ["minItems", "maxItems"]),
        ...(value.uniqueItems ? [["uniqueItems", "true"] as const] : []),
      ];
    case "const":
      return [["constant", literal(value.value)]];
    case "enum": {
      const parts = [value.values, ...(value.also ? [value.also] : [])].map((part) => constants.value(part));
      return [["choice", `[${parts.join(", ")}]`]];
    }
    default:
      return [];
  }
}

type Form = NonNullable<Extract<Value, { kind: "text" }>["form"]>;

function patternUse({ pattern, code, expected }: Form, constants: Constants): KeywordUse {
  return ["pattern", `[${constants.pattern(pattern)}, ${literal(code)}, ${literal(expected)}]`];
}

/** How many keys an object may have. */
export function keyLimits(shape: Shape): KeywordUse[] {
  return limits(shape, ["minProperties", "maxProperties"]);
}

function limits<Key extends string>(value: { readonly [key in Key]?: number }, keys: readonly Key[]): KeywordUse[] {
  return keys.flatMap((key): KeywordUse[] => (value[key] === undefined ? [] : [[key, String(value[key])]]));
}

/** JSON text that says JSON text. */
function isTextInText(value: Value): boolean {
  return value.kind === "json" && value.content.kind === "json";
}

/** What the checks of some values and shapes name in the runtime: functions and formats, each once, sorted. */
export function checkFunctions(values: readonly Value[], shapes: readonly Shape[] = []): string[] {
  const inValue = (value: Value): readonly string[] => [
    ...keywordsOf(value, new Constants()).map(([keyword]) => keyword),
    ...(value.kind === "text" && value.format !== undefined ? [FORMATS[value.format]!] : []),
    ...(value.kind === "union" ? ["byTag"] : value.kind === "either" || isTextInText(value) ? ["byType"] : []),
    ...(value.rules ?? []).map((use) => use.function),
    ...partsOf(value).flatMap(inValue),
  ];
  const ofShapes = shapes.flatMap((shape) => [
    ...shape.rules.map((use) => use.function),
    ...keyLimits(shape).map(([keyword]) => keyword),
    ...(shape.additional || shape.patterns ? ["otherKeys"] : []),
    ...otherValues(shape).flatMap(inValue),
  ]);
  return [...new Set([...values.flatMap(inValue), ...ofShapes])].sort();
}
