import { RichMessageError } from "./errors.js";
import type { Issue } from "./issues.js";
import { join } from "./places.js";
import { type Field, isObject, own, type RawError, type Variant } from "./shapes.js";
import { escapePointer, snapshot, splitPointer } from "./snapshot.js";
import { checkShape } from "./validate.js";

/**
 * Builds a message from a builder's input: copies it, gives every field its wire name, fills in defaults, validates,
 * freezes. Throws RichMessageError whose issues speak in the input's terms.
 */
export function buildMessage<Message>(variant: Variant, input: unknown): Message {
  return build(variant, variant.root, input).wire as Message;
}

/** Checks a fragment of a builder's input on its own and returns it as a frozen copy, ready to be put into a builder. */
export function buildFragment<Input>(variant: Variant, shape: string, input: Input): Input {
  return build(variant, shape, input).input as Input;
}

function build(variant: Variant, shape: string, value: unknown): { readonly input: unknown; readonly wire: unknown } {
  const { value: input, issues } = snapshot(value);
  if (issues.length > 0) throw new RichMessageError(issues.map(inInputTerms));
  const unknown: RawError[] = [];
  const wire = isObject(input) ? toWire(variant, shape, input, "", unknown) : input;
  const refusals = checkShape(variant, shape, wire, { terms: "input", unknownProperties: "error" }, unknown);
  if (refusals.length > 0) throw new RichMessageError(refusals);
  return { input, wire };
}

/** Writes an object under its wire names. A key that is no friendly name is reported: never passed on, never dropped. */
function toWire(variant: Variant, shape: string, input: Input, path: string, unknown: RawError[]): object {
  const taken = new Set<string>();
  const wire = fill(shape, path);
  for (const key of Object.keys(input)) {
    if (!taken.has(key)) unknown.push({ path, keyword: "additionalProperties", param: key });
  }
  return wire;

  function fill(shapeName: string, at: string): object {
    const object: { [key: string]: unknown } = {};
    for (const [key, field] of Object.entries(variant.shapes[shapeName]!.fields)) {
      const given = wireValue(field, `${at}/${escapePointer(key)}`);
      const value = given === undefined ? field.value : given;
      if (value !== undefined) object[key] = field.json === "always" ? JSON.stringify(value) : value;
    }
    return Object.freeze(object);
  }

  function wireValue(field: Field, at: string): unknown {
    if (field.flat) return fill(field.shape!, at);
    if (field.hidden) return undefined;
    taken.add(field.name);
    const value = own(input, field.name);
    if (field.shape === undefined) return value;
    if (field.list && Array.isArray(value)) {
      return Object.freeze(value.map((item, i) => nested(field.shape!, item, `${at}/${i}`)));
    }
    return nested(field.shape, value, at);
  }

  function nested(shapeName: string, value: unknown, at: string): unknown {
    return isObject(value) ? toWire(variant, shapeName, value, at, unknown) : value;
  }
}

/** An issue of a snapshot of the input, whose pointer is in the input's terms already. */
function inInputTerms(issue: Issue): Issue {
  const keys = splitPointer(issue.path);
  return { ...issue, input: keys.reduce((path, key) => (/^\d+$/.test(key) ? `${path}[${key}]` : join(path, key)), "") };
}

type Input = { readonly [key: string]: unknown };
