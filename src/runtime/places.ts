import { type Field, fieldIn, itemsOf, type Shape, shapesIn, type Value } from "./shapes.js";

/** What the tables of a variant know of the place that a JSON Pointer leads to. */
export interface Place {
  readonly known?: Value | undefined;
  /** The object there is replaced by its fields in a builder's input. */
  readonly flat?: true | undefined;
  /** The shape that stands there (of its items, when it is a list). */
  readonly shape?: Shape | undefined;
  /** How a sentence names it: `OptionTitle`, `Section[0]`; empty for the whole. */
  readonly name: string;
  /** The same place in the builder's terms, where they are asked for: `sections[0].items[2].title`. */
  readonly input: string;
}

/** Follows the keys of a pointer through the tables, from a value of the shape `root`. */
export function placeAt(root: Shape, way: readonly string[], friendly: boolean): Place {
  let shapes: readonly Shape[] = [root];
  let known: Value | undefined;
  let flat: true | undefined;
  let name = "";
  let input = "";
  for (const key of way) {
    const items = itemsOf(known);
    if (items && /^\d+$/.test(key)) {
      known = items;
      name += `[${key}]`;
      if (friendly) input += `[${key}]`;
    } else {
      const field: Field | undefined = shapes.map((shape) => fieldIn(shape, key)).find((found) => found);
      name = (friendly && field?.name) || key;
      if (friendly && !field?.flat) input = join(input, name);
      known = field;
      flat = field?.flat;
      shapes = shapesIn(field);
    }
  }
  return { known, flat, shape: shapes[0], name, input };
}

/** Appends a key to an input path: `sections[0]` and `title` give `sections[0].title`. */
export function join(input: string, key: string): string {
  return input ? `${input}.${key}` : key;
}
