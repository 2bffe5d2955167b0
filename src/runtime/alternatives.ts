import { choice } from "./keywords.js";
import { escapePointer } from "./pointer.js";
import { ANYTHING, type Row, rowOf } from "./rows.js";
import { type Choose, type Finding, isObject, own, type Scalar, type Shape, shapesIn, type Value } from "./shapes.js";
import { isOfType, wrongType } from "./wrong-type.js";

/** The branches of a union: the values of its tag that select a shape, and the shape. */
type Branches = readonly (readonly [values: readonly Scalar[], shape: Shape])[];

/** One of several objects, told apart by the value of a property. */
export function byTag(tag: string, branches: Branches): Choose {
  const rows = branches.map(([values, shape]) => [values, rowOf({ shape })] as const);
  const known = branches.flatMap(([values]) => values);
  const choose = (value: unknown): Row | Finding => {
    if (!isObject(value)) return wrongType(ANYTHING, "object", value);
    const actual = own(value, tag);
    const found = rows.find(([values]) => values.includes(actual as Scalar));
    if (found) return found[1];
    if (actual === undefined) return { code: "missing-property", expected: "", missing: tag };
    return { ...(choice(actual, [known]) as Finding), path: `/${escapePointer(tag)}`, value: actual };
  };
  const ofInput: Choose["ofInput"] = (input) => {
    if (!isObject(input)) return undefined;
    const tagOf = ({ fields }: Shape) => own(input, own(fields, tag)?.name ?? tag) as Scalar;
    const shape = branches.find(([values, branch]) => values.includes(tagOf(branch)))?.[1];
    return shape && { shape };
  };
  return Object.assign(choose, { shapes: branches.map(([, shape]) => shape), ofInput });
}

/** Values of different types, and where it is open, any values of other types. */
export function byType(parts: readonly Value[], open: boolean): Choose {
  const rows = parts.map((part) => rowOf(part));
  const choose = (value: unknown): Row | Finding => {
    const found = rows.find((row) => fits(row, value));
    if (found) return found;
    return open ? ANYTHING : { keyword: "type", code: "wrong-type", expected: rows.map(nameOf).join(" or ") };
  };
  // What can be written as it is need not be written as text.
  const ofInput: Choose["ofInput"] = (input) =>
    parts.find((part) => !part.json && takes(part, input)) ?? parts.find((part) => takes(part, input));
  return Object.assign(choose, {
    shapes: parts.flatMap((part) => shapesIn(part)),
    items: parts.find(({ items }) => items)?.items,
    ofInput,
  });
}

/** What is under keys of a form, and under those that neither a form nor a field names. */
export function otherKeys(patterns: readonly (readonly [key: RegExp, value: Value])[], more?: Value): Shape["others"] {
  return (key, isField) => {
    const found = patterns.filter(([form]) => form.test(key)).map(([, value]) => value);
    return more && !isField && found.length === 0 ? [more] : found;
  };
}

/** Whether a builder's input may be meant for a row: it has what JSON text says in place of the text. */
function takes({ type, shape, choose, checks = [] }: Value, input: unknown): boolean {
  if (choose) return choose.ofInput(input) !== undefined;
  return fits({ type, shape, checks }, input);
}

/** Whether a value is of the type that a row is about; of constants and choices, whether it is one of them. */
function fits({ type, shape, choose, json, checks }: Fitting, value: unknown): boolean {
  if (json === "always" || (json && typeof value === "string")) return typeof value === "string";
  if (type) return isOfType(type, value);
  if (shape || choose) return isObject(value);
  return checks.every(([check, param]) => check(value, param) === undefined);
}

type Fitting = Pick<Row, "type" | "shape" | "checks"> & Partial<Row>;

function nameOf(row: Row): string {
  const { type, shape, choose, checks } = row;
  if (type || shape || choose) return wrongType(row, type ?? "object", undefined).expected;
  const found = checks.flatMap(([check, param]) => check({}, param)) as readonly (Finding | undefined)[];
  return found[0]?.expected ?? "anything";
}
