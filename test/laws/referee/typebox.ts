import type { TSchema } from "typebox";
import { Value } from "typebox/value";
import { parseJson } from "../../../src/runtime/helpers.js";

interface SchemaParts {
  readonly anyOf?: readonly TSchema[];
  readonly contentSchema?: TSchema;
  readonly properties?: { readonly [key: string]: TSchema };
  readonly items?: TSchema;
  readonly "x-omnirich-shape"?: { readonly name: string };
  readonly "x-omnirich-provisional"?: TSchema;
}

/** What TypeBox says, of JSON in text too: it is asked about what each text holds. */
export function holds(schema: TSchema, value: unknown): boolean {
  return Value.Check(schema, value) && holdsInText(schema, value);
}

function holdsInText(schema: TSchema, value: unknown): boolean {
  const { anyOf, contentSchema, properties, items } = schema as SchemaParts;
  if (anyOf) return anyOf.some((branch) => holds(branch, value));
  if (items) return (value as unknown[]).every((item) => holdsInText(items, item));
  if (contentSchema) {
    const content = parseJson(value as string);
    return content !== undefined && holds(contentSchema, content);
  }
  const object = value as { [key: string]: unknown };
  return Object.entries(properties ?? {}).every(
    ([key, inner]) => !Object.hasOwn(object, key) || holdsInText(inner, object[key]),
  );
}

/** The authored schema of a shape, under its provisional names where it has such. */
export function authoredShape(schema: TSchema, shape: string): TSchema | undefined {
  const parts = schema as SchemaParts;
  const provisional = parts["x-omnirich-provisional"];
  if (parts["x-omnirich-shape"]?.name === shape) return provisional ?? schema;
  const inner = [parts.contentSchema, parts.items, provisional, ...(parts.anyOf ?? [])];
  for (const part of [...inner, ...Object.values(parts.properties ?? {})]) {
    const found = part && authoredShape(part, shape);
    if (found) return found;
  }
  return undefined;
}
