import { builders as emitBuilders } from "./emit/builders.js";
import { configSchema as emitConfigSchema } from "./emit/config-schema.js";
import { type DocsOptions, docsWith } from "./emit/docs.js";
import { entries as emitEntries } from "./emit/entries.js";
import { messageSchema as emitMessageSchema } from "./emit/message-schema.js";
import { rules as emitRules } from "./emit/rules.js";
import { type SchemasOptions, schemasWith } from "./emit/schemas.js";
import { types as emitTypes } from "./emit/types.js";
import { validators as emitValidators } from "./emit/validators.js";
import type { Emitter } from "./model/model.js";

export type { DocsOptions } from "./emit/docs.js";
export type { SchemasOptions } from "./emit/schemas.js";

/** `schemas/<variant>.json`: the JSON Schema of each variant, for editors and other tools. */
export const schemas = (options: SchemasOptions = {}): Emitter => schemasWith(options);

/** `schemas/message.json`: one JSON Schema of all messages, where a tag tells them apart. Needs `schemas`. */
export const messageSchema = (): Emitter => emitMessageSchema;

/** `schemas/omnirich.config.json`: the JSON Schema of the config of the command line. */
export const configSchema = (): Emitter => emitConfigSchema;

/** `types/<variant>.ts`: an interface for every object of the JSON. */
export const types = (): Emitter => emitTypes;

/** `validators/<variant>.ts`: what checks a value, and its type guard. Needs `types`. */
export const validators = (): Emitter => emitValidators;

/** `builders/<variant>.ts`: functions that make messages of plain input. Needs `types` and `validators`. */
export const builders = (): Emitter => emitBuilders;

/** `index.ts` and `variants/<variant>.ts`: what the rest exports, in one place. Needs `types`, `validators`, `builders`. */
export const entries = (): Emitter => emitEntries;

/** `rules.ts`: the rules that the schemas explain themselves. */
export const rules = (): Emitter => emitRules;

/** `docs/*.md`: pages for people, with examples that import from the output, or from what you say. They link to the JSON Schemas. */
export const docs = (options: DocsOptions = {}): Emitter => docsWith(options);

/** What is written when nothing else is asked for. */
export const EMITTERS = emittersWith({});

/** All of our emitters, of which the docs import from a module. */
export function emittersWith(options: DocsOptions): readonly Emitter[] {
  return [
    schemas(),
    messageSchema(),
    configSchema(),
    types(),
    validators(),
    builders(),
    entries(),
    rules(),
    docs(options),
  ];
}
