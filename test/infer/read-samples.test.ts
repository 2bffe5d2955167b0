import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { SampleReader } from "../../src/infer/read-samples.js";

const folder = mkdtempSync(join(tmpdir(), "omnirich-samples-"));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const codesOf = ({ reports }: SampleReader) => reports.flatMap(({ issues }) => issues.map(({ code }) => code));

test("a sample keeps its file, its place in it, and where its text is", async () => {
  const reader = new SampleReader(folder);
  await reader.readFile(save("list.json", '[{"a":1},\n {"a":2}]'));
  await reader.readFile(save("lines.ndjson", '{"a":3}\n{"a":4}\n'));
  const told = reader.samples.map(({ file, index, value }) => [file, index, value]);
  expect(told).toEqual([
    ["list.json", 0, { a: 1 }],
    ["list.json", 1, { a: 2 }],
    ["lines.ndjson", 1, { a: 3 }],
    ["lines.ndjson", 2, { a: 4 }],
  ]);
  const { source, start, end } = reader.samples[1]!.part;
  expect(source.text.slice(start, end).trim()).toBe('{"a":2}');
});

test("an exported survey, a list of its two parts, is one sample", async () => {
  const reader = new SampleReader(folder);
  await reader.readFile(save("survey.json", '[{"Questions":{}},{"Answers":{}}]'));
  expect(reader.samples.map(({ index }) => index)).toEqual([null]);
});

test("no more is read than can be held", async () => {
  const reader = new SampleReader(folder, 20);
  expect(await reader.readFile(save("1.json", '{"a":1}'))).toBe(true);
  expect(await reader.readFile(save("2.json", '{"text":"more than that"}'))).toBe(false);
  expect(codesOf(reader)).toEqual(["samples-too-large"]);

  const lines = new SampleReader(folder, 20);
  expect(await lines.readFile(save("many.ndjson", '{"a":1}\n'.repeat(100_000)))).toBe(false);
  expect(codesOf(lines)).toEqual(["samples-too-large"]);
  expect(lines.samples.length).toBeLessThan(100_000);
});

test("a file that is not there any more, and a line without end, are told", async () => {
  const reader = new SampleReader(folder);
  await reader.readFile("gone.json");
  await reader.readFile(save("long.ndjson", `{"a":"${"x".repeat(17 * 1024 * 1024)}"}\n{"a":1}`));
  await reader.readFile(save("empty.ndjson", "\n\n"));
  expect(codesOf(reader)).toEqual(["file-unreadable", "too-long", "empty-file"]);
  expect(reader.samples).toHaveLength(1);
});

test("a byte-order mark is a warning, not a part of the sample", async () => {
  const reader = new SampleReader(folder);
  await reader.readFile(save("mark.json", '\ufeff{"a":1}'));
  expect(reader.samples.map(({ value }) => value)).toEqual([{ a: 1 }]);
  expect(codesOf(reader)).toEqual(["byte-order-mark"]);
});
