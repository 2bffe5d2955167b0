import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { blankComments } from "../../src/check/comments.js";
import { readJson } from "../../src/check/read-json.js";
import { checkAll } from "./check-all.js";
import { slice } from "./slice.js";

const read = (text: string) => readJson(Buffer.from(text));

describe("comments are blanked out, and nothing moves", () => {
  test.each([
    ["at the end of a line", '{"a": 1 // one\n}', '{"a": 1       \n}', ["// one"]],
    ["over several lines", "/* a\r\n * b */ 1", "    \r\n        1", ["/* a\r\n * b */"]],
    ["between all tokens", "[/**/1/**/,//\n2]", "[    1    ,  \n2]", ["/**/", "/**/", "//"]],
    ["at both ends", "// a\n1 // b", "    \n1     ", ["// a", "// b"]],
    ["with quotes and brackets in them", "[1 // don't \"{[\n]", "[1             \n]", ["// don't \"{["]],
    ["with emoji in them", "1 // 😀", "1      ", ["// 😀"]],
    ["but not inside text", '{"a": "https://x/*y*/"}', '{"a": "https://x/*y*/"}', []],
    ["nor one that has no end", '{"a": 1} /* b', '{"a": 1} /* b', []],
  ])("%s", async (_, text, blanked, found) => {
    const { text: bare, comments } = await blankComments(text);
    expect(bare).toBe(blanked);
    expect(bare).toHaveLength(text.length);
    expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});

describe("a file that is JSON but for its comments", () => {
  test("has its value, and one issue at the first of them", async () => {
    const text = '{\n  // one\n  "a": 1, /* two */ "b": "//"\n}';
    const { json, issues, text: shown } = await read(text);
    expect(json?.value).toEqual({ a: 1, b: "//" });
    expect(shown).toBe(text);
    expect(issues).toMatchObject([
      {
        code: "json-comment",
        severity: "error",
        path: "",
        message: "JSON has no comments; this file has 2.",
        hint: "Remove them.",
      },
    ]);
    // A fix is about a value of the message, and this one is about the file.
    expect(issues[0]).not.toHaveProperty("fix");
    expect(slice(text, issues[0]!)).toBe("// one");
  });

  test("has its value even when that is null or false", async () => {
    expect((await read("null // nothing")).json).toEqual({ value: null });
    expect((await read("/* no */ false")).json).toEqual({ value: false });
  });

  test("is told of its byte-order mark as well", async () => {
    expect((await read("\ufeff1 // x")).issues.map(({ code }) => code)).toEqual(["byte-order-mark", "json-comment"]);
  });

  test.each([
    ["before a comment", '{"a": 1,}\n// x', ["json-syntax ,"]],
    ["before what may be an address without quotes", '{"url": https://contoso.com/a}', ["json-syntax https"]],
    ["before an address in single quotes", "{'url': 'https://contoso.com/a'}", ["json-syntax 'url'"]],
    ["behind a comment", '// x\n{"a": 1,}', ["json-comment // x", "json-syntax ,"]],
    ["between comments", '/* a */ {"a": /* b */ 1,} // c', ["json-comment /* a */", "json-syntax ,"]],
    ["that is a comment without an end", '/* a */ {"a": 1} /* b', ["json-comment /* a */", "json-syntax /* b"]],
    ["that is nothing but a comment", "// x", ["json-comment // x", "json-syntax "]],
  ])("has any other mistake told beside: one %s", async (_, text, expected) => {
    const { json, issues } = await read(text);
    expect(json).toBeUndefined();
    expect(issues.map((issue) => `${issue.code} ${slice(text, issue)}`)).toEqual(expected);
  });

  test("is not too deep because of brackets or a quote in a comment", async () => {
    expect((await read(`[1] // ${"[".repeat(500)}`)).json?.value).toEqual([1]);
    const deep = await read(`// don"t\n${"[".repeat(201)}${"]".repeat(201)}`);
    expect(deep.issues.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      "json-comment 1:1",
      "too-deep 2:201",
    ]);
  });

  test.each(["[", "[/**/", '{"a":/**/'])("and has 100,000 times %s does not exhaust the stack", async (open) => {
    const { json, issues } = await read(`// deep\n${open.repeat(100_000)}`);
    expect(json).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(["json-comment", "too-deep"]);
  });
});

describe("JSON text inside a message that is JSON but for its comments", () => {
  const cwd = mkdtempSync(join(tmpdir(), "omnirich-"));
  afterAll(() => rmSync(cwd, { recursive: true }));

  const content = {
    bid: "com.apple.messages.MSMessageExtensionBalloonPlugin:A1B2C3D4E5:com.contoso.app",
    URL: "?a=b",
  };
  const commented = (value: unknown) => `{ // What it says\n${JSON.stringify(value).slice(1)} /* the end */`;
  const message = (survey: unknown) => ({
    survey,
    richObjectId: "00000000-0000-0000-0000-000000000000",
    richObjectType: 192350004,
    richObjectName: "Delivery",
    tabKey: "",
  });

  async function check(survey: unknown) {
    const file = join(cwd, "message.json");
    writeFileSync(file, JSON.stringify(message(survey), null, 2));
    const [report] = await checkAll([file]);
    const text = readFileSync(file, "utf8");
    return report!.issues.map((issue) => ({ ...issue, found: slice(text, issue) }));
  }

  test("is one issue, at that text, and its fix cuts them out", async () => {
    const text = commented(content);
    const [issue, ...rest] = await check({ Answers: { AppleMessagesforBusinessJSON: text } });
    expect(rest).toEqual([]);
    const path = "/survey/Answers/AppleMessagesforBusinessJSON";
    expect(issue).toMatchObject({
      code: "json-comment",
      severity: "error",
      path,
      message: 'JSON has no comments; the JSON text of "AppleMessagesforBusinessJSON" has 2.',
      fix: { op: "replace", path, to: `{ \n${JSON.stringify(content).slice(1)} `, safe: true },
      found: JSON.stringify(text),
    });
  });

  test("is checked all the same, each mistake at its place in the file", async () => {
    const issues = await check({ Answers: { AppleMessagesforBusinessJSON: commented({ ...content, URL: 7 }) } });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "json-comment /survey/Answers/AppleMessagesforBusinessJSON",
      "wrong-type /survey/Answers/AppleMessagesforBusinessJSON/URL",
    ]);
    expect(issues[1]!.found).toBe("7");
  });

  test("has another such text in it, which is an issue of its own", async () => {
    const issues = await check(commented({ Answers: { AppleMessagesforBusinessJSON: commented(content) } }));
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "json-comment /survey",
      "json-comment /survey/Answers/AppleMessagesforBusinessJSON",
    ]);
  });

  test.each([
    ["when it has another mistake too", "{ // x\n,}"],
    ["when a comment has no end", "{} /* x"],
    ["when it is nested too deep to be printed again", `// x\n${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ])("stays no JSON %s", async (_, text) => {
    const issues = await check({ Answers: { AppleMessagesforBusinessJSON: text } });
    expect(issues.map(({ code }) => code)).toContain("not-json");
    expect(issues.map(({ code }) => code)).not.toContain("json-comment");
  });
});
