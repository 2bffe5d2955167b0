import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { isObject } from "../runtime/shapes.js";
import { type CanonicalSchema, originOf } from "../schema/canonical.js";
import { nameOfRef } from "../schema/references.js";
import { section } from "./fields.js";
import type { Branch, JsonSchema, Scalar, Value } from "./model.js";
import { readRules, useRule } from "./rules.js";

/** Where values are described: the schema, and the list of what is wrong with it. */
export interface Source {
  readonly canonical: CanonicalSchema;
  /** Name of the shape of the whole schema, to which "#" leads. */
  readonly root: string;
  readonly issues: LocatedIssue[];
  /** What a field is without evidence: an error, a warning, or nothing. */
  readonly evidence: "error" | "warn" | "off";
}

/** What a node at a canonical pointer says of a value. */
export function buildValue(node: JsonSchema, pointer: string, source: Source): Value {
  const value = plainValue(node, pointer, source);
  const at = originOf(source.canonical, pointer);
  const rules = readRules(section(node, "x-omnirich").rules, value.kind, at, source.issues);
  if (value.kind === "enum" && value.also) rules.push(useRule("other-spelling", value.also));
  return rules.length > 0 ? { ...value, rules } : value;
}

function plainValue(node: JsonSchema, pointer: string, source: Source): Value {
  if (typeof node.$ref === "string") return { kind: "object", shape: nameOfRef(node.$ref) ?? source.root };
  for (const keyword of ["anyOf", "oneOf"]) {
    const parts = node[keyword];
    if (Array.isArray(parts)) return alternatives(parts, keyword, `${pointer}/${keyword}`, source);
  }
  if ("const" in node) return { kind: "const", value: node.const as Scalar };
  if (Array.isArray(node.enum)) return choiceOf(node.enum, section(node, "x-omnirich").also);
  const types = [node.type ?? []].flat() as unknown as readonly string[];
  if (types.length > 0) return either(types.map((type) => typedValue(type, node, pointer, source)));
  // Without a type, each keyword limits values of its own type, and leaves all others alone.
  const limited = Object.keys(LIMITED_BY).filter((type) => LIMITED_BY[type]!.some((keyword) => keyword in node));
  const parts = limited.map((type) => typedValue(type, node, pointer, source));
  return parts.length > 0 ? { kind: "either", of: parts, open: true } : { kind: "unknown" };
}

/** The keywords of values of each JSON type; objects are shapes. */
const LIMITED_BY: { readonly [type: string]: readonly string[] } = {
  string: ["minLength", "maxLength", "pattern", "format"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  array: ["items", "minItems", "maxItems", "uniqueItems"],
};

function typedValue(type: string, node: JsonSchema, pointer: string, source: Source): Value {
  switch (type) {
    case "string":
      if (isObject(node.contentSchema)) {
        const content = buildValue(node.contentSchema, `${pointer}/contentSchema`, source);
        return { kind: "json", content, always: true };
      }
      return {
        kind: "text",
        ...pick(node, ["minLength", "maxLength"]),
        ...(typeof node.format === "string" ? { format: node.format } : {}),
        ...formOf(node),
      };
    case "number":
    case "integer":
      return { kind: "number", integer: type === "integer", ...pick(node, LIMITED_BY.number!) };
    case "boolean":
      return { kind: "boolean" };
    case "null":
      return { kind: "const", value: null };
    case "array": {
      const items: Value = isObject(node.items)
        ? buildValue(node.items, `${pointer}/items`, source)
        : { kind: "unknown" };
      const unique = node.uniqueItems === true ? { uniqueItems: true as const } : {};
      return { kind: "list", items, ...pick(node, ["minItems", "maxItems"]), ...unique };
    }
    default:
      return { kind: "unknown" };
  }
}

/** Values of different types; of only one, that one. */
function either(of: readonly Value[]): Value {
  return of.length === 1 ? of[0]! : { kind: "either", of, open: false };
}

/** An object or its JSON text; or values of different types, of which all objects are told apart by a property. */
function alternatives(parts: readonly JsonSchema[], keyword: string, pointer: string, source: Source): Value {
  const values = parts.map((part, i) => buildValue(part, `${pointer}/${i}`, source));
  for (const [content, text] of values.length === 2 ? [values, values.toReversed()] : []) {
    const isText = typesOf(content!).some((type) => type === "text" || type === "anything");
    if (text!.kind === "json" && !isText && same(content, text!.content))
      return { kind: "json", content: content!, always: false };
  }
  const flat = values.flatMap((value) => (value.kind === "either" && !value.open ? value.of : value));
  const constants = flat.flatMap((value) => scalarsOf(value) ?? []);
  const rest = flat.filter((value) => scalarsOf(value) === undefined);
  const objects = rest.filter((value) => value.kind === "object" || value.kind === "union");
  const others = rest.filter((value) => value.kind !== "object" && value.kind !== "union");
  const together: Value[] = [
    ...(objects.length > 1 ? [unionOf(objects, pointer, source)] : objects),
    ...others,
    ...(constants.length > 0 ? [asChoice(constants)] : []),
  ];
  const clash = firstClash(together) ?? (keyword === "oneOf" ? firstDouble(constants) : undefined);
  if (clash) {
    const message = `Two of these alternatives are ${clash}, so that a value does not tell which of them it is.`;
    tellUnion(pointer, message, source);
  }
  return either(together);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function scalarsOf(value: Value): readonly Scalar[] | undefined {
  if (value.kind === "const") return [value.value];
  return value.kind === "enum" && !value.also ? value.values : undefined;
}

function asChoice(values: readonly Scalar[]): Value {
  const [first] = values;
  return values.length === 1 ? { kind: "const", value: first! } : { kind: "enum", values: [...new Set(values)] };
}

/** The JSON type that two alternatives have in common. */
function firstClash(values: readonly Value[]): string | undefined {
  if (
    values.length > 1 &&
    values.some((value) => value.kind === "unknown" || (value.kind === "either" && value.open))
  ) {
    return "anything";
  }
  const seen = new Set<string>();
  for (const type of values.flatMap(typesOf)) {
    if (seen.has(type)) return type;
    seen.add(type);
  }
  return undefined;
}

/** A constant that two alternatives have in common: of exactly one that must hold, it is none. */
function firstDouble(constants: readonly Scalar[]): string | undefined {
  const double = constants.find((value, i) => constants.indexOf(value) < i);
  return double === undefined ? undefined : JSON.stringify(double);
}

/** The JSON types that a value can be of, in words. */
function typesOf(value: Value): readonly string[] {
  switch (value.kind) {
    case "text":
      return ["text"];
    case "number":
      return ["numbers"];
    case "boolean":
      return ["true or false"];
    case "list":
      return ["lists"];
    case "object":
    case "union":
      return ["objects"];
    case "json":
      return value.always ? ["text"] : ["text", ...typesOf(value.content)];
    case "const":
    case "enum": {
      const words = { string: "text", number: "numbers", boolean: "true or false" } as const;
      const types = scalarsOf(value)?.map((one) => (one === null ? "null" : words[typeof one as "string"])) ?? ["text"];
      return [...new Set(types)];
    }
    case "either":
      return value.of.flatMap(typesOf);
    case "unknown":
      return ["anything"];
    default:
      return value satisfies never;
  }
}

/** One of several objects: the property is found that each has, always, and with values of its own. */
function unionOf(values: readonly Value[], pointer: string, source: Source): Value {
  const shapes = values.flatMap((value) => {
    if (value.kind === "union") return value.branches.map(({ shape }) => shape);
    return value.kind === "object" ? [value.shape] : [];
  });
  const tables = shapes.map((shape) => tagsOf(shapeNode(shape, source)));
  const [first = new Map<string, readonly Scalar[]>()] = tables;
  const common = [...first.keys()].filter((key) => tables.every((tags) => tags.has(key)));
  const branchesBy = (tag: string): Branch[] => shapes.map((shape, i) => ({ values: tables[i]!.get(tag)!, shape }));
  const tag = common.find((key) => doubleOf(branchesBy(key)) === undefined);
  if (tag !== undefined) return { kind: "union", tag, branches: branchesBy(tag) };

  const double = common[0] === undefined ? undefined : doubleOf(branchesBy(common[0]));
  const message = double
    ? `Two of these objects have the same ${JSON.stringify(common[0])}: ${JSON.stringify(double.value)}.`
    : "No property tells these objects apart.";
  tellUnion(double ? `${pointer}/${double.index}` : pointer, message, source);
  return { kind: "union", tag: "", branches: [] };
}

function tellUnion(pointer: string, message: string, { canonical, issues }: Source): void {
  const hint = "Give each a required property of one name with a constant of its own, or describe one kind of value.";
  issues.push(issueAt("union-tag", originOf(canonical, pointer), message, { hint }));
}

function shapeNode(name: string, { canonical, root }: Source): JsonSchema {
  return (name === root ? canonical.schema : section(section(canonical.schema, "$defs"), name)) as JsonSchema;
}

/** The required properties of an object that have one of a few values, with those. */
function tagsOf(node: JsonSchema): Map<string, readonly Scalar[]> {
  const required = Array.isArray(node.required) ? node.required : [];
  const tags = Object.entries(section(node, "properties")).flatMap(([key, property]): [string, readonly Scalar[]][] => {
    if (!isObject(property) || !required.includes(key)) return [];
    if ("const" in property) return [[key, [property.const as Scalar]]];
    return Array.isArray(property.enum) ? [[key, property.enum as readonly Scalar[]]] : [];
  });
  return new Map(tags);
}

/** The first value that selects two branches. */
function doubleOf(branches: readonly Branch[]): { readonly value: Scalar; readonly index: number } | undefined {
  const seen = new Set<Scalar>();
  for (const [index, { values }] of branches.entries()) {
    for (const value of values) {
      if (seen.has(value)) return { value, index };
      seen.add(value);
    }
  }
  return undefined;
}

/** The values of a choice; those that are only other spellings of one are told apart. */
function choiceOf(all: readonly Scalar[], also: unknown): Value {
  if (!isObject(also)) return { kind: "enum", values: all };
  const values = all.filter((value) => !Object.hasOwn(also, String(value)));
  return { kind: "enum", values, also: also as { readonly [text: string]: string } };
}

function formOf(node: JsonSchema): Pick<Extract<Value, { kind: "text" }>, "form"> {
  if (typeof node.pattern !== "string") return {};
  const form = section(section(node, "x-omnirich"), "form");
  // Where nobody has said it in words, the pattern itself is all that there is to say.
  const { code = "wrong-form", expected = `text of the form ${node.pattern}` } = form;
  return { form: { pattern: node.pattern, code: String(code), expected: String(expected) } };
}

function pick(node: JsonSchema, keywords: readonly string[]): { readonly [keyword: string]: number } {
  return Object.fromEntries(keywords.flatMap((keyword) => (keyword in node ? [[keyword, Number(node[keyword])]] : [])));
}

/** The values right inside a value. */
export function partsOf(value: Value): readonly Value[] {
  if (value.kind === "list") return [value.items];
  if (value.kind === "json") return [value.content];
  return value.kind === "either" ? value.of : [];
}

/** The shapes that a value, or a part of it, can have. */
export function shapesOf(value: Value): readonly string[] {
  if (value.kind === "object") return [value.shape];
  if (value.kind === "union") return value.branches.map(({ shape }) => shape);
  return partsOf(value).flatMap(shapesOf);
}

/** The only shape that a value, or an item of it, has. */
export function shapeOf(value: Value): string | undefined {
  const shapes = shapesOf(value);
  return shapes.length === 1 ? shapes[0] : undefined;
}
