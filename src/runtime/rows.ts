import type { Check, Choose, Shape, Value } from "./shapes.js";

/** A row of a table with all its parts, so that every row looks alike to the engine, which reads such ones faster. */
export interface Row {
  readonly key: string;
  readonly required: boolean;
  readonly type: Value["type"];
  readonly shape: Shape | undefined;
  readonly json: Value["json"];
  readonly checks: readonly Check[];
  readonly items: Row | undefined;
  readonly choose: Choose | undefined;
}

const fields = new WeakMap<Shape, readonly Row[]>();
const values = new WeakMap<Value, Row>();

/** The rows of the fields of a shape. They are made when the first value is looked into that is not clean. */
export function rowsOf(shape: Shape): readonly Row[] {
  const known = fields.get(shape);
  if (known) return known;
  const rows = Object.entries(shape.fields).map(([key, field]) => ({
    ...rowOf(field),
    key,
    required: !!field.required,
  }));
  fields.set(shape, rows);
  return rows;
}

/** The row of a value that no key is known of. */
export function rowOf(value: Value): Row {
  const known = values.get(value);
  if (known) return known;
  const { type, shape, json, checks = [], items, choose } = value;
  const row = { key: "", required: false, type, shape, json, checks, items: items && rowOf(items), choose };
  values.set(value, row);
  return row;
}

/** The row of a value of which nothing is said. */
export const ANYTHING: Row = /*#__PURE__*/ rowOf({});
