import { count } from "../check/reporters/count.js";
import type { Evidence, JsonSchema } from "../model/model.js";
import type { Draft, Field, Objects, Shape } from "./draft.js";
import { fieldNames } from "./field-names.js";
import type { Group } from "./names.js";
import { labelOf } from "./words.js";

/** What a printed schema says beside what was found. */
export interface Printing {
  /** The name of the shape, or of those that are equal to it. */
  readonly nameOf: (shape: Shape) => string;
  /** What every field is known from; the note is made here. */
  readonly evidence: Omit<Evidence, "note">;
  /** How many samples there are. */
  readonly samples: number;
}

/** The schema of objects: of one shape a reference to it, of several their choice. */
function printObjects({ branches }: Objects, { nameOf }: Printing): JsonSchema {
  const references = branches.map((shape) => ({ $ref: `#/$defs/${nameOf(shape)}` }));
  return references.length === 1 ? references[0]! : { oneOf: references };
}

/** The schema of the values at a place. */
export function printDraft(draft: Draft, printing: Printing): JsonSchema {
  const isNullable = draft.nulls > 0;
  const type = (name: string) => ({ type: isNullable ? [name, "null"] : name });
  switch (draft.kind) {
    case "nothing":
      return { const: null };
    case "scalars": {
      const { types, format } = draft;
      return { type: isNullable ? [...types, "null"] : types, ...(format !== undefined && { format }) };
    }
    case "mixed":
      return { $comment: `Of several kinds: ${draft.found}.` };
    case "boolean":
      return type("boolean");
    case "number":
      return type(draft.integer ? "integer" : "number");
    case "const":
      return { type: typeof draft.value === "number" ? "integer" : "string", const: draft.value };
    case "text":
      if (draft.choices) return { ...type("string"), enum: isNullable ? [...draft.choices, null] : draft.choices };
      return draft.format === undefined ? type("string") : { ...type("string"), format: draft.format };
    case "list":
      return draft.items ? { ...type("array"), items: printDraft(draft.items, printing) } : type("array");
    case "objects": {
      const schema = printEncoded(draft, printObjects(draft.objects, printing));
      return isNullable ? { anyOf: [schema, { type: "null" }] } : schema;
    }
    default:
      return draft satisfies never;
  }
}

/** Objects as such, as JSON text, or as either of them: in the forms that objectOrJsonText and jsonText write. */
function printEncoded(
  { texts, plain }: { readonly texts: number; readonly plain: number },
  schema: JsonSchema,
): JsonSchema {
  if (texts === 0) return schema;
  const text = { type: "string", contentMediaType: "application/json", contentSchema: schema };
  return plain === 0 ? text : { anyOf: [schema, text] };
}

/** A definition: the shape of a group, with what all of its shapes were seen of. */
export function printGroup(group: Group, name: string, printing: Printing): JsonSchema {
  const objects = sum(group, (shape) => shape.objects);
  const $comment = `Observed: ${count(objects, "object")} in ${ofSamples(unite(group), printing)}.`;
  return { $comment, ...printShape(group, printing), "x-omnirich-shape": { name, label: labelOf(name) } };
}

/** The object schema of equal shapes. The constants of a whole sample are written by its builder; those of parts tell them apart. */
export function printShape(group: Group, printing: Printing, isWhole = false): JsonSchema {
  const [{ rest } = { rest: undefined }] = group;
  if (rest) return { type: "object", additionalProperties: printDraft(rest, printing) };
  const objects = sum(group, (shape) => shape.objects);
  const fields = mergeFields(group);
  const names = fieldNames(fields.map(([{ key }]) => key));
  const properties = fields.map((same) => {
    const [{ key, draft }] = same;
    const notes = {
      ...(names.has(key) && { name: names.get(key) }),
      ...(draft.kind === "const" && isWhole && { hidden: true }),
      evidence: [{ ...printing.evidence, note: noteOf(same, group, printing) }],
    };
    return [key, { ...printDraft(draft, printing), "x-omnirich": notes }] as const;
  });
  const required = fields.filter((same) => sum(same, (field) => field.count) === objects).map(([{ key }]) => key);
  return {
    type: "object",
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

/** The same field of equal shapes. */
type Same = readonly [Field, ...Field[]];

/** The fields of equal shapes, in the order in which objects have them on average. */
function mergeFields(group: Group): Same[] {
  const merged = new Map<string, [Field, ...Field[]]>();
  for (const field of group.flatMap(({ fields }) => fields)) {
    const same = merged.get(field.key);
    if (same) same.push(field);
    else merged.set(field.key, [field]);
  }
  const position = (same: Same) => sum(same, (field) => field.positions) / sum(same, (field) => field.count);
  return [...merged.values()].sort((a, b) => position(a) - position(b) || (a[0].key < b[0].key ? -1 : 1));
}

/** "In 34 of 40 objects, 17 of 20 samples. Null in 3." */
function noteOf(same: Same, group: Group, printing: Printing): string {
  const objects = sum(group, (shape) => shape.objects);
  const isOneEach = objects === printing.samples && unite(group).size === objects;
  const found = `${sum(same, ({ count: n }) => n)} of ${count(objects, "object")}, `;
  const samples = ofSamples(unite(same), printing);
  const nulls = sum(same, ({ draft }) => draft.nulls);
  const texts = sum(same, ({ draft }) => (draft.kind === "objects" ? draft.texts : 0));
  const isList = same[0].draft.kind === "text" && same[0].draft.isList === true;
  const more = [
    nulls > 0 && ` Null in ${nulls}.`,
    texts > 0 && ` JSON text in ${texts}.`,
    isList && " JSON text of a list, which was not looked into.",
  ].filter(Boolean);
  return `In ${isOneEach ? "" : found}${samples}.${more.join("")}`;
}

function ofSamples({ size }: ReadonlySet<unknown>, { samples }: Printing): string {
  return `${size} of ${count(samples, "sample")}`;
}

function unite<T extends { readonly samples: ReadonlySet<unknown> }>(all: readonly T[]): ReadonlySet<unknown> {
  return new Set(all.flatMap(({ samples }) => [...samples]));
}

function sum<T>(all: readonly T[], number: (one: T) => number): number {
  return all.reduce((total, one) => total + number(one), 0);
}
