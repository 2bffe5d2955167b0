import { count } from "../check/reporters/count.js";
import { describe, quote } from "../runtime/issues.js";
import { escapePointer } from "../runtime/pointer.js";
import { type Drafting, tell } from "./drafting.js";
import type { Seen } from "./sample.js";
import type { Split } from "./tags.js";

/** Kinds that a sentence names; more are counted. */
const NAMED = 5;

/**
 * Tells, at the first sample of another kind, that the whole samples are of several: a message is one object, so that the
 * draft can only say what all of them have, and that the rest is optional.
 */
export function tellSeveralKinds(all: readonly Seen[], { tag, groups }: Split, drafting: Drafting): void {
  const values = [...groups.keys()];
  const named = values.slice(0, NAMED).map(describe).join(", ");
  const more = values.length > NAMED ? `${named} and ${values.length - NAMED} more` : named;
  const message =
    `The samples are of ${count(values.length, "kind")}, told apart by ${quote(tag)}: ${more}. ` +
    "The draft is one object for all of them, with what only some have as optional.";
  const hint = `Infer each kind by itself, from its samples alone: omnirich infer <samples of one kind> --tag ${option(tag)}`;
  const usual = new Set([...groups.values()].find((group) => group[0] === all[0]));
  const first = all.find((seen) => !usual.has(seen))!;
  tell(drafting, "several-kinds", first, message, { hint, severity: "warning", below: `/${escapePointer(tag)}` });
}

/** A key as an argument in a shell. */
function option(tag: string): string {
  return /^[\w.-]+$/.test(tag) ? tag : `'${tag.replaceAll("'", "'\\''")}'`;
}
