import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { commit, git } from "../check/input/git.js";
import { omnirich } from "./in-process.js";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "omnirich-diff-")));
const home = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const card = (title: object, rest: object = {}) => ({
  title: "Card",
  type: "object",
  properties: { title, style: { enum: ["plain", "loud"] } },
  required: ["title"],
  additionalProperties: false,
  ...rest,
});
const short = card({ type: "string", maxLength: 20 });

function write(file: string, value: unknown): string {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), typeof value === "string" ? value : JSON.stringify(value, null, 2));
  return file;
}

beforeAll(() => {
  write("generated/schemas/card.json", card({ type: "string" }));
  git(folder, "init", "--quiet");
  commit(folder);
  git(folder, "tag", "v1");
  write("generated/schemas/card.json", short);
  write("old/card.json", card({ type: "string" }));
  write("new/card.json", short);
});
afterEach(() => process.chdir(folder));

describe("omnirich diff", () => {
  test("tells what breaks since a commit", async () => {
    const { code, stdout, stderr } = await omnirich(["diff", "--against", "v1"]);
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toMatchInlineSnapshot(`
      "breaks producers and consumers  max-length (wire)
        "title" of "Card" must have at most 20 characters now; there was no such limit.
        at generated/schemas/card.json#/properties/title/maxLength  (was /properties/title)

      1 change: 1 breaks producers, 1 breaks consumers. Suggested version: major.
      "
    `);
    expect(git(folder, "status", "--porcelain", "--untracked-files=no")).toBe(" M generated/schemas/card.json\n");
  });

  test("finds the same schemas from a folder inside", async () => {
    process.chdir(join(folder, "generated"));
    expect((await omnirich(["diff", "--against", "v1", "schemas/*.json"])).code).toBe(1);
    expect((await omnirich(["diff", "--against", "v1", "../generated/schemas"])).code).toBe(1);
  });

  test.each([
    ["a folder", ["old", "new/*.json"]],
    ["a folder, with a folder", ["old", "new"]],
    ["a file", ["old/card.json", "new/card.json"]],
    ["a file of another name", [write("before.json", card({ type: "string" })), "new/card.json"]],
  ])("compares with %s", async (_, [against, ...schemas]) => {
    const { code, stdout } = await omnirich(["diff", "--against", against!, ...schemas]);
    expect(code).toBe(1);
    expect(stdout).toContain('"title" of "Card" must have at most 20 characters now');
  });

  test("reads schemas in JavaScript, too", async () => {
    write("code/card.mjs", `export default ${JSON.stringify(card({ type: "number" }))};`);
    const { stdout } = await omnirich(["diff", "--against", "old", "code/card.mjs"]);
    expect(stdout).toContain('"title" of "Card" must be a number now; it could be text.');
  });

  test("says that nothing changed, with exit code 0", async () => {
    const { code, stdout } = await omnirich(["diff", "--against", "new", "generated/schemas"]);
    expect([code, stdout]).toEqual([0, "Nothing changed since new. Suggested version: no new one.\n"]);
  });

  test("ends with 0 when nobody is broken, and suggests a minor version", async () => {
    const { code, stdout } = await omnirich(["diff", "--against", "new", "old"]);
    expect(code).toBe(0);
    expect(stdout).toContain("breaks nobody  max-length (wire)");
    expect(stdout).toContain("1 change: none breaks producers or consumers. Suggested version: minor.");
  });

  test("prints one JSON document", async () => {
    const { stdout } = await omnirich(["diff", "--against", "old", "new", "--reporter", "json"]);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      against: "old",
      bump: "major",
      summary: { changes: 1, breaks: 1, producers: 1, consumers: 1, hidden: 0 },
      changes: [
        {
          code: "max-length",
          level: "wire",
          producers: "breaks",
          consumers: "breaks",
          place: { file: "new/card.json", pointer: "/properties/title/maxLength" },
          before: { file: "old/card.json", pointer: "/properties/title" },
          message: '"title" of "Card" must have at most 20 characters now; there was no such limit.',
        },
      ],
    });
  });

  test("prints Markdown in which names are no markup", async () => {
    write("markup/card.json", { ...short, title: "<b>@all</b> | card" });
    const { stdout } = await omnirich(["diff", "--against", "old", "markup", "--reporter", "markdown"]);
    expect(stdout).toMatch(/^## Schemas since old\n/);
    expect(stdout).toContain("### Breaking");
    expect(stdout).not.toMatch(/<b>|@all/);
  });
});

describe("--level", () => {
  const named = (name: string, description: string) => card({ type: "string", description, "x-omnirich": { name } });
  beforeAll(() => {
    write("named/a/card.json", named("title", "A title."));
    write("named/b/card.json", named("heading", "The title."));
  });

  test.each([
    ["wire", 0, 0],
    ["types", 1, 1],
    ["docs", 1, 2],
  ])("%s ends with %i and shows %i", async (level, exit, shown) => {
    const args = ["diff", "--against", "named/a", "named/b", "--level", level, "--reporter", "json"];
    const { code, stdout } = await omnirich(args);
    expect([code, JSON.parse(stdout).summary.changes, JSON.parse(stdout).summary.hidden]).toEqual([
      exit,
      shown,
      2 - shown,
    ]);
    expect(JSON.parse(stdout).bump).toBe("major");
  });
});

test("--fail-on breaks lets pass what only may break", async () => {
  write("pattern/card.json", card({ type: "string", pattern: "a" }));
  const args = ["diff", "--against", "old", "pattern"];
  expect((await omnirich(args)).code).toBe(1);
  expect((await omnirich([...args, "--fail-on", "breaks"])).code).toBe(0);
  expect((await omnirich(["diff", "--against", "old", "new", "--fail-on", "breaks"])).code).toBe(1);
});

test("--codes lists every code with what it means", async () => {
  const { code, stdout } = await omnirich(["diff", "--codes"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^max-length +Another limit: maxLength\.$/m);
});

describe("what can't be compared is exit code 2, every reason, and nothing on standard output", () => {
  beforeAll(() => {
    write("broken/a.json", "{");
    write("broken/b.json", { $ref: "#/$defs/gone" });
    write("broken/c.json", "[]");
    write("twice/a.json", { $id: "urn:a" });
    write("twice/b.json", { $id: "urn:a" });
    mkdirSync(join(folder, "empty"), { recursive: true });
    mkdirSync(join(folder, "v1"), { recursive: true });
  });

  test.each([
    [[], ["wrong-usage  Nothing to compare with was named."]],
    [["--against", ""], ["wrong-usage  Nothing to compare with was named."]],
    [["--against", "old", "--level", "wires"], ['must be wire or types or docs, not "wires". Did you mean "wire"?']],
    [["--against", "no-such"], ['git-failed  "no-such" is no path here']],
    [["--against=--output=x"], ["git-failed"]],
    [["--against", "old/card.json"], ["wrong-usage  Nothing says which schema to compare"]],
    [
      ["--against", "v1"],
      ['wrong-usage  "v1" is both a path here and a commit of git.', "refs/heads/v1"],
    ],
    [["--against", "empty", "new"], ['no-schema-matched  The folder "empty" holds no schema file.']],
    [["--against", "old", "gone/*.json"], ['no-schema-matched  No schema file matches "gone/*.json"']],
    [["--against", "HEAD", "new"], ['no-schema-matched  No schema file of "HEAD" matches']],
    [
      ["--against", "broken", "twice"],
      [
        "schema-load",
        "at broken/a.json",
        "at broken/c.json",
        "leads nowhere",
        "at broken/b.json#/$ref",
        "name-clash  The $id",
        "4 errors",
      ],
    ],
  ])("%j", async (args, sentences) => {
    const { code, stdout, stderr } = await omnirich(["diff", ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    for (const sentence of sentences) expect(stderr).toContain(sentence);
  });

  test("code of a commit, which is not run", async () => {
    rmSync(join(folder, "v1"), { recursive: true, force: true });
    write("schemas/card.ts", "export default {};");
    commit(folder);
    const { code, stderr } = await omnirich(["diff", "--against", "HEAD", "schemas/*.ts"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Of a commit, only JSON is read");
  });

  test("a folder in no repository", async () => {
    const outside = mkdtempSync(join(tmpdir(), "omnirich-none-"));
    process.chdir(outside);
    const { code, stderr } = await omnirich(["diff", "--against", "main"]);
    expect([code, stderr.includes('"main" is no path here')]).toEqual([2, true]);
    process.chdir(folder);
    rmSync(outside, { recursive: true });
  });
});
