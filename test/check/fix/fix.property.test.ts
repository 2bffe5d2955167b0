import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogue } from "../../../generated/index.js";
import { applyEdits } from "../../../src/check/fix/edits.js";
import { fixFileBytes, fixLineBytes } from "../../../src/check/fix/fix-bytes.js";
import { genericPath } from "../../../src/check/generic-path.js";
import type { PlacedIssue } from "../../../src/check/report.js";
import { checkText } from "../../../src/check/text.js";
import { escapePointer } from "../../../src/runtime/pointer.js";
import { ENCODINGS } from "../../mutations/encodings.js";
import type { Mutation } from "../../mutations/mutation.js";
import { originalsOf } from "../../mutations/outcomes.js";
import { ownModel } from "../../support.js";
import { type Allowed, findDifference } from "./differences.js";
import { makeMistakes, subjectOf } from "./mistakes.js";
import { chances, type Style, write } from "./writing.js";

const RUNS = 10_000;
const model = await ownModel();
const subjects = ENCODINGS.filter(({ of }) => of === "message").flatMap((encoding) =>
  originalsOf(model, encoding).map(subjectOf),
);

type Frame = "json" | "jsonc" | "list" | "line";

/** A text with mistakes, and what is known of it. */
interface Case {
  readonly frame: Frame;
  readonly text: string;
  /** The same without what hides everything else: commas before closing brackets. */
  readonly readable: string;
  readonly mistakes: readonly Mutation[];
}

const style = (comments: fc.Arbitrary<number>): fc.Arbitrary<Style> =>
  fc.record({
    indent: fc.option(
      fc.oneof(
        fc.nat(8).map((width) => " ".repeat(width)),
        fc.constant("\t"),
      ),
      { nil: undefined },
    ),
    lineBreak: fc.constantFrom("\n", "\r\n"),
    colon: fc.constantFrom(":", ": ", " : ", "\t:"),
    escaped: fc.tuple(fc.constantFrom(0, 50, 100), fc.constantFrom(0, 50, 100), fc.constantFrom(0, 0, 0, 3)),
    comments,
    hasTrailingComma: fc.constant(() => false),
  });

const cases: fc.Arbitrary<Case> = fc
  .record({
    frame: fc.constantFrom<Frame>("json", "jsonc", "list", "line"),
    subject: fc.constantFrom(...subjects),
    fixable: fc.array(fc.nat(), { maxLength: 3 }),
    other: fc.array(fc.nat(), { maxLength: 1 }),
    outer: style(fc.constant(0)),
    inner: style(fc.constantFrom(0, 0, 0, 5, 30)),
    commas: fc.constantFrom(0, 0, 0, 5, 30),
    loose: fc.constantFrom(0, 10),
    mark: fc.constantFrom("", "", "\ufeff"),
    end: fc.constantFrom("", "\n", "\r\n", " \n\n"),
    seed: fc.nat(),
  })
  .map(({ frame, subject, fixable, other, outer, inner, commas, loose, mark, end, seed }) => {
    const { original } = subject;
    const picked = [
      ...fixable.map((nth) => subject.fixable[nth % subject.fixable.length]!),
      ...other.map((nth) => subject.other[nth % subject.other.length]!),
    ];
    const { value, made } = makeMistakes(original.value, picked);
    const whole = frame === "list" ? [original.value, value] : value;
    const shared: Style = {
      ...outer,
      ...(frame === "line" && { indent: undefined }),
      ...(frame === "jsonc" && { comments: loose }),
    };
    const print = (hasTrailingComma: () => boolean) =>
      write(whole, { ...shared, hasTrailingComma }, inner, chances(seed)) + (frame === "line" ? "" : end);
    const chance = chances(seed + 1);
    const text = mark + print(() => chance(commas));
    return { frame, text, readable: print(() => false), mistakes: made };
  });

function fix(frame: Frame, bytes: Uint8Array) {
  if (frame === "line") return fixLineBytes(bytes, 1, { catalogue });
  return fixFileBytes(bytes, frame === "jsonc" ? "jsonc" : "json", { catalogue });
}

function issuesIn(frame: Frame, text: string): readonly PlacedIssue[] {
  const kind = { dialect: frame === "jsonc" ? "jsonc" : "json", list: frame !== "line", everyMessage: false } as const;
  const source = { text, firstLine: 1, noun: "file" } as const;
  const { issues, found } = checkText({ catalogue }, source, kind, (all) => all);
  return [...issues, ...found.flatMap((one) => one.issues)];
}

const textOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString()
    .replace(/^\ufeff/, "");

/** Keys that were misspelt, and values that were put in. */
function allowed(frame: Frame, mistakes: readonly Mutation[]): Allowed {
  const edits = mistakes.map(({ edit }) => edit);
  const names = edits.flatMap((edit) => (edit !== "removed" && "name" in edit ? edit.name : []));
  const values = edits.flatMap((edit) => (edit !== "removed" && "to" in edit ? JSON.stringify(edit.to) : []));
  return {
    key: (name) => names.includes(name),
    value: (value) => values.includes(JSON.stringify(value)),
    isLoose: frame === "jsonc",
  };
}

/**
 * Where fixing shows what nobody has looked at before: below keys that get their name, in text that was an object, and
 * everywhere when the message gets its type.
 */
function revealed(issues: readonly PlacedIssue[]): string[] {
  return issues.flatMap(({ fix, code }) => {
    if (!fix?.safe) return [];
    if (fix.to === catalogue.tag) return "";
    if (fix.op === "rename") return `${fix.path.slice(0, fix.path.lastIndexOf("/"))}/${escapePointer(String(fix.to))}`;
    return code === "wrong-type" ? fix.path : [];
  });
}

/** Whether a fix can only be seen, or made, when others have been made. */
function hidesAny(frame: Frame, text: string, issues: readonly PlacedIssue[]): boolean {
  const once = applyEdits(
    text,
    issues.map(({ edit }) => edit!),
  );
  return once.made < issues.length || issuesIn(frame, once.text).some(({ edit }) => edit);
}

const nameOf = ({ code, path }: PlacedIssue) => `${code} ${genericPath(path)}`;

test(`in ${RUNS.toLocaleString("en")} random files, safe fixes mend what was said to be fixable, and touch nothing else`, () => {
  let fixed = 0;
  fc.assert(
    fc.property(cases, ({ frame, text, readable, mistakes }) => {
      const bytes = Buffer.from(text);
      const result = fix(frame, bytes);
      const [before, after] = [textOf(bytes), textOf(result.bytes)];
      const told = issuesIn(frame, readable);
      const left = issuesIn(frame, after);
      const fixable = told.filter(({ edit }) => edit);
      const mark = text.startsWith("\ufeff") ? 1 : 0;
      const commas = before === readable || frame === "jsonc" ? 0 : before.length - readable.length;
      if (result.made > 0) fixed++;

      // Fixing again changes nothing.
      const again = fix(frame, result.bytes);
      expect(again.made).toBe(0);
      expect(again.bytes).toBe(result.bytes);
      expect(left.filter(({ edit }) => edit)).toEqual([]);

      // What is left was there before, or nobody could see it.
      const known = told.map(nameOf);
      const places = revealed(told);
      const isUnder = (path: string) => places.some((place) => path === place || path.startsWith(`${place}/`));
      const fresh = left.filter((issue) => !known.includes(nameOf(issue)) && !isUnder(issue.path));
      expect(fresh.map(nameOf)).toEqual([]);

      // Every byte but those of the mistakes stays.
      expect(findDifference(before, after, allowed(frame, mistakes))).toBeUndefined();
      if (result.made === 0) expect(result.bytes).toBe(bytes);

      // What was said to be fixable is fixed; the comments of an object go when it becomes text.
      const codes = new Set(fixable.map(({ code }) => code));
      const least = fixable.length - (codes.has("json-comment") && codes.has("wrong-type") ? 1 : 0);
      expect(result.made).toBeGreaterThanOrEqual(least + commas + mark);
      if (!hidesAny(frame, readable, fixable)) {
        expect(result.made).toBe(fixable.length + commas + mark);
        if (places.length === 0) expect(left).toHaveLength(told.length - fixable.length);
      }
    }),
    { seed: 26, numRuns: RUNS },
  );
  // Most have a mistake that can be fixed.
  expect(fixed).toBeGreaterThan(RUNS / 2);
});
