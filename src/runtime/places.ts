import { splitPointer } from "./pointer.js";
import { type Field, own, type Shape } from "./shapes.js";

/** What the tables of a variant know of the place that a JSON Pointer leads to. */
export interface Place {
  readonly field?: Field | undefined;
  /** The shape that stands there (of its items, when it is a list). */
  readonly shape?: Shape | undefined;
  /** How a sentence names it: `OptionTitle`, `Section[0]`; empty for the whole. */
  readonly name: string;
  /** The same place in the builder's terms: `sections[0].items[2].title`. */
  readonly input: string;
}

/** Follows a pointer through the tables, from a value of the shape `root`. */
export function placeAt(root: Shape, pointer: string, friendly: boolean): Place {
  let place: Place = { shape: root, name: "", input: "" };
  let inList: boolean | undefined;
  for (const key of splitPointer(pointer)) {
    if (inList) {
      place = { ...place, name: `${place.name}[${key}]`, input: `${place.input}[${key}]` };
      inList = false;
    } else {
      const field: Field | undefined = place.shape && own(place.shape.fields, key);
      const name = (friendly && field?.name) || key;
      place = { field, shape: field?.shape, name, input: field?.flat ? place.input : join(place.input, name) };
      inList = field?.list;
    }
  }
  return place;
}

/** Appends a key to an input path: `sections[0]` and `title` give `sections[0].title`. */
export function join(input: string, key: string): string {
  return input ? `${input}.${key}` : key;
}
