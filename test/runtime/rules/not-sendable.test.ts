import { describe, expect, it } from "vitest";
import { notSendable } from "../../../src/runtime/rules/not-sendable.js";

describe("notSendable", () => {
  it("refuses the type by number and name, and says what to do instead", () => {
    expect(notSendable(192350009, "Forms")).toEqual({
      code: "not-sendable",
      expected: "the type of a message that sendMessageToConversation can send",
      found: "192350009 (Forms)",
      hint: expect.stringContaining("Rich messages button"),
    });
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("says so of %d too", (value) => {
    expect(notSendable(value, "Forms")).toMatchObject({ found: `${value} (Forms)` });
  });
});
