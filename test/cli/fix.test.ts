import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { payload, ROOT } from "../support.js";
import { omnirich } from "./in-process.js";

const root = mkdtempSync(join(tmpdir(), "omnirich-"));
afterAll(() => rmSync(root, { recursive: true }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
  process.chdir(folder);
});
afterEach(() => process.chdir(ROOT));

const RIGHT = payload("list-picker.sample");
/** One mistake that can be fixed. */
const FIXABLE = RIGHT.replace('"subtitle"', '"Subtitle"');
/** One more, that can't. */
const BOTH = FIXABLE.replace('"richObjectName"', '"colour": 1,\n  "richObjectName"').replace(
  /"tabKey": *"[^"]*"/,
  '"tabKey": 7',
);
const line = (text: string) => JSON.stringify(JSON.parse(text));
const last = (text: string) => text.trimEnd().split("\n").at(-1);
const read = (name: string) => readFileSync(name, "utf8");

describe("--fix", () => {
  test("makes what can be made, and reports only what is left", async () => {
    writeFileSync("a.json", BOTH);
    const { code, stdout } = await omnirich(["validate", "a.json", "--fix"]);
    expect(code).toBe(1);
    expect(stdout).not.toContain("key-casing");
    expect(stdout).toContain("wrong-type");
    expect(last(stdout)).toBe("1 error, 1 warning in 1 of 1 file, 1 fixed");
    expect(read("a.json")).toBe(BOTH.replace('"Subtitle"', '"subtitle"'));
  });

  test("exits with 0 when nothing is left, and when nothing was wrong", async () => {
    writeFileSync("a.json", FIXABLE);
    expect(await omnirich(["validate", "a.json", "--fix"])).toMatchObject({
      code: 0,
      stdout: "1 file is valid, 1 fixed\n",
    });
    expect(await omnirich(["validate", "a.json", "--fix"])).toMatchObject({ code: 0, stdout: "1 file is valid\n" });
  });

  test("fixes several files and kinds, and says the number of all", async () => {
    mkdirSync("messages");
    writeFileSync("messages/a.json", `[${FIXABLE}, ${RIGHT}, ${FIXABLE}]`);
    writeFileSync("messages/b.jsonc", `// b\n${FIXABLE}`);
    writeFileSync("messages/c.ndjson", `${line(FIXABLE)}\n${line(RIGHT)}\n`);
    writeFileSync("messages/d.json", RIGHT);
    const { code, stdout } = await omnirich(["validate", "messages", "--fix"]);
    expect([code, stdout]).toEqual([0, "All 4 files are valid, 4 fixed\n"]);
    expect(readdirSync("messages")).toHaveLength(4);
  });

  test("what the summary calls fixable is what is fixed, and none of it is where nothing is fixed", async () => {
    writeFileSync("a.json", `\ufeff${FIXABLE}`);
    writeFileSync("b.ndjson.gz", gzipSync(`${line(FIXABLE)}\n`));
    const before = await omnirich(["validate", "a.json", "b.ndjson.gz"]);
    expect(last(before.stdout)).toBe("2 errors, 1 warning in 2 of 2 files (2 fixable with --fix)");
    const after = await omnirich(["validate", "a.json", "b.ndjson.gz", "--fix"]);
    expect(last(after.stdout)).toBe("1 error in 1 of 2 files, 2 fixed");
  });

  test("fixes what a baseline knows as well", async () => {
    writeFileSync("a.json", FIXABLE);
    await omnirich(["validate", "a.json", "--update-baseline"]);
    const { stdout } = await omnirich(["validate", "a.json", "--baseline", "omnirich.baseline.json", "--fix"]);
    expect(stdout).toContain("1 file is valid, 1 fixed");
    expect(read("a.json")).toBe(RIGHT);
  });

  test("has nothing to do with standard input", async () => {
    expect((await omnirich(["validate", "-", "--fix"], FIXABLE)).code).toBe(2);
    const shown = await omnirich(["validate", "-", "--fix-dry-run"], FIXABLE);
    expect([shown.code, shown.stdout]).toEqual([2, ""]);
    expect(shown.stderr).toContain("Standard input can't be fixed.");
  });

  test("mends every fixture that it calls fixable", async () => {
    cpSync(`${ROOT}test/fixtures/messages`, "messages", { recursive: true });
    const { stdout } = await omnirich(["validate", "messages", "--reporter", "json"]);
    const { summary } = JSON.parse(stdout);
    expect(summary.fixable).toBeGreaterThan(5);
    const fixed = await omnirich(["validate", "messages", "--fix", "--reporter", "json"]);
    expect(JSON.parse(fixed.stdout).summary).toMatchObject({
      fixable: 0,
      errors: summary.errors + summary.warnings - summary.fixable - JSON.parse(fixed.stdout).summary.warnings,
    });
  });
});

describe("--fix-dry-run", () => {
  function copyBoth(write: (name: string, text: string) => void) {
    write("a b.json", `\ufeff${BOTH.replaceAll("\n", "\r\n")}`);
    write("list.json", `[\n${FIXABLE},\n${RIGHT},\n${FIXABLE},\n]`);
    write("é.jsonc", `// é\n${FIXABLE.trimEnd()} // the end`);
    write("right.json", RIGHT);
  }

  const names = ["a b.json", "list.json", "right.json", "é.jsonc"];

  test.each([
    ["git", "apply"],
    ["patch", "-p1"],
  ] as const)("prints a diff from which %s makes what --fix writes, and writes nothing", async (command, option) => {
    copyBoth((name, text) => writeFileSync(name, text));
    const before = names.map(read);
    const { code, stdout } = await omnirich(["validate", ".", "--fix-dry-run"]);
    expect(code).toBe(1);
    expect(names.map(read)).toEqual(before);
    expect(readdirSync(".")).toHaveLength(names.length);
    expect(stdout).not.toContain("right.json");

    execFileSync(command, [option], { input: stdout, stdio: ["pipe", "pipe", "pipe"] });
    const applied = names.map(read);
    copyBoth((name, text) => writeFileSync(name, text));
    await omnirich(["validate", ".", "--fix"]);
    expect(names.map(read)).toEqual(applied);
    expect(applied).not.toEqual(before);
  });

  test("shows the lines of NDJSON that change, without others", async () => {
    const lines = (fixed: string) => `${line(RIGHT)}\n${fixed}\r\nnothing\n${fixed}\n${line(RIGHT)}\n${fixed}`;
    writeFileSync("a.ndjson", lines(line(FIXABLE)));
    const { stdout, stderr } = await omnirich(["validate", "a.ndjson", "--fix-dry-run"]);
    expect(stdout.split("\n").filter((text) => text.startsWith("@@"))).toEqual([
      "@@ -2,1 +2,1 @@",
      "@@ -4,1 +4,1 @@",
      "@@ -6,1 +6,1 @@",
    ]);
    expect(stderr).toContain("json-syntax");
    execFileSync("git", ["apply", "--unidiff-zero"], { input: stdout });
    expect(read("a.ndjson")).toBe(lines(line(RIGHT)));
  });

  test.each([
    ["0 when nothing is wrong", RIGHT, [], 0, "1 file is valid\n"],
    [
      "1 when something would be fixed",
      FIXABLE,
      [],
      1,
      "1 file is valid\n--fix would make 1 fix; this is what it would leave.\n",
    ],
    [
      "1 when something is wrong that can't be fixed",
      RIGHT.replace("192350002", "true"),
      [],
      1,
      "1 error in 1 of 1 file\n",
    ],
    [
      "0 with --exit-zero all the same",
      FIXABLE,
      ["--exit-zero"],
      0,
      "--fix would make 1 fix; this is what it would leave.\n",
    ],
  ])("exits with %s, and says what would be left on standard error", async (_, text, args, code, end) => {
    writeFileSync("a.json", text);
    const ran = await omnirich(["validate", "a.json", "--fix-dry-run", ...args]);
    expect(ran.code).toBe(code);
    expect(ran.stderr.endsWith(end)).toBe(true);
    expect(ran.stdout === "").toBe(!ran.stderr.includes("--fix would"));
  });

  test("tells what --fix would leave, also where only fixing shows it", async () => {
    writeFileSync(
      "a.json",
      FIXABLE.replace('"Answers"', '"Answer"').replace(/"OptionTitle": *"[^"]*"/, '"OptionTitle": 7'),
    );
    const { stdout, stderr } = await omnirich(["validate", "a.json", "--fix-dry-run"]);
    expect(stdout).toContain('+    "Answers"');
    expect(stderr).toContain("error wrong-type");
    expect(stderr).not.toContain("misspelt-key");
  });

  test("exits with 2 and says so when no file matches", async () => {
    const { code, stdout, stderr } = await omnirich(["validate", "gone.json", "--fix-dry-run"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("no-file-matched");
  });
});
