import { count } from "../../check/reporters/count.js";
import type { Change, Effect } from "../change.js";
import type { Bump } from "../diff.js";

/** What a reporter tells. */
export interface Report {
  /** What was compared with. */
  readonly against: string;
  /** The changes of the levels that are asked for. */
  readonly changes: readonly Change[];
  /** How many there are of other levels. */
  readonly hidden: number;
  /** By all changes, of whatever level. */
  readonly bump: Bump;
}

/** Writes a report as text; `colour` where colours are welcome. */
export type Reporter = (report: Report, colour: boolean) => string;

/** Whom a change breaks: "breaks producers, may break consumers". */
export function effectText({ producers, consumers }: Change): string {
  if (producers === consumers && producers !== "none") return `${VERBS[producers]} producers and consumers`;
  const parts = Object.entries({ producers, consumers }).flatMap(([who, effect]) =>
    effect === "none" ? [] : [`${VERBS[effect]} ${who}`],
  );
  return parts.join(", ") || "breaks nobody";
}

const VERBS: { readonly [effect in Exclude<Effect, "none">]: string } = { breaks: "breaks", "may-break": "may break" };

/** "3 changes: 1 breaks producers, 2 may break consumers." */
export function summary({ changes }: Report): string {
  const counts = (["producers", "consumers"] as const).flatMap((who) =>
    (["breaks", "may-break"] as const).map((effect) => {
      const number = changes.filter((change) => change[who] === effect).length;
      return number === 0
        ? ""
        : `${number} ${effect === "breaks" ? (number === 1 ? "breaks" : "break") : "may break"} ${who}`;
    }),
  );
  const told = counts.filter((text) => text !== "").join(", ") || "none breaks producers or consumers";
  return `${count(changes.length, "change")}: ${told}.`;
}

/** What there is beside what is shown, and what version that asks for. */
export function closing({ hidden, bump }: Report): string {
  const more = hidden === 0 ? "" : `${count(hidden, "change")} of other levels not shown (--level docs shows all). `;
  return `${more}Suggested version: ${bump === "none" ? "no new one" : bump}.`;
}
