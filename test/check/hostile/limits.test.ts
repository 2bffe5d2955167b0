import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { useBuilt } from "../../cli/built.js";

const { folder, main } = useBuilt("beside packages");
const MANY = 200_000;
const DEPTH = 100_000;
const MEGABYTE = 1024 * 1024;
const TELL = "tell-memory.mjs";

/** Prints what a process came to need, in kB, behind everything else on standard error. */
const TELL_MEMORY = `process.on("exit", () => process.stderr.write("\\nmaxRSS " + process.resourceUsage().maxRSS));`;

beforeAll(() => writeFileSync(join(folder, TELL), TELL_MEMORY));
afterEach(() => {
  for (const [name] of INPUTS) rmSync(join(folder, name), { force: true });
});

interface Json {
  [key: string]: unknown;
}

/** A message with these items, as JSON; what follows replaces something of it. */
function message(items = '{"OptionTitle":"Tea"}', more: Json = {}): string {
  const answers = { Section: [{ Listitems: ["@"], SectionTitle: "Hot" }], Title: "Drinks" };
  const envelope = {
    survey: { Answers: answers },
    richObjectId: "00000000-0000-0000-0000-000000000000",
    richObjectType: 192350002,
    richObjectName: "Drinks",
    tabKey: "",
  };
  return JSON.stringify({ ...envelope, ...more }).replace('"@"', () => items);
}

/** A message whose survey is JSON text with these items. */
function inText(items: string): string {
  return message(undefined, { survey: JSON.stringify(JSON.parse(message(items)).survey) });
}

const many = (text: string, between = ",") => Array<string>(MANY).fill(text).join(between);
const keys = () => Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`zoom${i}`, 1]));
const list = (text: string) => `[${many(text)}]`;
const deep = "[".repeat(DEPTH) + "]".repeat(DEPTH);

/** File, a code that it gets, and its text. */
const INPUTS: readonly (readonly [file: string, code: string, text: () => string])[] = [
  ["deep.json", "too-deep", () => deep],
  ["deep-and-open.json", "too-deep", () => '{"a":'.repeat(DEPTH)],
  ["deep-in-text.json", "wrong-type", () => message(undefined, { survey: `{"Answers":${deep}}` })],
  ["deep.ndjson", "too-deep", () => deep],
  ["misspelt.json", "misspelt-key", () => message(many('{"OptionTitel":"x"}'))],
  ["unknown.json", "unknown-property", () => message(undefined, keys())],
  ["wrong-types.json", "wrong-type", () => message(many('{"OptionTitle":1}'))],
  ["duplicates.json", "duplicate-key", () => message(`{${many('"OptionTitle":"x"')}}`)],
  ["surrogates.json", "lone-surrogate", () => message(many('{"OptionTitle":"\\ud800"}'))],
  ["numbers.json", "number-precision", () => message().replace(/\}$/, `,"zoom":[${many("12345678901234567890")}]}`)],
  ["comments.json", "json-comment", () => many("/* a */", "\n") + message()],
  ["comments-in-text.json", "json-comment", () => message(undefined, { survey: `${many("/* a */", "\n")}{}` })],
  ["lines.ndjson", "json-syntax", () => many("{broken", "\n")],
  ["wrong-lines.ndjson", "wrong-type", () => many(message(undefined, { tabKey: 1 }), "\n")],
  ["list.json", "wrong-type", () => list(message(undefined, { tabKey: 1 }))],
  ["list-of-objects.json", "missing-property", () => list("{}")],
  ["in-text.json", "misspelt-key", () => inText(many('{"OptionTitel":"x"}'))],
  ["pitfalls-in-text.json", "control-character", () => inText(many('{"OptionTitle":"\\u0000"}'))],
  ["long-key.json", "unknown-property", () => message(undefined, { ["x".repeat(4 * MEGABYTE)]: 1 })],
  ["long-type.json", "wrong-type", () => message(undefined, { richObjectType: "x".repeat(16 * MEGABYTE) })],
];

/** Every reporter whose output does not have a line for each message. */
const REPORTERS = ["pretty", "compact", "json", "sarif", "github", "junit"];

/** Checks a file in a process of its own, which writes the reports asked for into files. */
function check(file: string, names: readonly string[]) {
  const start = performance.now();
  const targets = names.flatMap((name) => ["--reporter", name, "--output", `report.${name}`]);
  const args = ["--import", `./${TELL}`, main, "validate", "--no-config", ...targets, file];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder });
  const [, rest, memory] = /^([\s\S]*)\nmaxRSS (\d+)$/.exec(String(stderr)) ?? [];
  const reports = names.map((name) => [name, readFileSync(join(folder, `report.${name}`), "utf8")] as const);
  return { status, reports, stderr: rest, memory: Number(memory) / 1024, time: performance.now() - start };
}

describe.each(INPUTS)("%s", (file, code, text) => {
  test("is told with its code, in little time, memory and output, by every reporter", () => {
    writeFileSync(join(folder, file), text());
    expect(statSync(join(folder, file)).size).toBeGreaterThan(DEPTH);
    const { status, reports, stderr, memory, time } = check(file, REPORTERS);
    expect([status, stderr]).toEqual([1, ""]);
    for (const [reporter, report] of reports) {
      expect(report).toContain(code);
      expect(report.length, `characters of ${reporter}`).toBeLessThan(64 * 1024);
    }
    expect(memory, "MB").toBeLessThan(300);
    // It takes a third of that where nothing else runs.
    expect(time, "milliseconds").toBeLessThan(6_000);
  });
});

test("one message with 200,000 mistakes is one line of ndjson, which is short as well", () => {
  for (const [file, code, text] of INPUTS.filter(([name]) => /^(misspelt|unknown|duplicates|in-text)/.test(name))) {
    writeFileSync(join(folder, file), text());
    const [, report] = check(file, ["ndjson"]).reports[0]!;
    expect(report.trimEnd().split("\n")).toHaveLength(1);
    expect(report).toContain(`"code":"${code}"`);
    expect(report.length).toBeLessThan(64 * 1024);
  }
});

test("with ndjson, each broken message of a long list is told to be broken", () => {
  writeFileSync(join(folder, "list-of-objects.json"), `[${Array<string>(1_000).fill("{}").join(",")}]`);
  const { status, reports } = check("list-of-objects.json", ["ndjson"]);
  const lines = reports[0]![1].trimEnd().split("\n");
  const valid = lines.filter((line) => line.includes('"valid":true'));
  expect([status, lines.length, valid.length]).toEqual([1, 1_000, 0]);
});
