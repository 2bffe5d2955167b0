import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { escapePointer } from "../runtime/pointer.js";
import { type CanonicalSchema, originOf } from "../schema/canonical.js";
import type { Shape, Value } from "./model.js";

/** The shapes of which no value can ever be written, as each needs another one inside. */
export function findEndless(shapes: readonly Shape[], canonical: CanonicalSchema): LocatedIssue[] {
  const ends = new Set<string>();
  for (let before = -1; before < ends.size; ) {
    before = ends.size;
    for (const shape of shapes) if (needsOf(shape).every((value) => canEnd(value, ends))) ends.add(shape.name);
  }
  const endless = shapes.filter(({ name }) => !ends.has(name));
  const [first] = endless;
  if (!first) return [];
  const others = endless.filter((shape) => shape !== first).map(({ name }) => name);
  const needs = others.length > 0 ? ` (through ${others.join(", ")})` : "";
  const message = `A ${first.label} always needs another one inside${needs}, so that none can ever be written.`;
  const pointer = first === shapes[0] ? "" : `/$defs/${escapePointer(first.name)}`;
  const hint = "Make one of the properties on the way optional, or let its list be empty.";
  return [issueAt("endless-shape", originOf(canonical, pointer), message, { hint })];
}

function needsOf(shape: Shape): Value[] {
  const values = shape.fields.filter((field) => field.required).map(({ value }) => value);
  const known = shape.fields.length;
  const isForced = shape.additional !== undefined && (shape.minProperties ?? 0) > known;
  return isForced ? [...values, shape.additional!] : values;
}

/** Whether a value can be written with shapes that are known to end. */
function canEnd(value: Value, ends: ReadonlySet<string>): boolean {
  switch (value.kind) {
    case "object":
      return ends.has(value.shape);
    case "union":
      return value.branches.length === 0 || value.branches.some(({ shape }) => ends.has(shape));
    case "list":
      return (value.minItems ?? 0) === 0 || canEnd(value.items, ends);
    case "either":
      return value.open || value.of.some((one) => canEnd(one, ends));
    case "json":
      return canEnd(value.content, ends);
    default:
      return true;
  }
}
