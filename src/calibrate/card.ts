import { section } from "../model/fields.js";
import type { JsonSchema } from "../model/model.js";
import { kebabCase } from "../model/names.js";
import { type DesignerField, defOf, findProvisional, type ProvisionalPart } from "../profile/designer-fields.js";
import { Markers, type MarkerValue } from "./markers.js";

/** A marker of the card, with the field that it is for. */
export interface Marker extends MarkerValue {
  readonly field: DesignerField;
  /** Place in each list around it, outermost first: the second start time of the first slot is [0, 1]. */
  readonly index: readonly number[];
}

/** What is to be typed into the designer, and looked for in the export. */
export interface Card {
  /** Name and label of the variant: "TimePicker", "Time Picker". */
  readonly variant: string;
  readonly label: string;
  readonly type: number;
  /** What the message is to be called. */
  readonly name: string;
  /** The canonical schema, and its part with provisional names. */
  readonly schema: JsonSchema;
  readonly part: ProvisionalPart;
  readonly markers: readonly Marker[];
  /** JSON to be pasted as a whole, where the designer takes JSON. */
  readonly json?: string;
}

/** Entries of each list: two, so that the place of an entry can be told from the place of the list. */
const ENTRIES = 2;

/** The card of a variant, from its canonical schema; nothing when all of its wire names are public. */
export function makeCard(schema: JsonSchema, tag = "richObjectType"): Card | undefined {
  const part = findProvisional(schema);
  if (!part) return undefined;
  const variant = String(section(schema, "x-omnirich-message").name ?? schema.title);
  const markers = markersOf(part.fields, [], new Markers());
  const json = jsonOf(schema, part, markers);
  return {
    variant,
    label: String(schema.title ?? variant),
    type: Number(section(section(schema, "properties"), tag).const),
    name: `omnirich-${kebabCase(variant)}`,
    schema,
    part,
    markers,
    ...(json !== undefined && { json }),
  };
}

function markersOf(fields: readonly DesignerField[], index: readonly number[], markers: Markers): Marker[] {
  return fields.flatMap((field) => {
    if (field.fields && field.path.endsWith("[]")) return markersOf(field.fields, index, markers);
    if (field.item) {
      const { item } = field;
      return places(field.node).flatMap((place) => markersOf([item], [...index, place], markers));
    }
    const suffix = index.map((place) => `-${place + 1}`).join("");
    const marker = markers.next(field, field.path, suffix);
    return marker ? [{ ...marker, field, index }] : [];
  });
}

function places({ minItems, maxItems }: JsonSchema): number[] {
  const count = Math.min(Math.max(ENTRIES, Number(minItems ?? 0)), Number(maxItems ?? Infinity));
  return Array.from({ length: count }, (_, place) => place);
}

/** Where the only thing that is not public is which key holds the JSON, the designer takes that JSON as a whole. */
function jsonOf(
  schema: JsonSchema,
  { shape, fields }: ProvisionalPart,
  markers: readonly Marker[],
): string | undefined {
  const nodes = Object.values(section(section(defOf(schema, shape), "x-omnirich-provisional"), "properties"));
  const [node] = nodes;
  if (nodes.length !== 1 || !("contentSchema" in (node as JsonSchema))) return undefined;
  const entries = fields.map((field) => [field.wire.at(-1)!, markers.find((marker) => marker.field === field)?.value]);
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}
