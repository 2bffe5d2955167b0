import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { omnirich } from "./in-process.js";

afterEach(() => vi.doUnmock("../../src/check/check.js"));

describe("help", () => {
  test.each([["--help"], ["-h"]])("omnirich %s lists every verb, with examples", async (option) => {
    const { code, stdout } = await omnirich([option]);
    expect(code).toBe(0);
    for (const verb of ["validate", "convert", "explain", "generate"]) expect(stdout).toContain(`\n  ${verb} `);
    expect(stdout).toContain("Examples:\n");
  });

  test.each(["validate", "convert", "explain", "generate"])("omnirich %s --help has examples", async (verb) => {
    const { code, stdout, stderr } = await omnirich([verb, "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`^Usage: omnirich ${verb} `));
    expect(stdout).toContain(`Examples:\n  omnirich ${verb}`);
  });

  test("no arguments at all: the help, as wrong usage", async () => {
    const { code, stdout, stderr } = await omnirich([]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^Usage: omnirich /);
  });
});

test("--version is that of package.json", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(await omnirich(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

describe("wrong usage is exit code 2 and a sentence", () => {
  test.each([
    [["vaildate", "a.json"], 'There is no command "vaildate". Did you mean "validate"?', "omnirich --help"],
    [["constructor"], 'There is no command "constructor".', "omnirich --help"],
    [["\u001b[31m"], 'There is no command "\\u{1b}[31m".', "omnirich --help"],
    [["--versoin"], 'There is no option "--versoin". Did you mean "--version"?', "omnirich --help"],
    [["validate"], "No file was named.", "omnirich validate --help"],
    [
      ["validate", "--reportr", "json"],
      'There is no option "--reportr". Did you mean "--reporter"?',
      "validate --help",
    ],
    [["validate", "-x", "a.json"], 'There is no option "-x".', "omnirich validate --help"],
    [["validate", "a.json", "--reporter"], '"--reporter" needs a value behind it.', "omnirich validate --help"],
    [["validate", "a.json", "--reporter", "sariff"], 'not "sariff". Did you mean "sarif"?', "validate --help"],
    [
      ["validate", "a.json", "--unknown-properties=warning"],
      'error or warn or ignore, not "warning".',
      "validate --help",
    ],
    [["convert", "a.json", "--force=yes"], '"--force" takes no value.', "omnirich convert --help"],
    [["convert"], "No file was named.", "omnirich convert --help"],
    [["convert", "a.json", "b.json"], '"b.json" is one argument too many.', "omnirich convert --help"],
    [["generate", "--chek"], 'There is no option "--chek". Did you mean "--check"?', "omnirich generate --help"],
    [["generate", "schemas"], '"schemas" is one argument too many.', "omnirich generate --help"],
  ])("%j", async (args, sentence, see) => {
    const { code, stdout, stderr } = await omnirich(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("error wrong-usage  ");
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().endsWith(see)).toBe(true);
  });
});

test("a bug of ours is exit code 3 and one line that says what to report", async () => {
  vi.resetModules();
  vi.doMock("../../src/check/check.js", () => ({
    checkFiles: () => Promise.reject(new TypeError("x is not a function\nat y")),
  }));
  const { omnirich: run } = await import("./in-process.js");
  const { code, stdout, stderr } = await run(["validate", "package.json"]);
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toMatch(
    /^internal error in omnirich \d\S+: TypeError: x is not a function\\u\{a\}at y\. .*please report.*\n$/,
  );
});
