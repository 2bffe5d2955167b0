import { describe } from "../runtime/issues.js";
import type { Kind } from "./keywords.js";
import { KINDS } from "./keywords.js";
import type { Alternative } from "./kinds.js";

const WORDS: { readonly [kind in Kind]: string } = {
  null: "null",
  boolean: "true or false",
  number: "a number",
  string: "text",
  array: "a list",
  object: "an object",
};

/** What a value can be: `text`, `"a" or "b"`, `a number or null`, `anything`. */
export function phraseKinds(alternatives: readonly Alternative[]): string {
  const kinds = KINDS.filter((kind) => alternatives.some((part) => part.kind === kind));
  if (kinds.length === KINDS.length) return "anything";
  const words = kinds.map((kind) =>
    phraseKind(
      kind,
      alternatives.filter((part) => part.kind === kind),
    ),
  );
  return words.join(" or ") || "nothing";
}

function phraseKind(kind: Kind, parts: readonly Alternative[]): string {
  if (kind === "null" || kind === "boolean" || !parts.every(({ values }) => values)) return WORDS[kind];
  return listValues(
    parts.flatMap(({ values }) => values!),
    " or ",
  );
}

/** How many values a sentence names; more are counted. */
const SHOWN = 5;

/** Values for a sentence. */
export function listValues(values: readonly unknown[], last = ", "): string {
  const shown = values.slice(0, SHOWN).map(describe);
  const more = values.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(", ")}${last}${shown.at(-1)}`;
}
