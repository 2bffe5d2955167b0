import type { Value } from "../../src/model/model.js";
import { isObject } from "../../src/runtime/shapes.js";
import { becomes, type Mutator } from "./mutation.js";

/** A value of another JSON type. */
export const retyped: Mutator = (spot) => {
  const right = typeOf(spot.value);
  if (right === "unknown") return [];
  const isWhole = spot.value.kind === "number" && spot.value.integer;
  return [
    ...OTHERS.filter(([type]) => type !== right).map(([type, other]) => {
      const to = other(spot.found);
      return becomes(spot, `as ${type}`, to, codeOf(spot.value, to));
    }),
    ...(isWhole ? [becomes(spot, "as a fraction", 0.5, "wrong-type")] : []),
  ];
};

/** Each JSON type, with the value of it that could best be mistaken for the right one. */
const OTHERS: readonly (readonly [type: string, value: (found: unknown) => unknown])[] = [
  ["string", (found) => (typeof found === "number" || typeof found === "boolean" ? String(found) : "x")],
  ["number", () => 42],
  ["boolean", () => true],
  ["list", (found) => (found === undefined ? [] : [found])],
  ["object", (found) => [found, Array.isArray(found) ? found[0] : found, {}].find(isObject)],
  ["null", () => null],
];

/** The JSON type of a value; where it may have two, the one that is not text. */
function typeOf(value: Value): string {
  switch (value.kind) {
    case "text":
      return "string";
    case "const":
      return typeof value.value;
    case "enum":
      return typeof value.values[0];
    case "json":
      return value.always ? "string" : "object";
    default:
      return value.kind;
  }
}

function codeOf(value: Value, to: unknown): string | undefined {
  switch (value.kind) {
    case "enum":
      return "not-allowed";
    case "const":
      return typeof to === "string" ? "type-as-text" : undefined;
    case "json":
      if (typeof to === "string") return "not-json";
      return Array.isArray(to) && !value.always ? "raw-export" : "wrong-type";
    default:
      return "wrong-type";
  }
}
