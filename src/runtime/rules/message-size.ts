import { type Issue, mustBe } from "../issues.js";

/**
 * Microsoft: 28 KB for all messaging channels, metadata included; whether that is 28,000 or 28,672 bytes is not said,
 * so the smaller one holds (card-support-in-channels).
 */
export const MAX_MESSAGE_BYTES = 28_000;

/**
 * Refuses a message, or a text, whose JSON is longer than 28,000 bytes of UTF-8. Takes plain data, and a number of UTF-16
 * units that its JSON does not exceed, where one is known.
 */
export function checkMessageSize(message: unknown, atMost = Infinity): Issue[] {
  if (atMost * 3 <= MAX_MESSAGE_BYTES) return [];
  // JSON text has no lone surrogates, so that each byte that is no ASCII comes out as %XX.
  const text = JSON.stringify(message);
  // A UTF-16 unit is three bytes at most, so that most messages need not be encoded.
  if (text.length * 3 <= MAX_MESSAGE_BYTES) return [];
  const bytes = encodeURIComponent(text).replace(/%../g, "x").length;
  if (bytes <= MAX_MESSAGE_BYTES) return [];
  const expected = `JSON of at most ${MAX_MESSAGE_BYTES} bytes`;
  return [mustBe("message-size", "", "The message", expected, `of ${bytes}`, { actual: bytes })];
}
