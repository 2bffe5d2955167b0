import { codes, publishDate } from "currency-codes";
import {
  applePay,
  createSender,
  type Issue,
  listPicker,
  RichMessageError,
  suggestedReply,
  timePicker,
  validateMessage,
} from "omnirich";
import { createFakeOmnichannel } from "omnirich/testing";
import { describe, expect, it } from "vitest";
import { CURRENCIES } from "../schemas/shared/currencies.js";
import type { Value, Variant } from "../src/model/model.js";
import { isError } from "../src/runtime/issues.js";
import { checkStoredSize } from "../src/runtime/rules/stored-size.js";
import { ENCODINGS } from "./mutations/encodings.js";
import { limitsOf } from "./mutations/limits.js";
import { mutate } from "./mutations/mutation.js";
import { type Original, originalsOf, spotsIn } from "./mutations/outcomes.js";
import { ownModel } from "./support.js";

const model = await ownModel();
const originals = ENCODINGS.flatMap((encoding) => originalsOf(model, encoding));

/** A value that a limit allows, or that it refuses with this code. */
interface Trial {
  readonly keys: readonly (string | number)[];
  /** Field and keyword, as `limitedFields` names them. */
  readonly limit: string;
  readonly to: unknown;
  readonly code?: string;
}

/** Both sides of every limit that the places of an example have; a choice is limited to its values. */
function trialsOf(original: Original): Trial[] {
  return spotsIn(original).flatMap(({ keys, value, found, field }) => [
    ...limitsOf(value, found).flatMap(({ keyword, code, inside, outside }) => {
      const limit = `${field?.origin} ${keyword}`;
      return [
        { keys, limit, to: inside },
        { keys, limit, to: outside, code },
      ];
    }),
    ...choicesOf(value).map((to) => ({ keys, limit: `${field?.origin} enum`, to })),
    ...(value.kind === "enum" ? ["xyzzy", 7, ""] : []).map((to) => ({
      keys,
      limit: `${field?.origin} enum`,
      to,
      code: "not-allowed",
    })),
  ]);
}

function choicesOf(value: Value): unknown[] {
  return value.kind === "enum" ? [...value.values, ...Object.keys(value.also ?? {})] : [];
}

/** The errors of an example with another value in one place. */
function errorsOf({ encoding, variant, value }: Original, { keys, to }: Trial): string[] {
  const issues = encoding.judge(variant, mutate(value, keys, { to }));
  return issues.filter(isError).map(({ code, path }) => `${code} ${path}`);
}

/** Every limit of a variant, as its field and the keyword. */
function limitedFields({ shapes }: Variant): string[] {
  return shapes.flatMap(({ fields }) =>
    fields.flatMap(({ origin, value }) => keywordsOf(value).map((word) => `${origin} ${word}`)),
  );
}

function keywordsOf(value: Value): string[] {
  const own = [...limitsOf(value, [0]).map(({ keyword }) => keyword), ...(value.kind === "enum" ? ["enum"] : [])];
  return value.kind === "list" ? [...own, ...keywordsOf(value.items)] : own;
}

describe("a limit", () => {
  const rows = originals.map((original) => {
    const { variant, encoding, title } = original;
    return [`${variant.label}, ${title} (${encoding.title})`, original] as const;
  });

  it.each(rows)("lets through what is just allowed, and refuses the next, at its place: %s", (_, original) => {
    for (const trial of trialsOf(original)) {
      const expected = trial.code ? [`${trial.code} ${original.encoding.place(trial.keys)}`] : [];
      expect(errorsOf(original, trial), `${trial.limit} ${JSON.stringify(trial.to)}`).toEqual(expected);
    }
  });

  it.each(
    model.variants.filter(({ examples }) => examples.length > 0).map((variant) => [variant.label, variant] as const),
  )("is tried wherever there is one: %s", (_, variant) => {
    const tried = originals.filter((original) => original.variant === variant).flatMap(trialsOf);
    expect(new Set(tried.map(({ limit }) => limit))).toEqual(new Set(limitedFields(variant)));
  });
});

const unverified = { acceptUnverified: true } as const;

/** What a builder refuses, in its input's terms; nothing when it builds. */
function refusals(build: (onWarning: (issue: Issue) => void) => unknown): string[] {
  const issues: Issue[] = [];
  try {
    build((warning) => issues.push(warning));
  } catch (error) {
    if (!(error instanceof RichMessageError)) throw error;
    issues.push(...error.issues);
  }
  return issues.map(({ severity, code, input }) => `${severity} ${code} ${input}`);
}

const replies = (count: number) =>
  refusals(() => {
    const options = Array.from({ length: count }, (_, i) => `Reply ${i}`);
    return suggestedReply({ name: "Feedback", summaryText: "Feedback", options }, unverified);
  });

const picker = (change: { readonly name?: string; readonly title?: string }) => ({
  name: "Drinks",
  title: "Drinks",
  sections: [{ title: "Hot", items: [{ title: "Tea" }] }],
  ...change,
});
const named = (name: string) => refusals((onWarning) => listPicker(picker({ name }), { onWarning }));
const titled = (title: string) => refusals((onWarning) => listPicker(picker({ title }), { onWarning }));

const paid = (amount: string, currencyCode = "EUR") =>
  refusals(() =>
    applePay({
      name: "Order",
      messageTitle: "Your order",
      currencyCode: currencyCode as "EUR",
      requiredBillingContactFields: ["email"],
      total: { label: "Contoso", amount, type: "final" },
    }),
  );

const lasting = (duration: number) =>
  refusals(() => {
    const timeSlots = [{ date: "2036-05-06", startTimes: ["09:00"] }];
    const input = {
      name: "Course",
      title: "Course",
      timeZone: "Etc/UTC",
      durationUnit: "days",
      duration,
      timeSlots,
    } as const;
    return timePicker(input, unverified);
  });

/** A list picker whose JSON has this many bytes or characters, as its title is filled up with these. */
function filled(length: number, filler: string, lengthOf: (text: string) => number) {
  const room = length - lengthOf(JSON.stringify(listPicker(picker({ title: "-" })))) + 1;
  const size = lengthOf(filler);
  return listPicker(picker({ title: filler.repeat(Math.floor(room / size)) + "-".repeat(room % size) }));
}

const bytesOf = (text: string) => Buffer.byteLength(text);

describe("what just passes, and what just does not", () => {
  it.each<[what: string, issues: readonly string[], expected: readonly string[]]>([
    ["a suggested reply of 1 option", replies(1), ["error min-items options"]],
    ["a suggested reply of 2 options", replies(2), []],
    ["a suggested reply of 5 options", replies(5), []],
    ["a suggested reply of 6 options", replies(6), ["error max-items options"]],
    ["a name of no characters", named(""), ["error min-length name"]],
    ["a name of 100 emoji", named("😀".repeat(100)), []],
    ["a name of 101 emoji", named("😀".repeat(101)), ["error max-length name"]],
    ["a title of 200 characters", titled("é".repeat(200)), []],
    ["a title of 201 characters", titled("é".repeat(201)), ["warning apple-text title"]],
    ["a title of 200 emoji", titled("😀".repeat(200)), []],
    ["a title of 201 emoji", titled("😀".repeat(201)), ["warning apple-text title"]],
    ["a total of 0.01", paid("0.01"), []],
    ["a total of 0.00", paid("0.00"), ["error amount total.amount"]],
    ["a total of -0.01", paid("-0.01"), ["error amount total.amount"]],
    ["a duration of 0", lasting(0), []],
    ["a duration of -1", lasting(-1), ["error minimum duration"]],
  ])("%s", (_, issues, expected) => {
    expect(issues).toEqual(expected);
  });

  it.each([
    "x",
    "é",
    "日",
    "😀",
  ])("a sender sends 28,000 bytes, and not one more, in characters like %s", async (filler) => {
    const host = createFakeOmnichannel();
    const send = createSender({ host });
    const full = filled(28_000, filler, bytesOf);
    expect(bytesOf(JSON.stringify(full))).toBe(28_000);
    await send(full, false);
    expect(host.sent).toHaveLength(1);

    const over = filled(28_001, filler, bytesOf);
    expect(bytesOf(JSON.stringify(over))).toBe(28_001);
    await expect(send(over, false)).rejects.toMatchObject({ issues: [{ code: "message-size", path: "" }] });
    expect(host.calls).toHaveLength(1);
  });

  it.each(["x", "日", "😀"])("9,999 characters can be stored, and not one more, in characters like %s", (filler) => {
    const lengthOf = (text: string) => text.length;
    const full = filled(9_999, filler, lengthOf);
    const over = filled(10_000, filler, lengthOf);
    expect([full, over].map((message) => JSON.stringify(message).length)).toEqual([9_999, 10_000]);
    expect(checkStoredSize(full)).toEqual([]);
    expect(checkStoredSize(over)).toMatchObject([{ code: "stored-size", severity: "warning", path: "" }]);
    // What is too large to be sent is told that alone.
    const isTooLarge = new TextEncoder().encode(JSON.stringify(over)).length > 28_000;
    expect(validateMessage(over).issues.map(({ code }) => code)).toContain(isTooLarge ? "message-size" : "stored-size");
    expect(validateMessage(over).ok).toBe(!isTooLarge);
    expect(validateMessage(over, { rules: { "stored-size": "off" } }).ok).toBe(!isTooLarge);
  });
});

describe("the currencies of a payment", () => {
  it("are all taken, and nothing else", () => {
    for (const currency of CURRENCIES) expect(paid("1.00", currency), currency).toEqual([]);
    for (const other of ["XXX", "XTS", "usd", "Usd", "US", "USDD", "840", "€", ""]) {
      expect(paid("1.00", other), other).toEqual(["error not-allowed currencyCode"]);
    }
  });

  it("are those of ISO 4217 at its date, without those for tests and for none, and with one that came later", () => {
    expect(publishDate).toBe("2024-06-25");
    const inUse = codes().filter((code) => code !== "XTS" && code !== "XXX");
    expect([...CURRENCIES].sort()).toEqual([...inUse, "XCG"].sort());
  });
});
