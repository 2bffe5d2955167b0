import { describe, expect, it } from "vitest";
import { checkStoredSize, MAX_STORED_CHARACTERS } from "../../../src/runtime/rules/stored-size.js";

/** A message whose JSON has this many characters. */
function message(length: number, filler: string): { readonly survey: string } {
  const room = length - JSON.stringify({ survey: "" }).length;
  return { survey: filler.repeat(Math.floor(room / filler.length)) + "x".repeat(room % filler.length) };
}

describe("checkStoredSize", () => {
  it.each([
    ["one byte", "a"],
    ["three bytes", "日"],
    ["two units", "😀"],
  ])("takes 9,999 characters, and warns of one more, where most are of %s", (_, filler) => {
    expect(JSON.stringify(message(10_000, filler))).toHaveLength(10_000);
    expect(checkStoredSize(message(MAX_STORED_CHARACTERS, filler))).toEqual([]);
    expect(checkStoredSize(message(MAX_STORED_CHARACTERS + 1, filler))[0]?.actual).toBe(10_000);
  });

  it("counts the JSON of a message, escapes and keys included", () => {
    expect(checkStoredSize({ survey: '"'.repeat(4_993) })).toEqual([]);
    expect(checkStoredSize({ survey: '"'.repeat(4_994) })[0]?.actual).toBe(10_001);
  });

  it("says how long the message is, and what that means", () => {
    expect(checkStoredSize(message(10_000, "a"))).toMatchObject([
      {
        code: "stored-size",
        severity: "warning",
        path: "",
        message: "The message should be JSON of at most 9999 characters to be stored, but is of 10000.",
        hint: "It can be sent, but the column msdyn_objectjson of a stored rich message takes no more.",
      },
    ]);
  });
});
