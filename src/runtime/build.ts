import { RichMessageError } from "./errors.js";
import type { Issue } from "./issues.js";
import { escapePointer } from "./pointer.js";
import { type Field, isObject, own, type RawError, type Shape, type Variant } from "./shapes.js";
import { snapshot } from "./snapshot.js";
import { checkShape } from "./validate.js";

/**
 * Builds a message from a builder's input: copies it, gives every field its wire name, fills in defaults, validates,
 * freezes. Throws RichMessageError whose issues speak in the input's terms.
 */
export function buildMessage<Message>(variant: Variant, input: unknown): Message {
  return build(variant.root, input).wire as Message;
}

/** Checks a fragment of a builder's input on its own and returns it as a frozen copy, ready to be put into a builder. */
export function buildFragment<Input>(shape: Shape, input: Input): Input {
  return build(shape, input).input as Input;
}

function build(shape: Shape, value: unknown): { readonly input: unknown; readonly wire: unknown } {
  const { value: input, issues } = snapshot(value);
  if (issues.length > 0) throw new RichMessageError(issues.map(inInputTerms));
  const unknown: RawError[] = [];
  const wire = isObject(input) ? toWire(shape, input, "", unknown) : input;
  const refusals = checkShape(shape, wire, "input", unknown);
  if (refusals.length > 0) throw new RichMessageError(refusals);
  return { input, wire };
}

/** Writes an object under its wire names. A key that is no friendly name is reported: never passed on, never dropped. */
function toWire(root: Shape, input: Input, path: string, unknown: RawError[]): object {
  const taken = new Set<string>();
  const wire = fill(root, path);
  for (const key of Object.keys(input)) {
    if (!taken.has(key)) unknown.push({ path, keyword: "additionalProperties", param: key, value: input });
  }
  return wire;

  function fill(shape: Shape, at: string): object {
    const object: { [key: string]: unknown } = {};
    for (const [key, field] of Object.entries(shape.fields)) {
      const given = givenValue(field, `${at}/${escapePointer(key)}`);
      const value = given === undefined ? field.value : given;
      if (value !== undefined) object[key] = field.json === "always" ? JSON.stringify(value) : value;
    }
    return Object.freeze(object);
  }

  function givenValue({ flat, name, shape, list }: Field, at: string): unknown {
    if (flat) return fill(shape!, at);
    if (!name) return undefined;
    taken.add(name);
    const value = own(input, name);
    const nested = (item: unknown, way: string) => (shape && isObject(item) ? toWire(shape, item, way, unknown) : item);
    if (!list) return nested(value, at);
    return Array.isArray(value) ? Object.freeze(value.map((item, i) => nested(item, `${at}/${i}`))) : value;
  }
}

/** An issue of a snapshot of the input, whose pointer is in the input's terms already. */
function inInputTerms(issue: Issue): Issue {
  return {
    ...issue,
    input: issue.path
      .slice(1)
      .replace(/\/(\d+)(?=\/|$)/g, "[$1]")
      .replaceAll("/", "."),
  };
}

type Input = { readonly [key: string]: unknown };
