import { quote } from "../issues.js";
import type { RuleCheck } from "../shapes.js";

/**
 * Refuses text that still has something in braces in it, or one of the given words as a whole part between colons.
 * Microsoft's example of a bid ends in :{team-id}:{ext-bundle-id} (Create rich messages).
 */
export const placeholders: RuleCheck<string, readonly string[]> = (text, words) => {
  let left: string[] | null = text.match(/\{[^{}]*\}/g);
  for (const word of words) {
    if (`:${text}:`.includes(`:${word}:`)) left = [...(left ?? []), word];
  }
  if (!left) return undefined;
  // Escaped and cut as `quote` does, but without its quotation marks.
  const names = quote(left.join(" and ")).slice(1, -1);
  return {
    code: "placeholder",
    expected: "a text without placeholders",
    found: `one with ${names} still in it`,
    hint: "Put your own values in their place, without braces.",
  };
};
