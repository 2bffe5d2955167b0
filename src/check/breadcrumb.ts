import { quote } from "../runtime/issues.js";
import { splitPointer } from "../runtime/pointer.js";
import { own, shapeIn, type Variant } from "../runtime/shapes.js";

/**
 * The way to an issue as a person reads it: `Section[0] > Listitems[2]`. Objects that every message of the variant has
 * (`survey`, `Answers`) are left out, and so are the numbers of the parts of an exported survey.
 */
export function breadcrumb(variant: Variant | undefined, pointer: string): string {
  const parts: string[] = [];
  let shape = variant?.root;
  for (const key of splitPointer(pointer)) {
    const field = shape && own(shape.fields, key);
    // An index leaves the shape as it is: that of a list is the shape of its items.
    if (!field && /^\d+$/.test(key)) {
      if (parts.length > 0) parts.push(`${parts.pop()}[${key}]`);
      continue;
    }
    if (!field?.flat) parts.push(quote(key).slice(1, -1));
    shape = shapeIn(field);
  }
  return parts.join(" > ");
}
