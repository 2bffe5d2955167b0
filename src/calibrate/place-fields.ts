import type { DesignerField } from "../profile/designer-fields.js";
import type { FieldPlace, WireType } from "../profile/profile.js";
import { createIssue, type Issue, quote } from "../runtime/issues.js";
import type { Card } from "./card.js";
import type { Hit } from "./find-markers.js";
import { type Content, pointer } from "./leaves.js";
import { type Settled, settle } from "./settle.js";

/** Places of fields, by friendly path, and why others have none. */
export interface Placed {
  readonly fields: { readonly [path: string]: FieldPlace };
  readonly issues: readonly Issue[];
}

/** The places of all fields whose markers were found, those of lists too. */
export function placeFields(card: Card, hits: readonly Hit[], content: Content): Placed {
  const fields = new Map<string, FieldPlace>();
  const issues: Issue[] = [];
  const users = new Map<string, string>();

  for (const [path, found] of groupByField(hits)) {
    if (found.length < card.markers.filter(({ field }) => field.path === path).length) continue;
    const settled = settle(found, content);
    const why = "code" in settled ? settled : (clash(path, settled, found, users) ?? wrongList(path, settled, found));
    if (why) issues.push(why);
    else if (!("code" in settled)) take(path, settled, found[0]!);
  }
  const order = inOrder(card.part.fields).filter((path) => fields.has(path));
  return { fields: Object.fromEntries(order.map((path) => [path, fields.get(path)!])), issues };

  function take(path: string, settled: Settled, hit: Hit): void {
    users.set(settled.path, path);
    for (const [i, list] of listsOf(path).entries())
      fields.set(list, { path: settled.lists[i]!, evidence: "observed" });
    fields.set(path, { path: settled.path, evidence: "observed", ...howAltered(hit) });
  }

  /** The fields of one entry stand in one entry. */
  function wrongList(path: string, { lists }: Settled, found: readonly Hit[]): Issue | undefined {
    const stray = listsOf(path).find((list, i) => (fields.get(list)?.path ?? lists[i]) !== lists[i]);
    if (stray === undefined) return undefined;
    const message = `The field ${quote(path)} was found, but in another list than the rest of ${quote(stray)}.`;
    return createIssue("marker-place", pointer(found[0]!.leaf.steps), message);
  }
}

function clash(
  path: string,
  { path: place }: Settled,
  hits: readonly Hit[],
  users: Map<string, string>,
): Issue | undefined {
  const other = users.get(place);
  if (other === undefined) return undefined;
  const message = `The fields ${quote(other)} and ${quote(path)} are in one value.`;
  const hint = "No builder can write two fields into one value; send such messages with fromExport().";
  return createIssue("marker-place", pointer(hits[0]!.leaf.steps), message, { hint });
}

function groupByField(hits: readonly Hit[]): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.marker.field.path, [...(groups.get(hit.marker.field.path) ?? []), hit]);
  return groups;
}

/** "timeSlots" and "timeSlots[].startTimes" for "timeSlots[].startTimes[]". */
function listsOf(path: string): string[] {
  const parts = path.split("[]");
  return parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join("[]"));
}

function inOrder(fields: readonly DesignerField[]): string[] {
  return fields.flatMap(({ path, item, fields: inner }) => [
    path,
    ...inOrder(item ? [item] : []),
    ...inOrder(inner ?? []),
  ]);
}

/** How the value of a hit was altered, with its JSON type where the field's own schema would refuse it. */
function howAltered({ marker, leaf, alteration }: Hit): Pick<FieldPlace, "altered" | "type"> {
  if (alteration === undefined) return {};
  const { type, pattern, enum: choices } = marker.field.node;
  const { value } = leaf;
  const fits =
    (type === undefined || type === typeof value) &&
    (!Array.isArray(choices) || choices.includes(value)) &&
    (typeof pattern !== "string" || new RegExp(pattern, "u").test(String(value)));
  return { altered: alteration, ...(!fits && { type: typeof value as WireType }) };
}
