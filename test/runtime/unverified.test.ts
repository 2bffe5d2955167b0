import { describe, expect, it, vi } from "vitest";
import { RichMessageError } from "../../src/runtime/errors.js";
import { buildUnverified, type UnverifiedOptions } from "../../src/runtime/unverified.js";
import { secret, secretOf } from "./letters.js";

const input = { title: "Hush", body: "x" };

/** The error of a builder that is called with this second argument, be it of the right type or not. */
function errorOf(given: unknown, ...options: readonly unknown[]): RichMessageError {
  try {
    buildUnverified(secret, given, ...(options as [UnverifiedOptions]));
  } catch (error) {
    expect(error).toBeInstanceOf(RichMessageError);
    return error as RichMessageError;
  }
  throw new Error("The builder refused nothing.");
}

describe("a builder under provisional names", () => {
  it.each<[what: string, options: readonly unknown[]]>([
    ["no second argument", []],
    ["undefined", [undefined]],
    ["null", [null]],
    ["true alone", [true]],
    ["an empty object", [{}]],
    ["only other options", [{ rules: {}, onWarning: () => undefined }]],
    ["false", [{ acceptUnverified: false }]],
    ["1, which is truthy", [{ acceptUnverified: 1 }]],
    ['"true", which is truthy', [{ acceptUnverified: "true" }]],
    ["an object, which is truthy", [{ acceptUnverified: {} }]],
    ["another spelling", [{ acceptunverified: true }]],
  ])("refuses %s, and says what to do", (_, options) => {
    const { code, issues } = errorOf(input, ...options);
    expect(code).toBe("unverified-names");
    expect(issues).toEqual([
      {
        code: "unverified-names",
        severity: "error",
        path: "",
        message: "Microsoft publishes no wire names of the Secret, so this builder would write provisional ones.",
        hint: "Use fromExport() on an exported message, or pass { acceptUnverified: true } as the second argument.",
        help: "omnirich/docs/rules.md#unverified-names",
      },
    ]);
  });

  it("says nothing of the input until it is accepted", () => {
    expect(errorOf({ bodi: 7 }).issues.map(({ code }) => code)).toEqual(["unverified-names"]);
    expect(errorOf({ bodi: 7 }, { acceptUnverified: true }).code).not.toBe("unverified-names");
  });

  it("can't be made to accept by a rule that is switched off", () => {
    expect(errorOf(input, { rules: { "unverified-names": "off" } }).code).toBe("unverified-names");
  });

  it("builds for a caller who accepts, with all that options can say", () => {
    expect(buildUnverified(secret, input, { acceptUnverified: true })).toEqual(secretOf({ Body: "x" }));
    const onWarning = vi.fn();
    const rules = { "unusual-value": "off" } as const;
    const message = buildUnverified(
      secret,
      { ...input, tags: ["old", "new"] },
      { acceptUnverified: true, rules, onWarning },
    );
    expect(message).toEqual(secretOf({ Body: "x", Tags: ["old", "new"] }));
    expect(onWarning.mock.calls.map(([{ code }]) => code)).toEqual(["only-first"]);
  });
});
