import { sameId } from "./conversations.js";
import { FakeRejection } from "./rejection.js";

/** A record that a conversation is linked to. */
export interface LinkedRecord {
  readonly entityLogicalName: "account" | "contact" | "incident";
  readonly recordId: string;
}

/** A conversation has one customer and one case; linking another one replaces it. */
export type Links = Map<"customer" | "case", LinkedRecord>;

const ROLES = { account: "customer", contact: "customer", incident: "case" } as const;

/** Links a record, in place of the customer or the case before it. */
export function link(links: Links, entityLogicalName: string, recordId: string): void {
  const record = readRecord(entityLogicalName, recordId);
  links.set(ROLES[record.entityLogicalName], record);
}

/** Takes a link away; one that is not there changes nothing. */
export function unlink(links: Links, entityLogicalName: string, recordId: string): void {
  const record = readRecord(entityLogicalName, recordId);
  const role = ROLES[record.entityLogicalName];
  const linked = links.get(role);
  if (linked?.entityLogicalName === record.entityLogicalName && sameId(linked.recordId, recordId)) links.delete(role);
}

function readRecord(entityLogicalName: string, recordId: string): LinkedRecord {
  if (!isLinkable(entityLogicalName)) {
    throw new FakeRejection("record", `Only account, contact and incident can be linked, not "${entityLogicalName}".`);
  }
  if (typeof recordId !== "string" || recordId === "") throw new FakeRejection("record", "A link needs a record id.");
  return { entityLogicalName, recordId };
}

function isLinkable(name: string): name is LinkedRecord["entityLogicalName"] {
  return Object.hasOwn(ROLES, name);
}
