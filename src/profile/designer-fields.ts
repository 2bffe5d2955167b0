import { section } from "../model/fields.js";
import type { JsonSchema } from "../model/model.js";
import { camelCase } from "../model/names.js";
import { isObject } from "../runtime/shapes.js";

/** A field that a person fills in in the designer, and a builder takes, whose wire name is provisional. */
export interface DesignerField {
  /** Friendly name; of an item of a list, nothing. */
  readonly name: string;
  /** As profiles name it: "timeSlots[].date". */
  readonly path: string;
  /** Provisional keys from the object that it is in, through flat objects and JSON texts. */
  readonly wire: readonly string[];
  /** How many of these keys lead to each JSON text on the way. */
  readonly texts: readonly number[];
  readonly node: JsonSchema;
  readonly required: boolean;
  /** What a list holds. */
  readonly item?: DesignerField;
  /** The fields of an object, and the name of its shape: items of lists have them. */
  readonly fields?: readonly DesignerField[];
  readonly shape?: string;
}

/** The part of a canonical schema that has provisional names. */
export interface ProvisionalPart {
  /** Name of its shape, and of the one that it is in. */
  readonly shape: string;
  readonly parent: string;
  /** Wire keys from the message to it. */
  readonly base: readonly string[];
  readonly fields: readonly DesignerField[];
}

/** The provisional part of a canonical schema; nothing when all of its names are public. */
export function findProvisional(schema: JsonSchema): ProvisionalPart | undefined {
  const seen = new Set<string>();
  const queue = [{ node: schema, shape: "", base: [] as readonly string[] }];
  for (const { node, shape, base } of queue) {
    for (const [key, field] of Object.entries(section(node, "properties"))) {
      const name = shapeOfNode(field);
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      const inner = defOf(schema, name);
      const way = [...base, key];
      const body = section(inner, PROVISIONAL);
      if (PROVISIONAL in inner) {
        return { shape: name, parent: shape, base: way, fields: fieldsOf(schema, body, "", [name]) };
      }
      queue.push({ node: inner, shape: name, base: way });
    }
  }
  return undefined;
}

/** The keyword under which a schema has its provisional names. */
export const PROVISIONAL = "x-omnirich-provisional";

/** Every field below, lists and items included, outermost first. */
export function allFields(fields: readonly DesignerField[]): readonly DesignerField[] {
  return fields.flatMap((field) => [
    field,
    ...allFields(field.fields ?? []),
    ...(field.item ? allFields([field.item]) : []),
  ]);
}

/** Whether a profile has an entry for a field: items that are objects have none, as their list and fields say it all. */
export function hasPlace(field: DesignerField): boolean {
  return field.fields === undefined;
}

/** The definition of a shape. */
export function defOf(schema: JsonSchema, name: string): JsonSchema {
  return section(section(schema, "$defs"), name);
}

function fieldsOf(schema: JsonSchema, body: JsonSchema, at: string, within: readonly string[]): DesignerField[] {
  const required = Array.isArray(body.required) ? body.required : [];
  return Object.entries(section(body, "properties")).flatMap(([key, node]) => {
    if (!isObject(node)) return [];
    const notes = section(node, "x-omnirich");
    const shape = shapeOfNode(node);
    const isRequired = required.includes(key);
    // A shape inside itself has no end; the model refuses it elsewhere.
    if (shape !== undefined && within.includes(shape)) return [];
    if (notes.flat === true && shape !== undefined) {
      const inner = fieldsOf(schema, defOf(schema, shape), at, [...within, shape]);
      return inner.map((field) => ({
        ...field,
        wire: [key, ...field.wire],
        texts: [...("contentSchema" in node ? [1] : []), ...field.texts.map((depth) => depth + 1)],
        required: isRequired && field.required,
      }));
    }
    if (notes.hidden === true || "const" in node) return [];
    const name = typeof notes.name === "string" ? notes.name : camelCase(key);
    return [{ ...describe(schema, node, at + name, within), name, wire: [key], texts: [], required: isRequired }];
  });
}

type Described = Pick<DesignerField, "path" | "node" | "item" | "fields" | "shape">;

function describe(schema: JsonSchema, node: JsonSchema, path: string, within: readonly string[]): Described {
  if (isObject(node.items)) {
    const inner = describe(schema, node.items, `${path}[]`, within);
    return { path, node, item: { ...inner, name: "", wire: [], texts: [], required: true } };
  }
  const shape = shapeOfNode(node);
  if (shape === undefined || within.includes(shape)) return { path, node };
  return { path, node, shape, fields: fieldsOf(schema, defOf(schema, shape), `${path}.`, [...within, shape]) };
}

/** The shape that a node refers to, as an object or as JSON text of one. */
function shapeOfNode(node: unknown): string | undefined {
  if (!isObject(node)) return undefined;
  const [first] = Array.isArray(node.anyOf) ? node.anyOf : [];
  const { $ref } = "contentSchema" in node ? section(node, "contentSchema") : isObject(first) ? first : node;
  return typeof $ref === "string" && $ref.startsWith(DEFS) ? $ref.slice(DEFS.length) : undefined;
}

const DEFS = "#/$defs/";
