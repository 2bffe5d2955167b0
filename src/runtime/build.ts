import { RichMessageError } from "./errors.js";
import { isWarning } from "./helpers.js";
import { type Issue, isError } from "./issues.js";
import { escapePointer } from "./pointer.js";
import { type Field, isObject, own, type RawError, type Shape, type Variant } from "./shapes.js";
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
  const found: RawError[] = [];
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
function toWire(root: Shape, input: Input, path: string, found: RawError[]): object {
  const taken = new Set<string>();
  const wire = fill(root, path);
  for (const key of Object.keys(input)) {
    if (!taken.has(key)) found.push({ path, keyword: "additionalProperties", param: key, value: input });
  }
  return wire;

  function fill(shape: Shape, at: string): object {
    const object: { [key: string]: unknown } = {};
    for (const [key, field] of Object.entries(shape.fields)) {
      const given = givenValue(field, `${at}/${escapePointer(key)}`);
      const value = given === undefined ? field.value : given;
      if (value !== undefined) object[key] = field.json === "always" ? JSON.stringify(value) : value;
    }
    // The shape that is built itself is checked as a whole, and warnings alone are told by the message's own validator.
    const errors = at && shape.provisional && !shape.check!(object) ? shape.check!.errors! : [];
    if (!errors.every(isWarning)) found.push(...errors.map((error) => ({ ...error, path: at + error.path })));
    return Object.freeze(object);
  }

  function givenValue({ flat, name, shape, list, also = {} }: Field, at: string): unknown {
    if (flat) return fill(shape!, at);
    if (!name) return undefined;
    taken.add(name);
    const value = own(input, name);
    const nested = (item: unknown, way: string) =>
      shape && isObject(item) ? toWire(shape, item, way, found) : (typeof item === "string" && own(also, item)) || item;
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
