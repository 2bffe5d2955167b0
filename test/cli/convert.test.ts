import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { omnirich } from "./in-process.js";

const EXPORT = "test/fixtures/payloads/list-picker.export.json";
const STRING = "test/fixtures/payloads/list-picker.string.json";
const SAMPLE = "test/fixtures/payloads/list-picker.sample.json";
const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
const output = join(folder, "message.json");
const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));

beforeEach(() => rmSync(output, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe("an export becomes sendable", () => {
  test("on standard output, with survey as JSON text", async () => {
    const { code, stdout, stderr } = await omnirich(["convert", EXPORT]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual(read(STRING));
  });

  test("with survey as an object", async () => {
    const { stdout } = await omnirich(["convert", EXPORT, "--survey", "object"]);
    expect(JSON.parse(stdout).survey).toEqual(JSON.parse(read(STRING).survey));
  });

  test("from standard input", async () => {
    const { code, stdout } = await omnirich(["convert", "-"], readFileSync(EXPORT, "utf8"));
    expect([code, JSON.parse(stdout)]).toEqual([0, read(STRING)]);
  });

  test("a message that is sendable already stays what it is", async () => {
    const { stdout } = await omnirich(["convert", SAMPLE, "--survey", "object"]);
    expect(JSON.parse(stdout)).toEqual(read(SAMPLE));
  });
});

describe("the content of a message becomes the whole of it", () => {
  const CONTENT = "test/fixtures/messages/one-mistake-each/bare-content.json";
  const answers = read(SAMPLE).survey.Answers;

  test("wrapped as JSON text in a survey without Questions, which is an object then, under its variant's label", async () => {
    const { code, stdout, stderr } = await omnirich(["convert", CONTENT]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      survey: { Answers: { AppleMessagesforBusinessJSON: JSON.stringify(read(CONTENT)) } },
      richObjectId: "00000000-0000-0000-0000-000000000000",
      richObjectType: 192350004,
      richObjectName: "Custom JSON",
      tabKey: "",
    });
    expect(stderr).toContain(
      "warning bare-content  This is the content of a Custom JSON message, not the whole message.",
    );
    expect(stderr).toContain("Converting wraps it");
    expect(stderr).toMatch(/\n1 warning in 1 of 1 file\n$/);
  });

  test("with survey as an object, under its title", async () => {
    const { code, stdout } = await omnirich(["convert", "-", "--survey", "object"], JSON.stringify(answers));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ...read(SAMPLE), richObjectName: answers.Title });
  });

  test("under the name that is given", async () => {
    const { stdout } = await omnirich(["convert", CONTENT, "--name", "Delivery of drinks"]);
    expect(JSON.parse(stdout).richObjectName).toBe("Delivery of drinks");
  });

  test("but not under a name that is too long", async () => {
    const { code, stdout, stderr } = await omnirich(["convert", CONTENT, "--name", "x".repeat(101)]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("error max-length  ");
  });

  test("and --name is wrong usage for a message that is whole", async () => {
    const { code, stdout, stderr } = await omnirich(["convert", EXPORT, "--name", "Drinks"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("error wrong-usage  --name is for content; this file holds a whole message");
  });

  test("unless it has a mistake of its own, which is told at its place", async () => {
    const text = JSON.stringify({ ...answers, Section: [] }, null, 2);
    const { code, stdout, stderr } = await omnirich(["convert", "-"], text);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("error min-items  ");
    const [, line, column] = /at Section +standard input:(\d+):(\d+)/.exec(stderr)!;
    expect(text.split("\n")[Number(line) - 1]!.slice(Number(column) - 1)).toMatch(/^\[\]/);
  });

  test("and what comes out is valid", async () => {
    await omnirich(["convert", CONTENT, "-o", output]);
    expect((await omnirich(["validate", output])).stdout).toBe("1 file is valid\n");
  });
});

describe("comments are left out", () => {
  const commented = (text: string) => `// As exported\n${text}`;

  test("of a file, with a warning", async () => {
    const { code, stdout, stderr } = await omnirich(["convert", "-"], commented(readFileSync(EXPORT, "utf8")));
    expect([code, JSON.parse(stdout)]).toEqual([0, read(STRING)]);
    expect(stderr).toContain("warning json-comment  JSON has no comments; this file has 1.");
    expect(stderr).toMatch(/\n1 warning in 1 of 1 file\n$/);
  });

  test("of an export's survey", async () => {
    const exported = read(EXPORT);
    const text = JSON.stringify({ ...exported, survey: commented(exported.survey) });
    const { code, stdout, stderr } = await omnirich(["convert", "-"], text);
    expect([code, JSON.parse(stdout)]).toEqual([0, read(STRING)]);
    expect(stderr).toContain('warning json-comment  JSON has no comments; the JSON text of "survey" has 1.');
  });

  test("of JSON text inside an export's survey, whose mistakes are at their places", async () => {
    const content = read("test/fixtures/messages/one-mistake-each/bare-content.json");
    const exporting = (value: object) => {
      const parts = [
        { Questions: {} },
        { Answers: { AppleMessagesforBusinessJSON: commented(JSON.stringify(value)) } },
      ];
      return JSON.stringify({ ...read(EXPORT), richObjectType: 192350004, survey: commented(JSON.stringify(parts)) });
    };
    const { code, stdout, stderr } = await omnirich(["convert", "-"], exporting(content));
    expect(code).toBe(0);
    expect(JSON.parse(JSON.parse(stdout).survey)).toEqual({
      Questions: {},
      Answers: { AppleMessagesforBusinessJSON: JSON.stringify(content) },
    });
    expect(stderr).toMatch(/\n2 warnings in 1 of 1 file\n$/);

    const broken = exporting({ ...content, URL: 7 });
    const refused = await omnirich(["convert", "-"], broken);
    expect([refused.code, refused.stdout]).toEqual([1, ""]);
    const [, column] = /at URL +standard input:1:(\d+)/.exec(refused.stderr)!;
    expect(broken.slice(Number(column) - 1)).toMatch(/^7/);
  });

  test("but do not hide that the rest is no JSON", async () => {
    const { code, stderr } = await omnirich(["convert", "-"], '// x\n{"a": 1,}');
    expect(code).toBe(1);
    expect(stderr).toMatch(/\n1 error, 1 warning in 1 of 1 file \(1 fixable with --fix\)\n$/);
  });
});

describe("-o writes a file whole or not at all", () => {
  test("a new one, and nothing else", async () => {
    expect(await omnirich(["convert", EXPORT, "-o", output])).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(read(output)).toEqual(read(STRING));
    expect(readdirSync(folder)).toEqual(["message.json"]);
  });

  test("one that is there is only overwritten with --force", async () => {
    writeFileSync(output, "mine");
    const { code, stderr } = await omnirich(["convert", EXPORT, "-o", output]);
    expect(code).toBe(2);
    expect(stderr).toContain("error file-exists  ");
    expect(readFileSync(output, "utf8")).toBe("mine");
    expect((await omnirich(["convert", EXPORT, "--output", output, "--force"])).code).toBe(0);
    expect(read(output)).toEqual(read(STRING));
  });

  test("not into a folder that isn't there", async () => {
    const { code, stderr } = await omnirich(["convert", EXPORT, "-o", join(folder, "gone", "a.json")]);
    expect(code).toBe(2);
    expect(stderr).toContain("error output-unwritable  ");
    expect(stderr).toContain("can't be written: its folder doesn't exist. Choose another path for -o.");
  });

  test("not over a folder, nor below a file, even with --force", async () => {
    const overFolder = await omnirich(["convert", EXPORT, "--force", "-o", folder]);
    expect(overFolder.code).toBe(2);
    expect(overFolder.stderr).toContain("can't be written: a folder stands in its place.");
    writeFileSync(output, "mine");
    const belowFile = await omnirich(["convert", EXPORT, "--force", "-o", join(output, "a.json")]);
    expect(belowFile.code).toBe(2);
    expect(belowFile.stderr).toContain("can't be written: a file stands where its folder should be.");
    expect([readdirSync(folder), readFileSync(output, "utf8")]).toEqual([["message.json"], "mine"]);
  });

  test("not when the export has a mistake", async () => {
    const { code } = await omnirich(["convert", "-", "-o", output], "{");
    expect([code, readdirSync(folder)]).toEqual([1, []]);
  });
});

describe("what is wrong is said on standard error", () => {
  /** The export with its survey's `Answers` changed. */
  function exported(change: (answers: Record<string, unknown>) => void): string {
    const message = read(EXPORT);
    const parts = JSON.parse(message.survey);
    change(parts[1].Answers);
    return JSON.stringify({ ...message, survey: JSON.stringify(parts) }, null, 2);
  }

  test("at its place inside the export's survey", async () => {
    const text = exported((answers) => {
      answers.Title = 7;
    });
    const { code, stdout, stderr } = await omnirich(["convert", "-"], text);
    expect([code, stdout]).toEqual([1, ""]);
    const [, line, column] = /standard input:(\d+):(\d+)/.exec(stderr)!;
    expect(text.split("\n")[Number(line) - 1]!.slice(Number(column) - 1)).toMatch(/^7,/);
    expect(stderr).toContain("error wrong-type  ");
    expect(stderr).toMatch(/at Title /);
  });

  test("a missing property too", async () => {
    const text = exported((answers) => delete answers.Title);
    const { stderr } = await omnirich(["convert", "-"], text);
    const [, line, column] = /standard input:(\d+):(\d+)/.exec(stderr)!;
    expect(text.split("\n")[Number(line) - 1]!.slice(Number(column) - 1)).toMatch(/^\\"Answers\\"/);
  });

  test("a warning does not stop the conversion", async () => {
    const text = exported((answers) => {
      answers.backgroundColour = "red";
    });
    const { code, stdout, stderr } = await omnirich(["convert", "-"], text);
    expect([code, JSON.parse(JSON.parse(stdout).survey).Answers.backgroundColour]).toEqual([0, "red"]);
    expect(stderr).toContain("warning unknown-property  ");
  });

  test.each([
    ["no JSON", "{", "json-syntax"],
    ["nothing", "", "empty-file"],
    ["no message", "[1]", "wrong-type"],
  ])("%s", async (_, text, issue) => {
    const { code, stdout, stderr } = await omnirich(["convert", "-"], text);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`error ${issue}  `);
  });

  test("a file that isn't there is wrong usage", async () => {
    const { code, stderr } = await omnirich(["convert", "gone.json"]);
    expect(code).toBe(2);
    expect(stderr).toContain('error no-file-matched  The file "gone.json" doesn\'t exist.');
  });
});
