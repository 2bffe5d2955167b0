import { FORMATS } from "../../model/formats.js";
import type { Field, RuleUse, Scalar, Shape, Value, Variant } from "../../model/model.js";
import { isIdentifier } from "../../model/names.js";
import { literal } from "../text/typescript.js";
import type { Constants } from "./constants.js";
import { predicateName, sharedNames, tableName } from "./names.js";
import type { SharedFields } from "./shared-fields.js";

/**
 * For each shape of a variant a function that tells whether there is nothing to say of a value: the schema and its rules
 * as one expression, which stops at the first doubt. Where it would take more, such as counting characters, it may
 * doubt a value that the tables find nothing wrong with.
 */
export function predicates(variant: Variant, constants: Constants, shared?: SharedFields): string {
  return variant.shapes.map((shape) => predicate(shape, constants, shared)).join("\n");
}

function predicate(shape: Shape, constants: Constants, shared?: SharedFields): string {
  const functions: string[] = [];
  const names = shape.fields.map(localName);
  const placeOf = (path: string): Place => ({ constants, functions, path: shape.name + path });
  const conditions = shape.fields.flatMap((field, i) => {
    const name = names[i]!;
    const condition = shared?.has(field)
      ? `${sharedNames(field.wire).predicate}(${name})`
      : isClean(field.value, name, placeOf(name));
    if (condition === "") return field.required ? [`${name} !== undefined`] : [];
    return [field.required ? condition : `(${name} === undefined || ${condition})`];
  });
  const all = [
    ...keyCounts(shape, names),
    ...conditions,
    ...othersOf(shape, placeOf),
    ...asks(shape.rules, "value", constants),
  ];
  const reads = shape.fields.map(({ wire }, i) => `  const ${names[i]} = ${readProperty(wire)};\n`).join("");
  return `${functions.join("")}function ${predicateName(shape.name)}(value) {
  if (!isObject(value)) return false;
${reads}  return ${all.join(" &&\n    ") || "true"};
}`;
}

/** The function that tells whether a value is clean that is known by a name of its own. */
export function cleanFunction(name: string, value: Value, constants: Constants): string {
  const functions: string[] = [];
  const condition = isClean(value, "value", { constants, functions, path: name });
  return `${functions.join("")}export function ${name}(value) {\n  return ${condition};\n}`;
}

/** What a condition on a value needs to know of the place where it stands. */
interface Place {
  readonly constants: Constants;
  /** The place in words of an identifier, for the names of functions: "TimeSlot$StartTimes$$Items". */
  readonly path: string;
  /** Functions that the conditions call. */
  readonly functions: string[];
}

/** The condition on which there is nothing to say of a value; empty where there never is. */
function isClean(value: Value, name: string, place: Place): string {
  return [...conditionsOf(value, name, place), ...asks(value.rules, name, place.constants)].join(" && ");
}

function conditionsOf(value: Value, name: string, place: Place): string[] {
  switch (value.kind) {
    case "text": {
      const { minLength = 0, maxLength, form } = value;
      return [
        `typeof ${name} === "string"`,
        ...(minLength === 1 ? [`${name} !== ""`] : minLength > 1 ? [`codePoints(${name}) >= ${minLength}`] : []),
        // Of more units there may still be fewer characters: the tables count them.
        ...(maxLength === undefined ? [] : [`${name}.length <= ${maxLength}`]),
        ...(form ? [`${place.constants.pattern(form.pattern)}.test(${name})`] : []),
        ...(value.format === undefined ? [] : [`!format(${name}, ${FORMATS[value.format]})`]),
      ];
    }
    case "number":
      return [
        `Number.${value.integer ? "isInteger" : "isFinite"}(${name})`,
        ...(value.minimum === undefined ? [] : [`${name} >= ${value.minimum}`]),
        ...(value.maximum === undefined ? [] : [`${name} <= ${value.maximum}`]),
        ...(value.exclusiveMinimum === undefined ? [] : [`${name} > ${value.exclusiveMinimum}`]),
        ...(value.exclusiveMaximum === undefined ? [] : [`${name} < ${value.exclusiveMaximum}`]),
        ...(value.multipleOf === undefined ? [] : [`!multipleOf(${name}, ${value.multipleOf})`]),
      ];
    case "boolean":
      return [`typeof ${name} === "boolean"`];
    case "const":
      return [`${name} === ${literal(value.value)}`];
    case "enum":
      return [isOneOf(value.values, name, place.constants)];
    case "object":
      return [`${predicateName(value.shape)}(${name})`];
    case "union":
      return [`${unionFunction(value, place)}(${name})`];
    case "either":
      return [eitherOf(value, name, place)];
    case "json":
      return isCleanText(value, name, place);
    case "list":
      return isCleanList(value, name, place);
    case "unknown":
      return [];
    default:
      return value satisfies never;
  }
}

/** Number of choices from which on searching a list is shorter than comparing with each, and hardly slower. */
const MANY = 9;

function isOneOf(values: readonly Scalar[], name: string, constants: Constants): string {
  if (values.length >= MANY) return `${constants.value(values)}.includes(${name})`;
  const comparisons = values.map((value) => `${name} === ${literal(value)}`);
  return comparisons.length === 1 ? comparisons[0]! : `(${comparisons.join(" || ")})`;
}

function isCleanText({ content, always }: Extract<Value, { kind: "json" }>, name: string, place: Place): string[] {
  const read = always ? `parseJson(${name})` : `typeof ${name} === "string" ? parseJson(${name}) : ${name}`;
  const path = `${place.path}$$Content`;
  const condition = isClean(content, "value", { ...place, path });
  const isText = always ? [`typeof ${name} === "string"`] : [];
  if (content.kind === "object") return [...isText, `${predicateName(content.shape)}(${read})`];
  place.functions.push(
    `function isClean${path}(value) {\n  return value !== undefined && ${condition || "true"};\n}\n`,
  );
  return [...isText, `isClean${path}(${read})`];
}

/** Writes a function that asks the branch of a union that a tag selects, and gives its name. */
function unionFunction({ tag, branches }: Extract<Value, { kind: "union" }>, { functions, path }: Place): string {
  const name = `isCleanOneOf${path}`;
  const cases = branches.map(({ values, shape }) => {
    const labels = values.map((value) => `    case ${literal(value)}:\n`).join("");
    return `${labels}      return ${predicateName(shape)}(value);\n`;
  });
  functions.push(`function ${name}(value) {
  if (!isObject(value)) return false;
  switch (${readProperty(tag)}) {
${cases.join("")}    default:
      return false;
  }
}
`);
  return name;
}

/** The condition of one of several types; where others are allowed as well, each binds only values of its own. */
function eitherOf({ of, open }: Extract<Value, { kind: "either" }>, name: string, place: Place): string {
  const conditions = of.map((part, i) => isClean(part, name, { ...place, path: `${place.path}$$${i}` }) || "true");
  if (!open) return `(${conditions.join(" || ")})`;
  const limits = of.map((part, i) => `(${isOfOtherType(part, name)} || ${conditions[i]})`);
  return [`${name} !== undefined`, ...limits].join(" && ");
}

function isOfOtherType(part: Value, name: string): string {
  if (part.kind === "list") return `!Array.isArray(${name})`;
  return part.kind === "number" ? `typeof ${name} !== "number"` : `typeof ${name} !== "string"`;
}

type List = Extract<Value, { kind: "list" }>;

function isCleanList({ items, minItems = 0, maxItems, uniqueItems }: List, name: string, place: Place): string[] {
  const condition = isClean(items, "item", { ...place, path: `${place.path}$$Items` });
  return [
    `Array.isArray(${name})`,
    ...(minItems === 0 ? [] : [`${name}.length >= ${minItems}`]),
    ...(maxItems === undefined ? [] : [`${name}.length <= ${maxItems}`]),
    ...(uniqueItems ? [`!uniqueItems(${name}, true)`] : []),
    ...(condition === "" ? [] : [`${listFunction(`areClean${place.path}`, condition, place)}(${name})`]),
  ];
}

/** Writes a function that asks a condition of each `item` of a list, and gives its name. */
function listFunction(name: string, condition: string, { functions }: Place): string {
  functions.push(`function ${name}(list) {
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (!(${condition})) return false;
  }
  return true;
}
`);
  return name;
}

/** The condition that each rule has nothing to say. */
function asks(rules: readonly RuleUse[] | undefined, name: string, constants: Constants): string[] {
  return (rules ?? []).map((use) => `!${use.function}(${name}, ${constants.value(use.param)})`);
}

/**
 * The conditions on the number of keys. An object has none that its shape does not know when it has as many as are known
 * and there.
 */
function keyCounts(shape: Shape, names: readonly string[]): string[] {
  const { minProperties, maxProperties } = shape;
  const limits = [
    ...(minProperties === undefined ? [] : [`countKeys(value) >= ${minProperties}`]),
    ...(maxProperties === undefined ? [] : [`countKeys(value) <= ${maxProperties}`]),
  ];
  if ((shape.open && !shape.provisional) || shape.patterns) return limits;
  const required = shape.fields.filter((field) => field.required).length;
  const optional = names.filter((_, i) => !shape.fields[i]!.required).map((name) => ` + (${name} !== undefined)`);
  return [...limits, `countKeys(value) === ${required}${optional.join("")}`];
}

/** The condition on what is under keys that are not listed, where anything is said of those. */
function othersOf(shape: Shape, placeOf: (path: string) => Place): string[] {
  const { name, patterns = [], additional, open } = shape;
  const place = placeOf("$$Others");
  if (patterns.length === 0 && additional === undefined) return [];
  const checks = patterns.map(({ pattern, value }, i) => {
    const condition = isClean(value, "item", placeOf(`$$Pattern${i}`)) || "true";
    return `    if (${place.constants.pattern(pattern)}.test(key)) {
      isKnown = true;
      if (!(${condition})) return false;
    }\n`;
  });
  const rest = additional ? isClean(additional, "item", place) || "true" : String(open);
  if (patterns.length === 0 && rest === "true") return [];
  place.functions.push(`function areCleanOthersOf${name}(value) {
  for (const key in value) {
    const item = value[key];
    let isKnown = own(${tableName(name)}.fields, key) !== undefined;
${checks.join("")}    if (!isKnown && !(${rest})) return false;
  }
  return true;
}
`);
  return [`areCleanOthersOf${name}(value)`];
}

/** What every object inherits is no property of a message. */
function readProperty(wire: string): string {
  if (wire in Object.prototype) return `own(value, ${literal(wire)})`;
  return isIdentifier(wire) ? `value.${wire}` : `value[${literal(wire)}]`;
}

/** What a function calls the value of a field: no import and no reserved word starts with a $, and no wire name is two. */
function localName({ wire }: Field, index: number): string {
  return /^\w+$/.test(wire) ? `$${wire}` : `$$${index}`;
}
