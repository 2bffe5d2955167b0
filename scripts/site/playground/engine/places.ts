import { findShape } from "../../../../src/model/input.js";
import type { Field, Shape, Value, Variant } from "../../../../src/model/model.js";

/** Keys and indexes that lead from the root of a JSON text to a value in it. */
export type Path = readonly (string | number)[];

/** What a value at a path of a variant's message may be; several where the schema leaves a choice, none when unknown. */
export function valuesAt(variant: Variant, path: Path): readonly Value[] {
  const root: Value = { kind: "object", shape: variant.root };
  return path.reduce<readonly Value[]>((values, key) => values.flatMap((value) => below(variant, value, key)), [root]);
}

/** The shapes of the objects that may stand at a path. */
export function shapesAt(variant: Variant, path: Path): readonly Shape[] {
  return valuesAt(variant, path).flatMap((value) => shapesOf(variant, value));
}

/** The field that a path leads to. */
export function fieldAt(variant: Variant, path: Path): Field | undefined {
  const key = path.at(-1);
  const shapes = shapesAt(variant, path.slice(0, -1));
  return shapes.flatMap(({ fields }) => fields).find(({ wire }) => wire === key);
}

function below(variant: Variant, value: Value, key: string | number): readonly Value[] {
  if (value.kind === "list") return typeof key === "number" ? [value.items] : [];
  if (value.kind === "json") return below(variant, value.content, key);
  if (value.kind === "either") return value.of.flatMap((one) => below(variant, one, key));
  return shapesOf(variant, value).flatMap(({ fields }) =>
    fields.filter(({ wire }) => wire === key).map((field) => field.value),
  );
}

function shapesOf(variant: Variant, value: Value): readonly Shape[] {
  switch (value.kind) {
    case "object":
      return [findShape(variant, value.shape)];
    case "union":
      return value.branches.map(({ shape }) => findShape(variant, shape));
    case "either":
      return value.of.flatMap((one) => shapesOf(variant, one));
    case "json":
      // Text that always is JSON text has no keys of its own in the editor.
      return value.always ? [] : shapesOf(variant, value.content);
    default:
      return [];
  }
}
