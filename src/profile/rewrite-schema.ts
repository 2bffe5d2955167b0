import { section } from "../model/fields.js";
import type { JsonSchema, Remark } from "../model/model.js";
import { camelCase } from "../model/names.js";
import { allFields, defOf, PROVISIONAL, type ProvisionalPart } from "./designer-fields.js";
import { moveExample } from "./move-examples.js";
import { observedIn } from "./observed.js";
import type { PlacedObject } from "./place-tree.js";
import type { VariantProfile } from "./profile.js";
import type { Resolved } from "./resolve-places.js";
import { WireNames } from "./shape-names.js";
import { keyOf, tokenOf } from "./wire-path.js";
import { WireShapes } from "./wire-shapes.js";

/** The schema with its provisional part, and what is beside that, as a profile places it. */
export function rewriteSchema(
  schema: JsonSchema,
  part: ProvisionalPart,
  profile: VariantProfile,
  resolved: Resolved,
  answers: PlacedObject,
): JsonSchema {
  const fieldNames = allFields(part.fields).map((field) => field.name);
  const names = new WireNames(Object.keys(section(schema, "$defs")), [...fieldNames, ...namesOf(schema)]);
  const shapes = new WireShapes(schema, profile, resolved, names);
  const closed = shapes.restructure(part.shape, answers, part.fields);
  shapes.defs[part.shape] = profile.left.length > 0 ? stillProvisional(schema, part, closed) : closed;
  if (resolved.tree.keys.size > 1) shapes.defs[part.parent] = beside(schema, part, resolved, shapes);
  const examples = Array.isArray(schema.examples) ? schema.examples : [];
  const rewritten = {
    ...schema,
    ...("examples" in schema && { examples: examples.map((value) => moveExample(value, part, profile, resolved)) }),
    $defs: { ...section(schema, "$defs"), ...shapes.defs },
    "x-omnirich-message": messageNotes(section(schema, "x-omnirich-message"), profile, shapes.lost),
  };
  return { ...rewritten, $defs: inUse(rewritten) };
}

/** What builders write is known in part: messages may still have other names, and builders still ask. */
function stillProvisional(schema: JsonSchema, part: ProvisionalPart, closed: JsonSchema): JsonSchema {
  const { "x-omnirich-shape": notes, description, ...body } = closed;
  const { rules, ...open } = section(defOf(schema, part.shape), "x-omnirich-shape");
  const moved = section(notes, "rules");
  const shape = { ...open, ...(Object.keys(moved).length > 0 && { rules: moved }) };
  return { ...defOf(schema, part.shape), "x-omnirich-shape": shape, [PROVISIONAL]: body };
}

/** The object around the provisional one, where fields stand beside that: in `Questions`, of which only they are known. */
function beside(schema: JsonSchema, part: ProvisionalPart, resolved: Resolved, shapes: WireShapes): JsonSchema {
  const parent = defOf(schema, part.parent);
  const own = tokenOf(part.base.at(-1)!);
  const others = [...resolved.tree.keys].filter(([token]) => token !== own);
  const properties = others.map(([token, place]) => [
    keyOf(token),
    shapes.property(place, part.parent, token, undefined, true),
  ]);
  return { ...parent, properties: { ...section(parent, "properties"), ...Object.fromEntries(properties) } };
}

/** Rejects test the schema under the names that it was written with; what is not public no longer is not. */
function messageNotes(notes: JsonSchema, profile: VariantProfile, lost: readonly string[]): JsonSchema {
  const { rejects, remarks, ...rest } = notes;
  const isPartial = profile.left.length > 0;
  const isKept = ({ text }: Remark) => isPartial || !/\bis not public\b/.test(text);
  const kept = (Array.isArray(remarks) ? remarks : []).filter(isKept);
  const how = isPartial ? `Still provisional: ${profile.left.join(", ")}.` : "All of them are known.";
  const told = [{ text: `Wire names come from an export. ${how}`, evidence: observedIn(profile, "By calibration.") }];
  if (lost.length > 0) {
    const text = `Not checked, as the fields that they compare are in different objects: ${[...new Set(lost)].join(", ")}.`;
    told.push({ text, evidence: observedIn(profile, "By where the fields stand.") });
  }
  return { ...rest, remarks: [...kept, ...told] };
}

/** Friendly names of the fields around the provisional part. */
function namesOf(schema: JsonSchema): string[] {
  const nodes = [schema, ...Object.values(section(schema, "$defs"))];
  return nodes.flatMap((node) =>
    Object.entries(section(node, "properties")).map(([key, field]) =>
      String(section(field, "x-omnirich").name ?? camelCase(key)),
    ),
  );
}

/** The definitions that something refers to: shapes that only provisional names led to are gone. */
function inUse(schema: JsonSchema): JsonSchema {
  const { $defs, examples, ...root } = schema;
  const defs = Object.entries(section(schema, "$defs"));
  const used = new Set<string>();
  const queue: unknown[] = [root];
  for (const node of queue) {
    for (const [, name] of JSON.stringify(node).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) {
      const def = defs.find(([key]) => key === name);
      if (!def || used.has(def[0])) continue;
      used.add(def[0]);
      queue.push(def[1]);
    }
  }
  return Object.fromEntries(defs.filter(([name]) => used.has(name)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
