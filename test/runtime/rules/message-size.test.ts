import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkMessageSize, MAX_MESSAGE_BYTES } from "../../../src/runtime/rules/message-size.js";

const actual = (message: unknown) => checkMessageSize(message)[0]?.actual;

describe("checkMessageSize", () => {
  it.each([
    ["one byte", "a", 1],
    ["two bytes", "é", 2],
    ["three bytes", "日", 3],
    ["four bytes", "😀", 4],
  ])("takes 28,000 bytes of text and its quotes in characters of %s, and refuses one more", (_, char, size) => {
    const room = MAX_MESSAGE_BYTES - '""'.length;
    const full = char.repeat(Math.floor(room / size)) + "x".repeat(room % size);
    expect(Buffer.byteLength(JSON.stringify(full))).toBe(28_000);
    expect(checkMessageSize(full)).toEqual([]);
    expect(actual(`${full}x`)).toBe(28_001);
  });

  it("counts the JSON of an object, escapes and keys included", () => {
    const message = { survey: JSON.stringify({ Answers: '"\\\n' }), text: "" };
    message.text = "x".repeat(MAX_MESSAGE_BYTES - JSON.stringify(message).length);
    expect(checkMessageSize(message)).toEqual([]);
    expect(actual({ ...message, more: 1 })).toBe(28_000 + ',"more":1'.length);
  });

  it("counts as an encoder does, lone surrogates as well", () => {
    const filler = "x".repeat(MAX_MESSAGE_BYTES - 2);
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.boolean(), (text, wrapped) => {
        const message = wrapped ? { text: filler + text } : filler + text;
        expect(actual(message)).toBe(new TextEncoder().encode(JSON.stringify(message)).length);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it("says how long the message is and how long it may be", () => {
    expect(checkMessageSize("x".repeat(30_000))[0]).toMatchObject({
      code: "message-size",
      severity: "error",
      path: "",
      message: "The message must be JSON of at most 28000 bytes, but is of 30002.",
    });
  });
});
