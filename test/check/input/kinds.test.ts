import { describe, expect, test } from "vitest";
import { isGzip, isOfFolder, kindOf } from "../../../src/check/input/kinds.js";

describe("how a file is read", () => {
  test.each([
    ["a.json", "json", false],
    ["A.JSON", "json", false],
    ["a.jsonc", "jsonc", false],
    ["a.ndjson", "ndjson", false],
    ["a.jsonl.gz", "ndjson", true],
    ["a.NDJSON.GZ", "ndjson", true],
    ["a.json.gz", "json", true],
    ["a.ts", "code", false],
    ["a.d.mts", "code", false],
    ["in.js/a", "json", false],
    ["json", "json", false],
    ["a.txt", "json", false],
    ["a.constructor", "json", false],
    ["/dev/stdin", "json", false],
  ])("%s", (file, kind, isCompressed) => {
    expect([kindOf(file), isGzip(file)]).toEqual([kind, isCompressed]);
  });
});

test("what folders stand for is read as what it is", () => {
  const names = ["a.json", "a.jsonc", "a.ndjson", "a.jsonl", "a.ndjson.gz", "a.jsonl.gz"];
  expect(names.filter((name) => !isOfFolder(name))).toEqual([]);
  const others = ["a.json.gz", "a.jsonc.gz", "a.ts", "a.gz", "json", "a.constructor"];
  expect(others.filter((name) => isOfFolder(name))).toEqual([]);
});
