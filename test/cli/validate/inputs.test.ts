import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { payload } from "../../support.js";
import { useFolder } from "../folder.js";
import { omnirich } from "../in-process.js";
import { brokenMessage, validMessage } from "./messages.js";

const { write } = useFolder();
const lines = (...messages: readonly unknown[]) => `${messages.map((message) => JSON.stringify(message)).join("\n")}\n`;
const valid = validMessage();
const broken = brokenMessage();

interface Entry {
  readonly file: string;
  readonly index: number | null;
  readonly issues: readonly { readonly code: string }[];
}

/** File, index and codes of every entry of the JSON report, and the exit code. */
async function entries(args: readonly string[], stdin = "") {
  const { code, stdout } = await omnirich(["validate", ...args, "--reporter", "json"], stdin);
  const { files, summary } = JSON.parse(stdout);
  const found = files.map(({ file, index, issues }: Entry) => [file, index, ...issues.map((issue) => issue.code)]);
  return { code, found, summary };
}

describe("what a file may be", () => {
  test("one message", async () => {
    write("a.json", valid);
    expect(await entries(["a.json"])).toMatchObject({ code: 0, found: [["a.json", null]], summary: { messages: 1 } });
  });

  test("JSON with comments and commas at ends, where its name says so", async () => {
    write("a.jsonc", `// drinks\n${JSON.stringify(valid).replace(/}$/, ", /* the end */ }")}`);
    expect(await entries(["a.jsonc"])).toMatchObject({ code: 0, found: [["a.jsonc", null]] });
    write("a.json", `// drinks\n${JSON.stringify(valid)}`);
    expect(await entries(["a.json"])).toMatchObject({ code: 1, found: [["a.json", null, "json-comment"]] });
  });

  test("JSON with comments has mistakes at their places", async () => {
    write("a.jsonc", `// drinks\n/* of ours */ ${JSON.stringify(broken)}`);
    const { stdout } = await omnirich(["validate", "a.jsonc", "--reporter", "compact"]);
    expect(stdout).toMatch(/^a\.jsonc:2:63: error misspelt-key: /);
  });

  test("a list of messages, of which those are named in which something was found", async () => {
    write("a.json", [valid, broken, valid, {}]);
    expect(await entries(["a.json"])).toMatchObject({
      code: 1,
      found: [
        ["a.json", 1, "misspelt-key"],
        ["a.json", 3, "missing-property", "missing-property", "missing-property", "missing-property"],
        ["a.json", null],
      ],
      summary: { files: 1, messages: 4, errors: 5 },
    });
  });

  test("an empty list holds no message, and says so", async () => {
    write("a.json", "[]");
    expect(await entries(["a.json"])).toMatchObject({ code: 1, found: [["a.json", null, "empty-file"]] });
  });

  test("a survey alone, as it is exported, is no list of messages", async () => {
    write("a.json", JSON.parse(JSON.parse(payload("list-picker.export")).survey));
    const { found } = await entries(["a.json"]);
    expect(found).toEqual([["a.json", null, "bare-content"]]);
  });

  test.each([
    ["a.ndjson", (text: string) => text],
    ["a.jsonl", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a.ndjson.gz", (text: string) => gzipSync(text)],
    ["a.jsonl.gz", (text: string) => gzipSync(text)],
  ])("a message on each line: %s", async (name, make) => {
    write(name, make(lines(valid, broken, valid) + lines({ ...valid, richObjectType: "7" })));
    expect(await entries([name])).toMatchObject({
      code: 1,
      found: [
        [name, 2, "misspelt-key"],
        [name, 4, "wrong-type"],
        [name, null],
      ],
      summary: { files: 1, messages: 4, errors: 2 },
    });
  });

  test("blank lines are no messages, but count as lines", async () => {
    write("a.ndjson", `\n${JSON.stringify(broken)}\n  \n\n${JSON.stringify(broken)}`);
    const { stdout } = await omnirich(["validate", "a.ndjson", "--reporter", "compact"]);
    expect(stdout).toMatch(/^a\.ndjson:2:49: .*\na\.ndjson:5:49: /);
  });

  test("a broken line says so in words for lines, and hides no other", async () => {
    write("a.ndjson", `${JSON.stringify(valid)}\n{"survey": \n${JSON.stringify(broken)}\n`);
    const { stdout } = await omnirich(["validate", "a.ndjson", "--reporter", "compact"]);
    expect(stdout).toMatch(
      /^a\.ndjson:2:11: error json-syntax: The line ends before the "{" of line 2, column 1 is closed/,
    );
    expect(stdout).toMatch(/\na\.ndjson:3:49: error misspelt-key/);
  });
});

describe("--form", () => {
  const exported = () => JSON.parse(payload("list-picker.export"));

  test.each([
    ["sendable", "raw-export", undefined],
    ["export", undefined, "not-exported"],
    ["auto", undefined, undefined],
  ])("%s: an export gives %s, a sendable message %s", async (form, ofExport, ofSendable) => {
    write("export.json", exported());
    write("message.json", valid);
    const { found } = await entries(["export.json", "message.json", "--form", form]);
    const codes = (code: string | undefined) => (code ? [code] : []);
    expect(found).toEqual([
      ["export.json", null, ...codes(ofExport)],
      ["message.json", null, ...codes(ofSendable)],
    ]);
  });

  test("a mistake inside an export is at its place in the export", async () => {
    write("export.json", payload("list-picker.export").replace('\\"OptionTitle\\"', '\\"OptionTitel\\"'));
    const { stdout } = await omnirich(["validate", "export.json", "--form", "export"]);
    expect(stdout).toContain('"OptionTitel" is not a list item property. Did you mean "OptionTitle"?');
    expect(stdout).toMatch(/\^{15} rename to "OptionTitle"/);
  });
});

describe("standard input", () => {
  test("is one message, or a list of them, without a name", async () => {
    expect(await entries(["-"], JSON.stringify(valid))).toMatchObject({ code: 0, found: [["standard input", null]] });
    expect(await entries(["-"], JSON.stringify([valid, broken]))).toMatchObject({ code: 1, summary: { messages: 2 } });
  });

  test("is read as its name says", async () => {
    const named = (name: string, text: string) => entries(["-", "--stdin-filename", name], text);
    expect(await named("messages/a.ndjson", lines(valid, broken))).toMatchObject({
      found: [
        ["messages/a.ndjson", 2, "misspelt-key"],
        ["messages/a.ndjson", null],
      ],
    });
    expect(await named("a.jsonc", `// x\n${JSON.stringify(valid)}`)).toMatchObject({ code: 0 });
  });

  test("may come beside files", async () => {
    write("a.json", broken);
    expect((await entries(["a.json", "-"], JSON.stringify(valid))).found).toEqual([
      ["a.json", null, "misspelt-key"],
      ["standard input", null],
    ]);
  });

  test("gives one result a line for each message, good or bad, with --reporter ndjson", async () => {
    const { code, stdout } = await omnirich(["validate", "-", "--reporter", "ndjson"], lines(valid, broken, valid));
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results.map(({ index, valid, name }) => [index, valid, name])).toEqual([
      [1, true, "ListPicker"],
      [2, false, "ListPicker"],
      [3, true, "ListPicker"],
    ]);
    expect(code).toBe(1);
    const piped = await omnirich(["validate", "-", "--reporter", "ndjson", "--exit-zero"], lines(broken));
    expect(piped.code).toBe(0);
  });

  test.each([
    [["-", "--fix"], "Standard input can't be fixed in place"],
    [["-", "--watch"], "Standard input can't be watched"],
    [["-", "--stdin-filename", "a.ts"], "Code can't be read from standard input"],
    [["a.json", "--stdin-filename", "b.json"], "--stdin-filename is for standard input"],
  ])("%j is wrong usage", async (args, sentence) => {
    write("a.json", valid);
    const { code, stderr } = await omnirich(["validate", ...args], "{}");
    expect([code, stderr.includes(sentence)]).toEqual([2, true]);
  });
});

describe("modules", () => {
  test("are only run with --allow-code, and named otherwise", async () => {
    write("a.js", "globalThis.wasRun = true; export default {};");
    expect(await entries(["a.js"])).toMatchObject({ code: 1, found: [["a.js", null, "code-not-allowed"]] });
    expect("wasRun" in globalThis).toBe(false);
  });

  test("are checked for the message, or the list, that they export", async () => {
    write("a.ts", `const message: object = ${JSON.stringify(broken)};\nexport default message;`);
    write("b.mjs", `export default [${JSON.stringify(valid)}, ${JSON.stringify(broken)}];`);
    expect(await entries(["a.ts", "b.mjs", "--allow-code"])).toMatchObject({
      code: 1,
      found: [
        ["a.ts", null, "misspelt-key"],
        ["b.mjs", 0],
        ["b.mjs", 1, "misspelt-key"],
      ],
    });
  });

  test.each([
    ["throws", "throw new Error('no\\nway'); export default {};", "code-failed", "The module can't be run: no."],
    ["has no default export", "export const a = 1;", "code-failed", "it has no default export"],
    ["is no module", "export default {", "code-failed", "(line 1)"],
    ["exports a function", "export default () => 1;", "not-plain-data", "a function"],
  ])("one that %s is an issue", async (_, text, code, sentence) => {
    write("a.mjs", text);
    const { stdout } = await omnirich(["validate", "a.mjs", "--allow-code", "--reporter", "compact"]);
    expect(stdout).toContain(`error ${code}: `);
    expect(stdout).toContain(sentence);
  });
});

describe("--changed", () => {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], { stdio: "pipe" });

  test("checks what changed since the last commit, or since another", async () => {
    git("init", "--quiet", "--initial-branch=main", ".");
    write("messages/old.json", broken);
    git("add", ".");
    git("commit", "--quiet", "-m", "one");
    expect(await omnirich(["validate", "messages", "--changed"])).toMatchObject({
      code: 0,
      stdout: "No file to check\n",
    });
    write("messages/new.json", valid);
    expect((await entries(["messages", "--changed"])).found).toEqual([["messages/new.json", null]]);
    git("add", ".");
    git("commit", "--quiet", "-m", "two");
    expect((await entries(["--changed", "HEAD~1", "messages"])).found).toEqual([["messages/new.json", null]]);
    expect((await entries(["messages", "--changed=HEAD~1"])).found).toEqual([["messages/new.json", null]]);
  });

  test("says why where git can't tell", async () => {
    write("messages/a.json", valid);
    const { code, stderr } = await omnirich(["validate", "messages", "--changed", "nowhere"]);
    expect([code, stderr.includes("error git-failed  ")]).toEqual([2, true]);
  });
});

test("what git ignores is left out, unless it is asked for", async () => {
  write(".gitignore", "drafts/\n");
  write("messages/drafts/a.json", broken);
  write("messages/b.json", valid);
  expect((await entries(["messages"])).found).toEqual([["messages/b.json", null]]);
  expect((await entries(["messages", "--no-ignore"])).code).toBe(1);
});
