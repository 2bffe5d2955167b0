import type { RootContent } from "mdast";
import { findShape, hasEvidence } from "../../model/input.js";
import type { Field, Rule, RuleUse, Shape, Value, Variant } from "../../model/model.js";
import { upperFirst } from "../../model/names.js";
import { shapesOf } from "../../model/values.js";
import { printKey } from "../text/literal.js";
import {
  anchor,
  code,
  heading,
  type Inline,
  joinInline,
  lineBreak,
  link,
  paragraph,
  slug,
  table,
} from "../text/markdown.js";
import { evidenceCell, type Sources } from "./sources.js";
import { choicesOf, limitsOf } from "./words.js";

/** A section for each shape, with its place in the JSON and a table of its fields. */
export function shapeSections(variant: Variant, sources: Sources, rules: readonly Rule[]): RootContent[] {
  const places = placesOf(variant);
  return variant.shapes.flatMap((shape) => [
    anchor(shapeAnchor(shape.name)),
    heading(3, shape.name === variant.root && !variant.strict ? "Envelope" : upperFirst(shape.label)),
    paragraph(...introduction(shape, variant, places.get(shape.name) ?? [])),
    ...(shape.rules.length > 0 ? [paragraph("Its fields together: ", ...ruleLinks(shape.rules, rules), ".")] : []),
    ...(shape.fields.length > 0 ? [fieldTable(shape, variant, sources, rules)] : []),
  ]);
}

function introduction(shape: Shape, variant: Variant, places: readonly string[]): Inline[] {
  const where = joinInline(
    places.map((place) => [code(place)]),
    ", ",
  );
  const isRoot = shape.name === variant.root;
  return [
    ...(isRoot ? [variant.strict ? "The whole" : "The whole message"] : ["At ", ...where]),
    "; type ",
    code(shape.name),
    ...(shape.fragment ? ["; in builders, ", code(`${shape.fragment.builder}()`), " checks one on its own"] : []),
    ".",
    ...(isRoot || shape.description === "" ? [] : [` ${shape.description}`]),
    ...(shape.provisional
      ? [
          " These wire names are provisional: builders write them, and messages may have any others. What is required and limited here binds builders only.",
        ]
      : otherKeys(shape, variant)),
  ];
}

/** What is said of keys that are not listed. */
function otherKeys(shape: Shape, variant: Variant): Inline[] {
  const { patterns = [], additional, fields, open } = shape;
  const ofForm = patterns.flatMap(({ pattern, value }) => [
    " Each key of the form ",
    code(pattern),
    " has ",
    ...typeCell(value, variant),
    ".",
  ]);
  if (additional) return [...ofForm, " Any other key has ", ...typeCell(additional, variant), "."];
  return open && (fields.length > 0 || patterns.length > 0) ? [...ofForm, " Any other key is allowed here."] : ofForm;
}

function fieldTable(shape: Shape, variant: Variant, sources: Sources, rules: readonly Rule[]) {
  const built = variant.names.builder !== undefined;
  const proven = hasEvidence(variant);
  const words = ["Type", "Required", "Limits", "Meaning"];
  const head = ["Wire name", ...(built ? ["In builders"] : []), ...words, ...(proven ? ["Evidence"] : [])];
  const rows = shape.fields.map((field) => [
    [anchor(fieldAnchor(shape, field)), code(field.wire)],
    ...(built ? [builderCell(field)] : []),
    typeCell(field.value, variant),
    [field.required ? "yes" : "no"],
    limitsCell(field, rules),
    [field.description],
    ...(proven ? [evidenceCell(field.evidence, sources)] : []),
  ]);
  return table(head, rows);
}

/** Limits in words, and the rules that no schema can say. */
function limitsCell(field: Field, rules: readonly Rule[]): Inline[] {
  const { value } = field;
  const uses = [...(value.rules ?? []), ...(value.kind === "list" ? (value.items.rules ?? []) : [])];
  const limits = limitsOf(field).join("; ");
  const links = ruleLinks(uses, rules);
  return [limits, ...(limits && links.length > 0 ? [lineBreak()] : []), ...links];
}

/** Links to the codes that some rules raise. */
function ruleLinks(uses: readonly RuleUse[], rules: readonly Rule[]): Inline[] {
  const found = rules.filter(({ raisedBy = [] }) => uses.some(({ name }) => raisedBy.includes(name)));
  return joinInline(
    found.map((rule) => [link(`rules.md#${rule.code}`, rule.code)]),
    ", ",
  );
}

function builderCell(field: Field): Inline[] {
  if (field.flat) return ["its fields, directly"];
  if (!field.hidden) return [code(field.name)];
  return [field.default === undefined && field.value.kind !== "const" ? "not taken" : "written for you"];
}

function typeCell(value: Value, variant: Variant): Inline[] {
  switch (value.kind) {
    case "text":
      return ["text"];
    case "number":
      return [value.integer ? "whole number" : "number"];
    case "boolean":
      return ["true or false"];
    case "const":
      return [code(JSON.stringify(value.value))];
    case "enum": {
      const { some, more } = choicesOf(value);
      const also = Object.keys(value.also ?? {});
      return [
        ...joinInline(
          some.map((one) => [code(one)]),
          " or ",
        ),
        ...(more > 0 ? [` or ${more} more, all in the JSON Schema`] : []),
        ...(also.length > 0
          ? [
              "; with a warning also ",
              ...joinInline(
                also.map((one) => [code(JSON.stringify(one))]),
                ", ",
              ),
            ]
          : []),
      ];
    }
    case "object":
      return [shapeLink(value.shape, variant)];
    case "list":
      return ["list of ", ...typeCell(value.items, variant)];
    case "union":
      return joinInline(
        value.branches.map(({ shape }) => [shapeLink(shape, variant)]),
        " or ",
      );
    case "either":
      if (value.open) return ["anything, with limits for some types"];
      return joinInline(
        value.of.map((part) => typeCell(part, variant)),
        " or ",
      );
    case "json": {
      const content = typeCell(value.content, variant);
      const what = value.content.kind === "object" ? ["the object "] : [];
      return value.always ? ["JSON text of ", ...what, ...content] : [...what, ...content, ", or JSON text of it"];
    }
    case "unknown":
      return ["anything"];
    default:
      return value satisfies never;
  }
}

function shapeLink(name: string, variant: Variant): Inline {
  return link(`#${shapeAnchor(name)}`, findShape(variant, name).label);
}

function shapeAnchor(name: string): string {
  return slug(name);
}

/** Of wire names that only differ in case, the later ones get their index, since ids are in small letters. */
export function fieldAnchor(shape: Shape, field: Field): string {
  return `${slug(shape.name)}-${fieldIds(shape).get(field)}`;
}

const idsOfFields = new WeakMap<Shape, ReadonlyMap<Field, string>>();

function fieldIds(shape: Shape): ReadonlyMap<Field, string> {
  const known = idsOfFields.get(shape);
  if (known) return known;
  const taken = new Set<string>();
  const ids = new Map<Field, string>();
  for (const [index, field] of shape.fields.entries()) {
    const id = slug(field.wire);
    ids.set(field, taken.has(id) ? `${id}-${index}` : id);
    taken.add(id);
  }
  idsOfFields.set(shape, ids);
  return ids;
}

/** The paths that lead to each shape: `survey.Answers.Section[]`. */
function placesOf(variant: Variant): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const visit = (name: string, at: string): void => {
    for (const field of findShape(variant, name).fields) {
      const key = printKey(field.wire);
      const place =
        (key === field.wire ? (at && `${at}.`) + key : `${at}[${JSON.stringify(field.wire)}]`) +
        listSuffix(field.value);
      note(shapesOf(field.value), place);
    }
    const shape = findShape(variant, name);
    const others = [
      ...(shape.patterns ?? []).map(({ pattern, value }) => ({ key: `key of the form ${pattern}`, value })),
      ...(shape.additional ? [{ key: "any other key", value: shape.additional }] : []),
    ];
    for (const { key, value } of others) note(shapesOf(value), `${at}[${key}]${listSuffix(value)}`);
  };
  const note = (names: readonly string[], place: string): void => {
    for (const inner of names) {
      const known = places.get(inner);
      places.set(inner, [...(known ?? []), place]);
      if (!known) visit(inner, place);
    }
  };
  visit(variant.root, "");
  return places;
}

/** One `[]` for each list around the shape. */
function listSuffix(value: Value): string {
  return value.kind === "list" ? `[]${listSuffix(value.items)}` : "";
}
