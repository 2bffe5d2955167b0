import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readJson, readJsonFile } from "../../src/check/read-json.js";

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const bigEndian = (text: string) => utf16(text).swap16();
const mark = Buffer.from([0xef, 0xbb, 0xbf]);

describe("bytes that are no JSON are issues, never a crash", () => {
  test.each([
    ["UTF-16 with a mark", utf16("\ufeff{}"), "file-encoding", "little-endian"],
    ["UTF-16 without a mark", utf16("{}"), "file-encoding", "little-endian"],
    ["big-endian UTF-16", bigEndian("\ufeff{}"), "file-encoding", "big-endian"],
    ["Latin-1", Buffer.from('{\n "a": "café"}', "latin1"), "file-encoding", "byte 0xE9 at line 2, column 11"],
    [
      "Latin-1 behind a mark",
      Buffer.concat([mark, Buffer.from('"é"', "latin1")]),
      "file-encoding",
      "byte 0xE9 at line 1, column 2",
    ],
    [
      "a character cut off at the end",
      Buffer.from('"😀').subarray(0, 4),
      "file-encoding",
      "byte 0xF0 at line 1, column 2",
    ],
    ["nothing", Buffer.from(""), "empty-file", "empty"],
    ["white space", Buffer.from(" \n\t"), "empty-file", "empty"],
    ["a byte-order mark alone", mark, "empty-file", "empty"],
    ["one byte too many", Buffer.from("1]"), "json-syntax", "closes nothing"],
    ["a zero byte", Buffer.from('{"a": "\0"}'), "json-syntax", "control character"],
    ["100,000 levels of nesting", Buffer.from("[".repeat(1e5) + "]".repeat(1e5)), "too-deep", "200 levels"],
  ])("%s", async (_, bytes, code, sentence) => {
    const { json, issues } = await readJson(bytes);
    expect(json).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues[0]?.severity).toBe("error");
    expect(issues[0]?.message).toContain(sentence);
  });
});

test("a byte-order mark is a warning, and does not shift columns", async () => {
  const { json, issues } = await readJson(Buffer.concat([mark, Buffer.from('{"a": 1}')]));
  expect(json?.value).toEqual({ a: 1 });
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([["byte-order-mark", "warning"]]);
  const broken = await readJson(Buffer.concat([mark, Buffer.from('{"a": 1,}')]));
  expect(broken.issues.map(({ code, column }) => [code, column])).toEqual([
    ["byte-order-mark", 1],
    ["json-syntax", 8],
  ]);
});

test("brackets inside text do not count as nesting", async () => {
  const { json } = await readJson(Buffer.from(JSON.stringify(["[".repeat(500), '\\"[[']).repeat(1)));
  expect(json).toBeDefined();
});

test("a file that vanished and a folder are unreadable files", async () => {
  const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
  const codes = async (path: string) =>
    (await readJsonFile(path)).issues.map(({ code, message }) => `${code}: ${message}`);
  expect(await codes(join(folder, "gone.json"))).toEqual([
    "file-unreadable: The file can't be read: it is not there any more.",
  ]);
  expect(await codes(folder)).toEqual(["file-unreadable: The file can't be read: it is a folder."]);
  rmSync(folder, { recursive: true });
});
