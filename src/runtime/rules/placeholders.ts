import { quote } from "../issues.js";
import type { RuleCheck } from "../shapes.js";

/**
 * Refuses text that still has something in brackets in it, or in a part between colons one of the given words, however
 * that is written. Microsoft's example of a bid ends in :{team-id}:{ext-bundle-id} (Create rich messages).
 */
export const placeholders: RuleCheck<string, readonly string[]> = (text, words) => {
  const plain = (part: string) => part.toLowerCase().replace(/[^a-z0-9]/g, "");
  const isWord = (part: string) =>
    words.some((word) => part === word || (plain(word) !== "" && plain(part).includes(plain(word))));
  const left = [
    ...(text.match(/\{[^{}]*\}|<[^<>]*>|\[[^[\]]*\]|%[^%:]*%/g) ?? []),
    ...text.split(":").filter((part) => !/[{}<>[\]%]/.test(part) && isWord(part)),
  ];
  if (left.length === 0) return undefined;
  // Escaped and cut as `quote` does, but without its quotation marks.
  const names = quote(left.join(" and ")).slice(1, -1);
  return {
    code: "placeholder",
    expected: "a text without placeholders",
    found: `one with ${names} still in it`,
    hint: "Put your own values in their place, without braces.",
  };
};
