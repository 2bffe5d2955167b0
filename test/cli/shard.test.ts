import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { payload } from "../support.js";
import { omnirich } from "./in-process.js";

const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sample = payload("list-picker.sample");
const oneLine = (text: string) => JSON.stringify(JSON.parse(text));

/** A message for each number: most are valid, each fifth is broken, each seventh has a warning, each eleventh is no JSON. */
function line(nth: number): string {
  const message = oneLine(sample.replace("Test with 0 guid", `Message ${nth}`));
  if (nth % 11 === 0) return message.slice(0, -5);
  if (nth % 7 === 0) return message.replace('"tabKey"', '"colour":1,"tabKey"');
  return nth % 5 === 0 ? message.replace("OptionTitle", "OptionTitel") : message;
}

function lines(name: string, count: number, before = ""): string {
  const file = join(folder, name);
  writeFileSync(file, `${before}${Array.from({ length: count }, (_, nth) => `${line(nth + 1)}\n`).join("")}`);
  return file;
}

function fixtures(): string {
  const copy = join(folder, "fixtures");
  cpSync("test/fixtures/messages", copy, { recursive: true });
  return copy;
}

function mixture(): string {
  const mixed = join(folder, "mixed");
  mkdirSync(mixed);
  cpSync("test/fixtures/messages/one-mistake-each", join(mixed, "broken"), { recursive: true });
  lines("mixed/a.ndjson", 20);
  lines("mixed/z.jsonl", 2);
  return mixed;
}

/** Checks what is named in shards, each into a report of its own, and merges these. */
async function inShards(inputs: readonly string[], count: number) {
  const reports: string[] = [];
  const codes: number[] = [];
  for (let index = 1; index <= count; index++) {
    const report = join(folder, `shard-${index}-of-${count}.json`);
    const shard = ["--shard", `${index}/${count}`, "--reporter", "json", "--output", report];
    codes.push((await omnirich(["validate", ...inputs, ...shard])).code);
    reports.push(report);
  }
  const { code, stdout } = await omnirich(["report", "merge", ...reports]);
  return { codes, code, stdout, parts: reports.map((report) => JSON.parse(readFileSync(report, "utf8"))) };
}

const atOnce = (inputs: readonly string[]) => omnirich(["validate", ...inputs, "--reporter", "json"]);

describe("the merged reports of all shards are the report of one run", () => {
  test.each([
    ["over files", [fixtures()]],
    ["over the lines of an NDJSON file", [lines("lines.ndjson", 40)]],
    ["over an NDJSON file with a byte-order mark", [lines("marked.ndjson", 10, "\ufeff")]],
    ["over an NDJSON file that is valid", [lines("valid.ndjson", 4)]],
    ["over an NDJSON file with fewer lines than shards", [lines("short.ndjson", 1)]],
    ["over files and lines together", [mixture()]],
    ["where a pattern matches no file", [lines("some.ndjson", 3), join(folder, "no-*.json")]],
  ])("%s", async (_, inputs) => {
    const once = await atOnce(inputs);
    for (const count of [1, 3]) {
      const { code, stdout } = await inShards(inputs, count);
      expect(stdout).toBe(once.stdout);
      expect(code).toBe(once.code);
    }
  });

  test("in its errors and warnings, too, where there is more than is told of one file", async () => {
    const inputs = [lines("many.ndjson", 2000)];
    const once = JSON.parse((await atOnce(inputs)).stdout);
    const merged = JSON.parse((await inShards(inputs, 3)).stdout);
    const { files, errors, warnings } = once.summary;
    expect(merged.summary).toMatchObject({ files, errors, warnings });
    expect(merged.files.length).toBeGreaterThan(once.files.length);
  });
});

describe("a shard", () => {
  test("has about its part of the files, and each is in one", async () => {
    const { parts } = await inShards([join(folder, "fixtures")], 3);
    const counts = parts.map(({ summary }) => summary.files);
    const all = readdirSync(join(folder, "fixtures"), { recursive: true, encoding: "utf8" });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.filter((file) => file.endsWith(".json")).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  test("has every third line, and fails only when it found something itself", async () => {
    const file = join(folder, "third.ndjson");
    const message = oneLine(sample);
    writeFileSync(file, [message, "{", message, message, "[", message].join("\n"));
    const { codes, code, parts } = await inShards([file], 3);
    expect(codes).toEqual([0, 1, 0]);
    expect(code).toBe(1);
    const indexes = parts.map(({ files }) => files.map(({ index }: { index: number | null }) => index));
    expect(indexes).toEqual([[null], [2, 5], [null]]);
  });
});
