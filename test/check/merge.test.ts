import { describe, expect, test } from "vitest";
import { catalogue } from "../../generated/index.js";
import { MARK } from "../../src/check/encoding.js";
import { mergeParts, type Part, readPart } from "../../src/check/merge.js";
import { type PlacedIssue, type Report, START } from "../../src/check/report.js";
import { createJson } from "../../src/check/reporters/json.js";
import { createIssue } from "../../src/runtime/issues.js";
import { finding, hostile, misspelt, print, report, whole } from "./reporters/reports.js";

/** Reports as another run wrote them. */
function part(...reports: readonly Report[]): Part {
  const read = readPart(print(createJson, reports));
  if ("problem" in read) throw new Error(read.problem);
  return read.part;
}

const fatal: PlacedIssue = { ...createIssue("file-unreadable", "", "The file can't be read: EIO."), ...START };

const merge = (...parts: readonly Part[]) => mergeParts(catalogue, parts);

describe("merged reports", () => {
  test("say the same as one run over all files", () => {
    const all = [report("a.json", [misspelt]), report("b.json"), report("list.json", [finding("min-length")], 2)];
    const { reports, tally } = merge(part(all[1]!), part(all[2]!, whole("list.json", 4)), part(all[0]!));
    const once = print(createJson, [...all, whole("list.json", 4)]);
    expect(print(createJson, reports, tally)).toBe(once);
  });

  test("are sorted by file, then by place in it, what is about the whole file last", () => {
    const { reports } = merge(
      part(report("b.json", [], 10), report("b.json", [], 9), whole("b.json", 5)),
      part(report("B.json"), report("b.json", [], 0)),
    );
    expect(reports.map(({ file, index }) => `${file} ${index}`)).toEqual([
      "B.json null",
      "b.json 0",
      "b.json 9",
      "b.json 10",
      "b.json null",
    ]);
  });

  test("add their numbers up, but count a file once", () => {
    const one = part(report("a.json", [misspelt], 0), report("c.json", [finding("past-slot", "warning")]));
    const two = part(report("a.json", [misspelt], 1), report("d.json"));
    expect(merge(one, two).tally).toMatchObject({
      files: 3,
      messages: 4,
      errors: 2,
      warnings: 1,
      fixable: 2,
      affected: 2,
    });
  });

  test("say once what several of them say of a file as a whole", () => {
    const said = [whole("a.ndjson", 2, [MARK]), whole("b.ndjson", 3), whole("c.ndjson", 0, [fatal])];
    const { reports, tally } = merge(part(...said), part(whole("a.ndjson", 2, [MARK]), ...said.slice(1)));
    expect(reports.map(({ file, issues }) => `${file} ${issues.map(({ code }) => code)}`)).toEqual([
      "a.ndjson byte-order-mark",
      "b.ndjson ",
      "c.ndjson file-unreadable",
    ]);
    expect(tally).toMatchObject({ files: 3, messages: 10, errors: 1, warnings: 1, fixable: 1, affected: 2 });
  });

  test("keep what only one of them says of a file as a whole", () => {
    const { reports, tally } = merge(part(whole("a.ndjson", 2, [MARK])), part(whole("a.ndjson", 2, [fatal])));
    expect(reports.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ["byte-order-mark", "file-unreadable"],
    ]);
    expect(tally).toMatchObject({ files: 1, messages: 4, errors: 1, warnings: 1 });
  });

  test("keep their own texts, and know their variant by its name", () => {
    const own = {
      ...report("a.json", [misspelt]),
      variant: { name: "Coupon", label: "Coupon", root: { label: "c", fields: {} } },
    };
    const { reports } = merge(part(own, report("b.json", [finding("of-my-own")]), hostile));
    expect(reports.map(({ variant }) => variant?.label)).toEqual([hostile.variant!.name, "Coupon", "List Picker"]);
    expect(reports[2]!.issues[0]!.message).toBe("What of-my-own says.");
  });
});

describe("what is no report is told with the reason", () => {
  const text = print(createJson, [report("a.json", [misspelt])]);
  /** What is wrong with a report in which the value at a pointer is another one; `undefined` removes it. */
  const problem = (pointer: string, value: unknown) => {
    const keys = pointer.split("/").slice(1);
    const last = keys.pop()!;
    const changed = JSON.parse(text);
    keys.reduce((around, key) => around[key], changed)[last] = value;
    return readPart(JSON.stringify(changed));
  };

  test.each([
    ["/version", 2, "version must be 1, but is 2."],
    ["/version", undefined, "version must be 1, but is undefined."],
    ["/files", {}, "files must be a list, but is an object."],
    ["/files/0", null, "files[0] must be an object, but is null."],
    ["/files/0/file", 7, "files[0].file must be text, but is 7."],
    ["/files/0/index", -1, "files[0].index must be a whole number from 0, but is -1."],
    ["/files/0/issues/0/line", 0, "files[0].issues[0].line must be a whole number from 1, but is 0."],
    [
      "/files/0/issues/0/severity",
      "\u001b",
      'files[0].issues[0].severity must be "error" or "warning", but is "\\u{1b}".',
    ],
    ["/files/0/issues/0/fix/safe", 1, "files[0].issues[0].fix.safe must be true or false, but is 1."],
    ["/summary", undefined, "summary must be an object, but is undefined."],
    ["/summary/errors", 0.5, "summary.errors must be a whole number from 0, but is 0.5."],
  ])("%s: %j", (pointer, value, sentence) => {
    expect(problem(pointer, value)).toEqual({ problem: sentence });
  });

  test("another JSON value", () => {
    expect(readPart("[1]")).toEqual({ problem: "the report must be an object, but is a list of length 1." });
  });

  test("what is not JSON", () => {
    expect(readPart("{")).toEqual({ problem: expect.stringMatching(/^it is not JSON: .+\.$/) });
    expect(readPart("")).toEqual({ problem: expect.stringMatching(/^it is not JSON: /) });
  });

  test("but a byte-order mark, or keys that a later version may have, are fine", () => {
    const later = { ...JSON.parse(text), added: 1 };
    expect(readPart(`\ufeff${JSON.stringify(later)}`)).toEqual({ part: later });
  });
});
