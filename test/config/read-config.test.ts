import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgeNames, readConfig } from "../../src/config/read-config.js";
import { folderOf, write } from "../check/input/folder.js";
import { slice } from "../check/slice.js";
import { known } from "./known.js";

const folder = folderOf({});
const path = join(folder, "omnirich.config.json");

/** Reads a config with this text. */
function read(text: string) {
  write(folder, { "omnirich.config.json": text });
  return readConfig(path, known);
}

/** What is said of a config, each behind the piece of its text that it is about. */
function said(text: string): string[] {
  const { config, report } = read(text);
  expect(config).toBeUndefined();
  expect(report).toMatchObject({ file: path, index: null, messages: 0 });
  return report!.issues.map((issue) => {
    expect(issue.severity).toBe("error");
    const hint = issue.hint ? ` ${issue.hint}` : "";
    return `${slice(text, issue)} ${issue.code}: ${issue.message}${hint}`;
  });
}

describe("a config", () => {
  it("is read as it is written, with its folder, and frozen", () => {
    const text = JSON.stringify({
      $schema: "./node_modules/omnirich/generated/schemas/omnirich.config.json",
      files: ["messages", "!messages/drafts"],
      form: "auto",
      unknownProperties: "error",
      maxWarnings: 0,
      rules: { "past-slot": "off", "unknown-property": "warning" },
      variants: ["ListPicker"],
      baseline: "../baseline.json",
    });
    const { config, report } = read(text);
    const { $schema: _, ...settings } = JSON.parse(text);
    expect(report).toBeUndefined();
    expect(config).toEqual({ ...settings, file: path, folder, text });
    expect(Object.isFrozen(config) && Object.isFrozen(config?.files) && Object.isFrozen(config?.rules)).toBe(true);
  });

  it("may be empty", () => {
    expect(read("{}")).toEqual({ config: { file: path, folder, text: "{}" } });
  });

  it("may be called as people know it", () => {
    write(folder, { "omnirich.config.json": '{ "files": 1 }' });
    expect(readConfig(path, known, "omnirich.config.json").report?.file).toBe("omnirich.config.json");
  });

  it("may start with a byte-order mark, which is a warning", () => {
    const { config, report } = read('\uFEFF{ "form": "export" }');
    expect(config?.form).toBe("export");
    expect(report?.issues.map(({ code, severity }) => [code, severity])).toEqual([["byte-order-mark", "warning"]]);
  });
});

describe("what is wrong with a config is told at its place", () => {
  it.each([
    ['{ "filez": [] }', '"filez" misspelt-key: "filez" is not a config property. Did you mean "files"?'],
    ['{ "Files": [] }', '"Files" key-casing: "Files" is not a config property. Did you mean "files"?'],
    [
      '{ "extends": "x" }',
      '"extends" unknown-property: "extends" is not a config property. Known: $schema, files, form, unknownProperties, maxWarnings, rules, variants, schemas, baseline, generate.',
    ],
    ['{ "constructor": 1 }', /^"constructor" unknown-property: /],
    ['{ "__proto__": 1 }', /^"__proto__" unknown-property: /],
    ['{ "files": "messages" }', '"messages" wrong-type: "files" must be a list, but is "messages".'],
    ['{ "files": [] }', '[] min-items: "files" must be a list of length 1 or more, but is a list of length 0.'],
    ['{ "files": ["a", 2] }', '2 wrong-type: "files[1]" must be text, but is 2.'],
    ['{ "files": [""] }', '"" min-length: "files[0]" must be text of length 1 or more, but is "".'],
    [
      '{ "generate": { "schemas": ["a.json"], "outt": "b" } }',
      '"outt" misspelt-key: "outt" is not an output property. Did you mean "out"?',
    ],
    ['{ "generate": [{ "out": "b" }] }', /missing-property: This output has no "schemas"\.$/],
    [
      '{ "generate": [{ "schemas": "a.json", "out": "b" }] }',
      '"a.json" wrong-type: "schemas" must be a list, but is "a.json".',
    ],
    [
      '{ "generate": { "schemas": ["a"], "out": "b", "evidence": "warning" } }',
      /^"warning" not-allowed: "evidence" must be "error" or "warn" or "off", but is "warning"\./,
    ],
    ['{ "generate": [] }', '[] min-items: "generate" must be a list of length 1 or more, but is a list of length 0.'],
    ['{ "generate": ["a"] }', '"a" wrong-type: "generate[0]" must be an object, but is "a".'],
    [
      '{ "form": "exported" }',
      '"exported" not-allowed: "form" must be "sendable" or "export" or "auto", but is "exported". Did you mean "export"?',
    ],
    [
      '{ "unknownProperties": "warning" }',
      '"warning" not-allowed: "unknownProperties" must be "error" or "warn" or "ignore", but is "warning".',
    ],
    ['{ "maxWarnings": -1 }', '-1 minimum: "maxWarnings" must be 0 or more, but is -1.'],
    ['{ "maxWarnings": 1.5 }', '1.5 wrong-type: "maxWarnings" must be a whole number, but is 1.5.'],
    ['{ "maxWarnings": "0" }', '"0" wrong-type: "maxWarnings" must be a whole number, but is "0".'],
    ['{ "rules": ["past-slot"] }', '["past-slot"] wrong-type: "rules" must be an object, but is a list of length 1.'],
    [
      '{ "rules": { "past-slot": "warn" } }',
      '"warn" not-allowed: "past-slot" must be "off" or "warning" or "error", but is "warn".',
    ],
    [
      '{ "rules": { "past-slots": "off" } }',
      '"past-slots" unknown-code: There is no rule "past-slots". Did you mean "past-slot"?',
    ],
    [
      '{ "rules": { "toString": "off" } }',
      '"toString" unknown-code: There is no rule "toString". List all codes with: omnirich explain',
    ],
    [
      '{ "rules": { "misspelt-key": "off" } }',
      '"misspelt-key" fixed-rule: The rule "misspelt-key" can\'t be switched. Not possible: the key may stand for one that is required, and missing.',
    ],
    [
      '{ "rules": { "empty-file": "off" } }',
      '"empty-file" fixed-rule: The rule "empty-file" can\'t be switched. It is about a file, not about the message in it.',
    ],
    [
      '{ "variants": ["ListPicker", "List Picker"] }',
      '"List Picker" unknown-variant: There is no variant "List Picker". Did you mean "ListPicker"?',
    ],
    [
      '{ "variants": ["Unheard of"] }',
      /^"Unheard of" unknown-variant: There is no variant "Unheard of"\. Known: WebsiteRichLink, /,
    ],
    ['{ "schemas": {} }', '{} wrong-type: "schemas" must be a list, but is an object.'],
    ['{ "baseline": false }', 'false wrong-type: "baseline" must be text, but is false.'],
    [
      '{ "form": "auto", "form": "export" }',
      /^"form" duplicate-key: "form" is there twice, here and at line 1, column 3\. /,
    ],
    ["[]", "[] wrong-type: The config must be an object, but is a list of length 0."],
    ["null", "null wrong-type: The config must be an object, but is null."],
  ])("%s", (text, expected) => {
    const sentences = said(text);
    expect(sentences).toHaveLength(1);
    if (typeof expected === "string") expect(sentences).toEqual([expected]);
    else expect(sentences[0]).toMatch(expected);
  });

  it("all at once, in the order of their places", () => {
    const text = `{
      "filez": ["a"],
      "form": 1,
      "rules": { "past-slot": "on", "gone": "off" },
      "variants": ["gone", ""]
    }`;
    expect(said(text).map((sentence) => sentence.split(":")[0])).toEqual([
      '"filez" misspelt-key',
      "1 not-allowed",
      '"on" not-allowed',
      '"gone" unknown-code',
      '"gone" unknown-variant',
      '"" min-length',
    ]);
  });

  it("with the line that it is on", () => {
    const { report } = read('{\n  "form": "any"\n}');
    expect(report?.issues[0]).toMatchObject({ line: 2, column: 11, excerpt: { text: '  "form": "any"', column: 1 } });
  });
});

describe("what is no JSON is told as of any file", () => {
  it.each([
    ["", "empty-file"],
    ['{ "files": ["a"], }', "json-syntax"],
    ["{ files: [] }", "json-syntax"],
    ['{\n  // ours\n  "form": "auto" }', "json-comment"],
    [`${"[".repeat(300)}${"]".repeat(300)}`, "too-deep"],
  ])("%j", (text, code) => {
    const { config, report } = read(text);
    expect(config).toBeUndefined();
    expect(report?.issues[0]?.code).toContain(code);
  });

  it("and hides nothing where only comments are wrong", () => {
    const { report } = read('{ /* ours */ "filez": [] }');
    expect(report?.issues.map(({ code, column }) => [code, column])).toEqual([
      ["json-comment", 3],
      ["misspelt-key", 14],
    ]);
  });

  it("nor where it can't be read", () => {
    expect(readConfig(join(folder, "gone.json"), known).report?.issues[0]).toMatchObject({ code: "file-unreadable" });
    expect(readConfig(folder, known).report?.issues[0]?.message).toBe("The file can't be read: it is a folder.");
  });
});

describe("names in a config with schemas of its own", () => {
  const text =
    '{ "schemas": ["own.ts"], "rules": { "table-number": "off", "gone": "error" }, "variants": ["Menu", "Menü"] }';

  it("are judged when these are loaded", () => {
    const { config, report } = read(text);
    expect(report).toBeUndefined();
    const all = { ...known, switchable: { "table-number": "So." }, variants: ["Menu"] };
    const judged = judgeNames(config!, all);
    expect(judged).toMatchObject({ file: path, index: null, messages: 0 });
    expect(judged?.issues.map((issue) => `${slice(text, issue)} ${issue.code}`)).toEqual([
      '"gone" unknown-code',
      '"Menü" unknown-variant',
    ]);
    expect(
      judgeNames(config!, { ...all, switchable: { ...all.switchable, gone: "" }, variants: ["Menu", "Menü"] }),
    ).toBe(undefined);
  });
});
