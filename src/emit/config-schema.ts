import { configSchema as schemaOf } from "../config/json-schema.js";
import { switchesOf } from "../diagnostics/switchable.js";
import type { Emitter } from "../model/model.js";
import { headerText } from "./text/header.js";

/** The JSON Schema of omnirich.config.json, for editors. */
export const configSchema: Emitter = {
  name: "config-schema",
  emit(model) {
    // A config is about messages.
    if (model.tag === undefined) return [];
    const variants = model.variants.filter(({ fallback }) => !fallback).map(({ name }) => name);
    const { $schema, ...schema } = schemaOf({ ...switchesOf(model.rules), variants });
    const text = JSON.stringify({ $schema, $comment: headerText("all schemas"), ...schema }, null, 2);
    return [{ path: "schemas/omnirich.config.json", text: `${text}\n` }];
  },
};
