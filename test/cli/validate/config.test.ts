import { describe, expect, test } from "vitest";
import { useFolder } from "../folder.js";
import { omnirich } from "../in-process.js";
import { brokenMessage, oddMessage, validMessage } from "./messages.js";

const { write, read } = useFolder();
const last = (text: string) => text.trimEnd().split("\n").at(-1);

describe("omnirich.config.json", () => {
  test("names the files, and the command line goes before it", async () => {
    write("omnirich.config.json", { files: ["messages", "!messages/old"] });
    write("messages/a.json", validMessage());
    write("messages/old/b.json", brokenMessage());
    expect(await omnirich(["validate"])).toMatchObject({ code: 0, stdout: "1 file is valid\n" });
    expect((await omnirich(["validate", "messages/old/b.json"])).code).toBe(1);
  });

  test("is found from a folder below, and its paths start from its own", async () => {
    write("omnirich.config.json", { files: ["messages"] });
    write("messages/in/a.json", brokenMessage());
    process.chdir("messages/in");
    const { code, stdout } = await omnirich(["validate", "--reporter", "compact"]);
    expect([code, stdout.startsWith("a.json:")]).toEqual([1, true]);
  });

  test("sets rules, unknown properties, the form and the number of warnings", async () => {
    write("a.json", oddMessage());
    const run = async (config: object) => {
      write("omnirich.config.json", { files: ["a.json"], ...config });
      const { code, stdout } = await omnirich(["validate"]);
      return [code, last(stdout)];
    };
    expect(await run({})).toEqual([0, "1 warning in 1 of 1 file"]);
    expect(await run({ maxWarnings: 0 })).toEqual([1, "1 warning in 1 of 1 file"]);
    expect(await run({ unknownProperties: "error" })).toEqual([1, "1 error in 1 of 1 file"]);
    expect(await run({ unknownProperties: "ignore" })).toEqual([0, "1 file is valid"]);
    expect(await run({ rules: { "unknown-property": "off" } })).toEqual([0, "1 file is valid"]);
    expect(await run({ form: "export" })).toEqual([1, "1 error, 1 warning in 1 of 1 file"]);
  });

  test("allows some variants only", async () => {
    write("a.json", validMessage());
    write("omnirich.config.json", { files: ["a.json"], variants: ["ApplePay", "TimePicker"] });
    const { code, stdout } = await omnirich(["validate"]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      "error unlisted-variant  A List Picker is none of the messages that the config allows: Time Picker, Apple Pay.",
    );
    write("omnirich.config.json", { files: ["a.json"], variants: ["ListPicker"] });
    expect((await omnirich(["validate"])).code).toBe(0);
  });

  test.each([
    ["misspelt", { filez: [] }, 'error misspelt-key: "filez" is not a config property. Did you mean "files"?'],
    [
      "with an unknown rule",
      { rules: { "past-slott": "off" } },
      'There is no rule "past-slott". Did you mean "past-slot"?',
    ],
    [
      "with an unknown variant",
      { variants: ["Listpicker"] },
      'There is no variant "Listpicker". Did you mean "ListPicker"?',
    ],
    ["that is no JSON", "{", "error json-syntax: "],
  ])("%s is an issue at its place, and exit 2", async (_, config, sentence) => {
    write("omnirich.config.json", config);
    write("a.json", validMessage());
    const { code, stdout } = await omnirich(["validate", "a.json", "--reporter", "compact"]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^omnirich\.config\.json:1:\d+: /);
    expect(stdout).toContain(sentence);
    expect((await omnirich(["validate", "a.json", "--no-config"])).code).toBe(0);
  });

  test("may be another file, which must be there", async () => {
    write("other.json", { files: ["a.json"] });
    write("a.json", validMessage());
    expect((await omnirich(["validate", "--config", "other.json"])).code).toBe(0);
    const { code, stderr } = await omnirich(["validate", "--config", "gone.json"]);
    expect([code, stderr.includes('The config "gone.json" doesn\'t exist.')]).toEqual([2, true]);
  });

  test("without files, and nothing named, is wrong usage that says what to do", async () => {
    const { code, stderr } = await omnirich(["validate"]);
    expect([code, stderr.includes("or run: omnirich init")]).toEqual([2, true]);
    write("omnirich.config.json", {});
    expect((await omnirich(["validate"])).stderr).toContain("or set files in omnirich.config.json");
  });
});

describe("own schemas", () => {
  const evidence = [
    { kind: "observed", source: "Our messages", url: "https://contoso.example", checked: "2026-01-31" },
  ];
  const schema = {
    title: "QuickQuestion",
    description: "Asks one question.",
    type: "object",
    properties: {
      richObjectType: { const: 7, description: "The type.", "x-omnirich": { hidden: true, evidence } },
      Ask: { type: "string", minLength: 1, description: "What to ask.", "x-omnirich": { name: "question", evidence } },
    },
    required: ["richObjectType", "Ask"],
    additionalProperties: false,
  };

  test("that are broken are told, with exit 2", async () => {
    write("omnirich.config.json", { files: ["a.json"], schemas: ["rich/*.json"] });
    write("rich/a.json", { ...schema, properties: { ...schema.properties, Ask: { type: "txt" } } });
    write("a.json", validMessage());
    const { code, stdout } = await omnirich(["validate", "--reporter", "compact"]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^rich\/a\.json:1:\d{3}: error unsupported-keyword: .*"type"/);
  });

  test("that are code need --allow-code", async () => {
    write("omnirich.config.json", { files: ["a.json"], schemas: ["rich/*.ts"] });
    write("a.json", validMessage());
    const { code, stderr } = await omnirich(["validate"]);
    expect([code, stderr.includes("error code-not-allowed  ")]).toEqual([2, true]);
  });

  test("check their messages beside ours", async () => {
    write("omnirich.config.json", { files: ["*.json", "!omnirich.config.json"], schemas: ["rich/*.json"] });
    write("rich/quick.json", schema);
    write("a.json", { richObjectType: 7, Ask: "" });
    write("b.json", brokenMessage());
    const { code, stdout, stderr } = await omnirich(["validate", "--reporter", "compact"]);
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("a.json:1:27: error min-length: ");
    expect(stdout).toContain("b.json:1:49: error misspelt-key: ");
  });
});

describe("the baseline", () => {
  test("holds back what it knows, wherever it moves, and nothing else", async () => {
    write("a.json", brokenMessage());
    const made = await omnirich(["validate", "a.json", "--update-baseline"]);
    expect(made).toMatchObject({ code: 0, stdout: "Nothing new in 1 file\n1 old finding is in the baseline\n" });
    expect(JSON.parse(read("omnirich.baseline.json"))).toEqual({
      version: 1,
      files: { "a.json": { "misspelt-key /survey/Answers/Section/*/Listitems/*/OptionTitel": 1 } },
    });
    const moved = brokenMessage();
    moved.survey.Answers.Section.unshift(validMessage().survey.Answers.Section[0]);
    write("a.json", JSON.stringify(moved, null, 4));
    const args = ["validate", "a.json", "--baseline", "omnirich.baseline.json"];
    expect((await omnirich(args)).code).toBe(0);
    moved.survey.Answers.Section.push(brokenMessage().survey.Answers.Section[0]);
    write("a.json", moved);
    const { code, stdout } = await omnirich(args);
    expect([code, last(stdout)]).toEqual([1, "1 old finding is in the baseline"]);
  });

  test("tells what is gone, and forgets it when it is made anew", async () => {
    write("omnirich.config.json", { files: ["a.json", "b.json"], baseline: "old.json" });
    write("a.json", brokenMessage());
    write("b.json", brokenMessage());
    await omnirich(["validate", "--update-baseline"]);
    write("a.json", validMessage());
    expect((await omnirich(["validate"])).stdout).toContain("1 entry of the baseline is gone");
    await omnirich(["validate", "--update-baseline"]);
    expect(Object.keys(JSON.parse(read("old.json")).files)).toEqual(["b.json"]);
  });

  test("keeps what it says of files that are not checked this time", async () => {
    write("a.json", brokenMessage());
    write("b.json", brokenMessage());
    await omnirich(["validate", "a.json", "b.json", "--update-baseline"]);
    await omnirich(["validate", "a.json", "--update-baseline"]);
    expect(Object.keys(JSON.parse(read("omnirich.baseline.json")).files)).toEqual(["a.json", "b.json"]);
  });

  test("of a config is the same in every folder", async () => {
    write("omnirich.config.json", { files: ["m"], baseline: "old.json" });
    write("m/a.json", brokenMessage());
    await omnirich(["validate", "--update-baseline"]);
    process.chdir("m");
    expect((await omnirich(["validate"])).code).toBe(0);
  });

  test("that is a folder is wrong usage", async () => {
    write("m/a.json", validMessage());
    const { code, stderr } = await omnirich(["validate", "m", "--baseline", "m"]);
    expect([code, stderr.includes('The baseline "m" is a folder.')]).toEqual([2, true]);
  });

  test.each([
    ["is not there", undefined, "doesn't exist. Make it with --update-baseline."],
    ["is none", "[]", "is no baseline of omnirich."],
  ])("one that %s is wrong usage", async (_, content, sentence) => {
    write("a.json", validMessage());
    if (content) write("old.json", content);
    const { code, stderr } = await omnirich(["validate", "a.json", "--baseline", "old.json"]);
    expect([code, stderr.includes(sentence)]).toEqual([2, true]);
  });
});
