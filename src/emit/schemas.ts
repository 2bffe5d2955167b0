import type { Emitter, JsonSchema, Variant } from "../model/model.js";
import { headerText } from "./text/header.js";

/** The canonical JSON Schema of each variant, for editors and for every other tool that reads JSON Schema. */
export const schemas: Emitter = {
  name: "schemas",
  emit: (model) =>
    model.variants.map((variant) => ({
      path: `schemas/${variant.file}.json`,
      text: `${JSON.stringify(published(variant), null, 2)}\n`,
    })),
};

/** Rejects stay out: they are tests of the schema, and many times its size. */
function published(variant: Variant): JsonSchema {
  const { $schema, $comment, "x-omnirich-message": notes, ...schema } = variant.canonical;
  return {
    $schema: $schema ?? "http://json-schema.org/draft-07/schema#",
    $comment: headerText(variant.source),
    ...schema,
    "x-omnirich-message": { ...(notes as object), rejects: undefined },
  };
}
