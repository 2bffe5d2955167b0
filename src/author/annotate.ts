import type { TSchema } from "typebox";

/** Adds keywords to a copy of a schema. TypeBox keeps its kind and optionality in hidden properties; they come along. */
export function annotate<T extends TSchema>(schema: T, keywords: { readonly [keyword: string]: unknown }): T {
  const copy = Object.create(Object.getPrototypeOf(schema), Object.getOwnPropertyDescriptors(schema));
  for (const [keyword, value] of Object.entries(keywords)) {
    if (value !== undefined) copy[keyword] = value;
  }
  return copy;
}
