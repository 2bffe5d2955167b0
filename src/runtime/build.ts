import { RichMessageError } from "./errors.js";
import { findMistakes, isWarning } from "./find-mistakes.js";
import { type Issue, isError } from "./issues.js";
import { escapePointer, splitPointer } from "./pointer.js";
import { type Field, isObject, type Mistake, own, type Shape, shapeIn, type Value, type Variant } from "./shapes.js";
import { snapshot } from "./snapshot.js";
import { applyLevels, checkShape, type RuleLevels } from "./validate.js";
import { type OnWarning, tellWarnings } from "./warnings.js";

/** What a builder takes beside its input. */
export interface BuildOptions {
  /** Switches rules off, or makes them warnings or errors: `{ "apple-image": "off" }`. */
  readonly rules?: RuleLevels;
  /** Called once for each warning of a message that is built. */
  readonly onWarning?: OnWarning;
}

/**
 * Builds a message from a builder's input: copies it, gives every field its wire name, fills in defaults, validates,
 * freezes. Throws RichMessageError whose issues speak in the input's terms.
 */
export function buildMessage<Message>(variant: Variant, input: unknown, options?: BuildOptions): Message {
  return build(variant.root, input, options).wire as Message;
}

/** Checks a fragment of a builder's input on its own and returns it as a frozen copy, ready to be put into a builder. */
export function buildFragment<Input>(shape: Shape, input: Input): Input {
  return build(shape, input).input as Input;
}

function build(
  shape: Shape,
  value: unknown,
  options?: BuildOptions,
): { readonly input: unknown; readonly wire: unknown } {
  const { value: input, issues: odd } = snapshot(value);
  if (odd.length > 0) throw new RichMessageError(odd.map(inInputTerms));
  const found: Mistake[] = [];
  const wire = isObject(input) ? toWire(shape, input, "", found) : input;
  // A key that no builder knows would be lost, so that nobody can allow it.
  const levels = { ...options?.rules, "unknown-property": "error" } as const;
  const told = applyLevels(checkShape(shape, wire, "input", found), levels);
  const refusals = told.filter(isError);
  if (refusals.length > 0) throw new RichMessageError(refusals);
  tellWarnings(told, options?.onWarning);
  return { input, wire };
}

/**
 * Writes an object under its wire names. A key that is no friendly name is reported: never passed on, never dropped.
 * So is what is wrong under provisional names, as the message's own validator does not judge those.
 */
function toWire(root: Shape, input: Input, path: string, found: Mistake[]): object {
  const taken = new Set<string>();
  const wire = fill(root, path);
  for (const key of Object.keys(input)) {
    if (!taken.has(key)) found.push({ path, way: splitPointer(path), value: input, unknown: key });
  }
  return wire;

  function fill(shape: Shape, at: string): object {
    const object: { [key: string]: unknown } = {};
    for (const [key, field] of Object.entries(shape.fields)) {
      const given = givenValue(field, `${at}/${escapePointer(key)}`);
      const value = given === undefined ? field.value : given;
      if (value !== undefined) object[key] = value;
    }
    if (shape === root) fillOthers(object);
    // The shape that is built itself is checked as a whole, and warnings alone are told by the message's own validator.
    const mistakes = at && shape.provisional ? findMistakes(shape, object) : [];
    if (!mistakes.every(isWarning)) found.push(...mistakes.map((one) => within(at, one)));
    return Object.freeze(object);
  }

  function givenValue(field: Field, at: string): unknown {
    if (field.flat) return asText(field, fill(shapeIn(field)!, at));
    if (!field.name) return undefined;
    taken.add(field.name);
    return writeValue(field, own(input, field.name), at);
  }

  /** Keys that no field names, where the shape says what is under such keys. */
  function fillOthers(object: { [key: string]: unknown }): void {
    const { fields, others } = root;
    for (const key of others ? Object.keys(input) : []) {
      const [row] = others!(key, false);
      if (!row || taken.has(key) || own(fields, key)) continue;
      taken.add(key);
      object[key] = writeValue(row, own(input, key), `${path}/${escapePointer(key)}`);
    }
  }

  function writeValue(row: Value, value: unknown, at: string): unknown {
    return asText(row, writeContent(row, value, at));
  }

  function writeContent({ also = {}, items, shape, choose }: Value, value: unknown, at: string): unknown {
    const chosen = choose?.ofInput(value);
    if (chosen) return writeValue(chosen, value, at);
    if (items && Array.isArray(value))
      return Object.freeze(value.map((item, i) => writeValue(items, item, `${at}/${i}`)));
    if (shape && isObject(value)) return toWire(shape, value, at, found);
    return (typeof value === "string" && own(also, value)) || value;
  }
}

/** What is always JSON text is written as such. */
function asText({ json }: Value, value: unknown): unknown {
  return json === "always" && value !== undefined ? JSON.stringify(value) : value;
}

/** A mistake in a value that stands at a pointer. */
function within(at: string, mistake: Mistake): Mistake {
  return { ...mistake, path: at + mistake.path, way: [...splitPointer(at), ...mistake.way] };
}

/** An issue of a snapshot of the input, whose pointer is in the input's terms already. */
function inInputTerms(issue: Issue): Issue {
  return {
    ...issue,
    input: issue.path
      .slice(1)
      .replace(/\/(\d+)(?=\/|$)/g, "[$1]")
      .replace(/\//g, "."),
  };
}

type Input = { readonly [key: string]: unknown };
