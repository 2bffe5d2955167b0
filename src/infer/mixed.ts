import { count } from "../check/reporters/count.js";
import { quote } from "../runtime/issues.js";
import type { Place } from "./draft.js";
import { type Drafting, tell } from "./drafting.js";
import { type ByKind, KINDS } from "./kinds.js";

/**
 * Tells that the values of a place are of kinds that the draft has no type for together, at the first value of the rarest kind; gives
 * what was found, such as "text in 3 places, a number in 2".
 */
export function tellMixed(byKind: ByKind, place: Place, drafting: Drafting): string {
  const kinds = [...byKind]
    .filter(([kind]) => kind !== "null")
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  const found = kinds
    .map(([kind, all], i) => `${KINDS[kind]} ${i === 0 ? `in ${count(all.length, "place")}` : `in ${all.length}`}`)
    .join(", ");
  const name = place.key === "" ? "The whole sample" : quote(place.key);
  const message = `${place.isItem ? `Items of ${name}` : name} can't be described: ${found}.`;
  const hint = "Mend the samples, or say in the draft which it is: until then it allows anything here.";
  tell(drafting, "mixed-types", kinds.at(-1)![1][0]!, message, { hint, severity: "warning" });
  return found;
}
