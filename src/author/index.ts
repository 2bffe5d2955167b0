export { rejected, removed, renamed, replaced } from "./edits.js";
export { documented, inferred, observed, type Source } from "./evidence.js";
export { type FieldNotes, field } from "./field.js";
export { jsonText, objectOrJsonText } from "./json-text.js";
export { type MessageDefinition, message } from "./message.js";
export { type ShapeNotes, shape } from "./shape.js";
