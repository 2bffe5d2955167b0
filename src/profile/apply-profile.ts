import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { section } from "../model/fields.js";
import type { JsonSchema } from "../model/model.js";
import { escapePointer } from "../runtime/pointer.js";
import { own } from "../runtime/shapes.js";
import { checkFields } from "./check-fields.js";
import { findProvisional, type ProvisionalPart } from "./designer-fields.js";
import type { PlacedObject } from "./place-tree.js";
import type { Profile } from "./profile.js";
import { type Resolved, resolvePlaces } from "./resolve-places.js";
import { rewriteSchema } from "./rewrite-schema.js";
import { quotePath, tokenOf } from "./wire-path.js";

/** A canonical schema with the names of a profile, unless something is wrong. */
export interface Applied {
  readonly schema: JsonSchema;
  readonly issues: readonly LocatedIssue[];
}

/**
 * Gives a canonical schema the wire names that a profile observed: its provisional part becomes a closed shape, with
 * the objects, lists and JSON texts that fields are in. With a partial profile it stays provisional, under those names
 * that are known. A schema of another variant comes back as it is. `file` is what issues call the profile.
 */
export function applyProfile(schema: JsonSchema, profile: Profile, file = "profile"): Applied {
  const name = String(section(schema, "x-omnirich-message").name ?? schema.title ?? "");
  const variant = own(profile.variants, name);
  if (!variant) return { schema, issues: [] };
  const issues: LocatedIssue[] = [];
  const at = `/variants/${escapePointer(name)}`;
  const part = findProvisional(schema);
  if (!part) {
    const hint = "Take the variant out of the profile.";
    const message = `The names of ${name} are public: there is nothing that a profile could say.`;
    return { schema, issues: [issueAt("profile-mismatch", { file, pointer: at }, message, { hint })] };
  }

  function refuse(path: string, sentence: string): void {
    const field = Object.entries(variant!.fields).find(([, place]) => place.path === path)?.[0];
    const pointer = field === undefined ? at : `${at}/fields/${escapePointer(field)}`;
    issues.push(issueAt("profile-place", { file, pointer }, sentence, { hint: "Calibrate once more." }));
  }

  issues.push(...checkFields(name, part, variant, file));
  const known = variant.left.length > 0 ? { ...variant, others: [] } : variant;
  const resolved = resolvePlaces(part, known, refuse);
  const answers = resolved.tree.keys.get(tokenOf(part.base.at(-1)!)) ?? emptyObject(part, resolved);
  if (answers.kind !== "object" || answers.isText) {
    refuse(answers.at, `${quotePath(answers.at)} must be an object, with fields that have keys.`);
  }
  if (issues.length > 0 || answers.kind !== "object") return { schema, issues };
  return { schema: rewriteSchema(schema, part, known, resolved, answers), issues };
}

function emptyObject(part: ProvisionalPart, { tree }: Resolved): PlacedObject {
  return { kind: "object", at: `${tree.at}/${tokenOf(part.base.at(-1)!)}`, isText: false, keys: new Map() };
}
