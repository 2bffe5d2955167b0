import { count } from "../check/reporters/count.js";
import type { Evidence, JsonSchema } from "../model/model.js";
import { upperFirst } from "../model/names.js";
import { describe, isError } from "../runtime/issues.js";
import { isObject } from "../runtime/shapes.js";
import type { Objects, Shape } from "./draft.js";
import { draftObjects } from "./draft-objects.js";
import { type Drafting, tell } from "./drafting.js";
import { Signatures, shapesIn } from "./equal.js";
import { JsonTexts } from "./json-text.js";
import { type Group, nameGroups } from "./names.js";
import { type Printing, printGroup, printShape } from "./print.js";
import { recurringKeys } from "./recursion.js";
import { inOrder, type Sample, type SampleIssue, wholeSample } from "./sample.js";
import { labelOf } from "./words.js";

export type { Sample, SampleIssue } from "./sample.js";

/** What is said of a draft beside what the samples show. */
export interface InferOptions {
  /** Identifier of the message: "ListPicker". */
  readonly name: string;
  /** Where the samples come from. The date is that of today: they are looked at now. */
  readonly source: Pick<Evidence, "source" | "url" | "checked">;
  /** The property that tells whole samples apart, when they have it: its value is constant. */
  readonly tag?: string;
  /** Whether formats are recognised. Default: true. */
  readonly formats?: boolean;
}

/** A JSON Schema, unless an issue is an error, and what there is to say of the samples. */
export interface Inferred {
  readonly schema?: JsonSchema;
  readonly issues: readonly SampleIssue[];
}

/**
 * Drafts the schema of samples: every one of them is valid by it. The order of samples changes nothing. Nothing is read or
 * written.
 */
export function inferSchema(samples: readonly Sample[], options: InferOptions): Inferred {
  const { formats = true, tag } = options;
  const seen = inOrder(samples).map(wholeSample);
  const texts = new JsonTexts();
  const drafting: Drafting = { texts, recurring: recurringKeys(seen, texts), issues: [], formats, tag, around: [] };
  for (const one of seen) {
    if (isObject(one.value)) continue;
    const message = `A sample must be an object, but this one is ${describe(one.value)}.`;
    tell(drafting, "sample-no-object", one, message, { hint: "Take it out, or name the object that holds it." });
  }
  if (seen.length === 0 || drafting.issues.length > 0) return { issues: drafting.issues };
  const objects = draftObjects(seen, { key: "", isItem: false }, drafting);
  if (drafting.issues.some(isError)) return { issues: drafting.issues };
  return { schema: print(objects, samples.length, options), issues: drafting.issues };
}

/** Equal shapes get one name, and everything is written in terms of these. */
function print(root: Objects, samples: number, { name, source }: InferOptions): JsonSchema {
  const [whole] = root.branches as [Shape];
  const signatures = new Signatures();
  const groups = new Map<string, Shape[]>();
  for (const shape of shapesIn(root)) {
    if (shape === whole) continue;
    const signature = signatures.of(shape);
    groups.set(signature, [...(groups.get(signature) ?? []), shape]);
  }
  const names = nameGroups([...groups.values()], name);
  const nameOf = (shape: Shape) => names.get(groups.get(signatures.of(shape))!)!;
  const printing: Printing = { nameOf, samples, evidence: { kind: "observed", ...source } };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: upperFirst(labelOf(name)),
    description: `Drafted from ${count(samples, "sample")}.`,
    ...printShape([whole], printing, true),
    ...(names.size > 0 && { $defs: printGroups(names, printing) }),
    "x-omnirich-message": { name },
  };
}

function printGroups(names: ReadonlyMap<Group, string>, printing: Printing): JsonSchema {
  const sorted = [...names].sort(([, a], [, b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([group, name]) => [name, printGroup(group, name, printing)]));
}
