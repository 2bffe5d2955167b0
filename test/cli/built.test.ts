import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { reporters } from "../../src/check/reporters/index.js";
import { payload, ROOT } from "../support.js";
import { useBuilt } from "./built.js";

const { folder, run, start } = useBuilt("beside packages");
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const valid = JSON.stringify(JSON.parse(payload("list-picker.sample")));
const broken = valid.replace('"OptionTitle"', '"OptionTitel"');

beforeAll(() => cpSync(`${ROOT}test/fixtures/messages`, join(folder, "messages"), { recursive: true }));

/** Output and exit code, whatever the code. */
async function ran(args: readonly string[]) {
  return run(args).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

describe("the built command line has every part that is loaded later", () => {
  test.each([
    [["--help"], 0, "Commands:"],
    [["--version"], 0, "0.0.0"],
    [["explain", "past-slot"], 0, "A time slot is in the future."],
    [["explain", "clock-time"], 0, "A start time has two digits"],
    [["convert", "messages/one-mistake-each/raw-export.json"], 0, '"richObjectName": "Drinks"'],
    [["init", "--dry-run"], 0, "omnirich.config.json"],
    [["validate", "messages/one-mistake-each/key-casing.json", "--fix-dry-run"], 1, "+++ b/messages/one-mistake-each"],
    [["validate", "messages", "--rule", "wrong-type=off"], 1, "errors"],
    [["validate", "messages/valid", "--changed"], 2, ""],
    [["report", "merge"], 2, ""],
    [["generate", "--schemas", "gone/*.ts"], 1, ""],
  ])("%j", async (args, code, output) => {
    const { code: exit, stdout, stderr } = await ran(args);
    expect([exit, stdout.includes(output), stderr.includes("internal error")]).toEqual([code, true, false]);
  });

  test.each(Object.keys(reporters))("--reporter %s", async (name) => {
    const { code, stdout } = await ran(["validate", "messages/one-mistake-each/misspelt-key.json", "--reporter", name]);
    expect([code, stdout.includes("misspelt-key")]).toEqual([1, true]);
  });
});

describe("a module that is run for its message", () => {
  test.each([
    ["ends the process", "process.exit(0);", "ended the process, or waits for ever"],
    ["waits for ever", "await new Promise(() => undefined);", "ended the process, or waits for ever"],
    ["ends the process later", "setTimeout(() => process.exit(0), 1);", ""],
    ["leaves a timer behind", "setInterval(() => undefined, 1_000);", ""],
    ["leaves a rejection unhandled", "Promise.reject(new Error('no'));", "left a rejection unhandled: no"],
  ])("and %s does not pass in silence", async (_, text, sentence) => {
    // What comes later has a mistake, so that only its own exit code tells the truth.
    write("module.mjs", `${text}\nexport default ${sentence === "" ? broken : valid};`);
    const { code, stderr } = await ran(["validate", "module.mjs", "--allow-code"]);
    expect([code, stderr.includes(sentence)]).toEqual([1, true]);
  });
});

describe("threads", () => {
  /** Enough work that the other thread comes to it, with a mistake now and then. */
  const lines = Array.from({ length: 120_000 }, (_, i) => (i % 9_000 === 17 ? broken : valid));

  test("find in an NDJSON file what one finds, in the same order", async () => {
    write("many.ndjson", `${lines.join("\n")}\n`);
    const args = ["validate", "many.ndjson", "--reporter", "json", "--threads"];
    const [one, two] = [await ran([...args, "1"]), await ran([...args, "2"])];
    expect(one.code).toBe(1);
    expect(JSON.parse(one.stdout).summary).toMatchObject({ messages: 120_000, errors: 14 });
    expect(two).toEqual(one);
  });

  test("cut off and count what one cuts off and counts", async () => {
    write("bad.ndjson", `${Array.from({ length: 60_000 }, (_, i) => (i % 3 ? broken : valid)).join("\n")}\n`);
    const args = ["validate", "bad.ndjson", "--reporter", "json", "--threads"];
    const [one, two] = [await ran([...args, "1"]), await ran([...args, "2"])];
    expect(JSON.parse(one.stdout).summary).toMatchObject({ messages: 60_000, errors: 40_000 });
    expect(two).toEqual(one);
  });

  test("give a result for each line in its order", async () => {
    const args = ["validate", "many.ndjson", "--reporter", "ndjson", "--exit-zero", "--threads"];
    const [one, two] = [await ran([...args, "1"]), await ran([...args, "2"])];
    expect(one.stdout.split("\n")).toHaveLength(120_001);
    expect(two.stdout === one.stdout).toBe(true);
  });

  test("find in many files what one finds", async () => {
    const folder = Array.from(
      { length: 6_000 },
      (_, i) => [`many-${i}.json`, i % 1_000 === 3 ? broken : valid] as const,
    );
    for (const [name, text] of folder) write(name, text);
    const args = ["validate", "many-*.json", "--reporter", "json", "--threads"];
    const [one, two] = [await ran([...args, "1"]), await ran([...args, "2"])];
    expect(JSON.parse(one.stdout).summary).toMatchObject({ files: 6_000, errors: 6 });
    expect(two).toEqual(one);
  });
});

test("Ctrl+C leaves no half of a report behind", async () => {
  write("long.ndjson", `${Array.from({ length: 300_000 }, () => valid).join("\n")}\n`);
  const child = start(["validate", "long.ndjson", "--reporter", "json", "--output", "report.json", "--threads", "1"]);
  while (!readdirSync(folder).some((name) => name.startsWith(".report.json"))) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill("SIGINT");
  expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(130);
  expect(readdirSync(folder).filter((name) => name.includes("report.json"))).toEqual([]);
});

describe("--watch", () => {
  test("checks again when a file changes, is added or becomes broken, until it is ended", async () => {
    write("watched.json", valid);
    const child = start(["validate", "watched*.json", "--watch", "--reporter", "compact"]);
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    const seen = async (text: string, after = 0) => {
      while (!output.slice(after).includes(text)) await new Promise((resolve) => setTimeout(resolve, 20));
      return output.length;
    };
    let at = await seen("End with Ctrl+C.");
    write("watched.json", broken);
    at = await seen("watched.json:1:49: error misspelt-key", at);
    write("watched-2.json", broken);
    at = await seen("watched-2.json:1:49: error misspelt-key", at);
    write("watched.json", valid);
    write("watched-2.json", valid);
    await seen("All 2 files are valid", at);
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.on("exit", resolve));
    expect(code).toBe(0);
  });
});
