import type { FieldPlace } from "../profile/profile.js";
import { pathOf, tokenOf, tokensOf } from "../profile/wire-path.js";
import type { Card } from "./card.js";
import { startsWith } from "./find-markers.js";
import { type Content, wirePath } from "./leaves.js";

/** Wire paths of keys in the answers that hold nothing of any field: of each, the outermost. */
export function unexplainedKeys(
  { part }: Card,
  places: { readonly [field: string]: FieldPlace },
  { keys }: Content,
): readonly string[] {
  const known = new Set([pathOf(part.base.map(tokenOf))]);
  for (const { path } of Object.values(places)) {
    const tokens = tokensOf(path);
    for (let length = 1; length <= tokens.length; length++) known.add(pathOf(tokens.slice(0, length)));
  }
  const found = keys.flatMap(({ steps }) => {
    if (steps.length <= part.base.length || !startsWith(steps, part.base)) return [];
    const path = wirePath(steps);
    return known.has(wirePath(steps.slice(0, -1))) && !known.has(path) ? [path] : [];
  });
  return [...new Set(found)].sort();
}
