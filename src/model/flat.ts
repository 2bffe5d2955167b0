import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import type { Field, Shape, Value } from "./model.js";

/**
 * The flat fields that can't be: what stands in place of a field are the fields of one object, and those of objects that
 * are flat in it, to an end.
 */
export function findFlat(shapes: readonly Shape[], file: string): LocatedIssue[] {
  const byName = new Map(shapes.map((shape) => [shape.name, shape]));
  const flatIn = (shape: Shape | undefined) => (shape?.fields ?? []).filter((field) => field.flat);

  /** Whether the fields of a shape are among what stands in place of a field. */
  function leadsTo(goal: string, field: Field, seen = new Set<string>()): boolean {
    const inner = objectIn(field.value);
    if (inner === undefined || seen.has(inner)) return false;
    seen.add(inner);
    return inner === goal || flatIn(byName.get(inner)).some((next) => leadsTo(goal, next, seen));
  }

  return shapes.flatMap((shape) =>
    flatIn(shape).flatMap((field) => {
      const origin = { file, pointer: field.origin };
      const name = JSON.stringify(field.wire);
      if (objectIn(field.value) === undefined) {
        const message = `The field ${name} can't be flat: it is not always one object, or JSON text of one.`;
        return issueAt("unsupported-keyword", origin, message, { hint: 'Leave out "flat".' });
      }
      if (!leadsTo(shape.name, field)) return [];
      const message = `The field ${name} can't be flat: what would stand in its place leads back to it, without end.`;
      return issueAt("endless-shape", origin, message, { hint: 'Leave out "flat" at one of the fields on the way.' });
    }),
  );
}

function objectIn(value: Value): string | undefined {
  const content = value.kind === "json" ? value.content : value;
  return content.kind === "object" ? content.shape : undefined;
}
