import { createIssue, type Issue } from "../issues.js";

/**
 * Microsoft: 28 KB for all messaging channels, metadata included; whether that is 28,000 or 28,672 bytes is not said,
 * so the smaller one holds (card-support-in-channels).
 */
export const MAX_MESSAGE_BYTES = 28_000;

/** Refuses a message whose JSON (a text: the text itself) is longer than 28,000 bytes of UTF-8. */
export function checkMessageSize(message: unknown): Issue[] {
  const bytes = utf8Bytes(typeof message === "string" ? message : JSON.stringify(message));
  if (bytes <= MAX_MESSAGE_BYTES) return [];
  const text = `The message is ${bytes} bytes long as UTF-8 JSON; at most ${MAX_MESSAGE_BYTES} can be sent.`;
  const hint = "Shorten its texts, or send several messages with fewer items each.";
  return [
    createIssue("message-size", "", text, { hint, expected: `at most ${MAX_MESSAGE_BYTES} bytes`, actual: bytes }),
  ];
}

/** Bytes of a text in UTF-8; a lone surrogate counts as the three bytes of U+FFFD that stands in for it. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
