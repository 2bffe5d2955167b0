import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkAll } from "./check-all.js";
import mistakes from "./one-mistake-each.json" with { type: "json" };
import { slice } from "./slice.js";

const FOLDER = "test/fixtures/messages/one-mistake-each";

describe("a file with one mistake gets one issue, at its place", () => {
  // What stands in the file at the place of its issue.
  test.each(mistakes)("$name: $code", async ({ name, code, found }) => {
    const file = `${FOLDER}/${name}.json`;
    const [report] = await checkAll([file]);
    expect(report?.issues.map((issue) => issue.code)).toEqual([code]);
    const text = slice(readFileSync(file, "utf8"), report!.issues[0]!);
    expect(found === "" ? text : text.slice(0, found.length)).toBe(found);
  });

  test("the table names every fixture", () => {
    const files = readdirSync(FOLDER).map((file) => file.replace(".json", ""));
    expect(mistakes.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  test("a folder of good and broken files has one issue a mistake", async () => {
    const reports = await checkAll(["test/fixtures/messages"]);
    const broken = reports.filter((report) => report.issues.length > 0);
    expect(broken.every((report) => report.issues.length === 1)).toBe(true);
    const warned = readdirSync("test/fixtures/messages/warning-each").length;
    expect(broken).toHaveLength(mistakes.length + warned);
  });
});
