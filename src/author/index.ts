export type { Remark } from "../model/model.js";
export { choice } from "./choice.js";
export { refusedInput, rejected, removed, renamed, replaced } from "./edits.js";
export { documented, inferred, observed, type Source } from "./evidence.js";
export { type FieldNotes, field, type RuleNotes } from "./field.js";
export { jsonText, objectOrJsonText } from "./json-text.js";
export { type MessageDefinition, message } from "./message.js";
export { provisional, type ShapeNotes, shape } from "./shape.js";
