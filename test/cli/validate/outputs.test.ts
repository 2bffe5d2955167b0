import { readdirSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { createProgress } from "../../../src/cli/validate/progress.js";
import { useFolder } from "../folder.js";
import { omnirich } from "../in-process.js";
import { brokenMessage, oddMessage, validMessage } from "./messages.js";

const { write, read, path } = useFolder();

describe("reports", () => {
  test("go to standard output, or into the file behind them, several at once", async () => {
    write("a.json", brokenMessage());
    const { code, stdout } = await omnirich([
      ...["validate", "a.json", "--reporter", "sarif", "--output", "out/a.sarif"],
      ...["--reporter", "junit", "-o", "out/a.xml", "--reporter", "compact"],
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a\.json:1:\d+: error misspelt-key/);
    expect(JSON.parse(read("out/a.sarif")).version).toBe("2.1.0");
    expect(read("out/a.xml")).toMatch(/^<\?xml/);
    expect(readdirSync(path("out")).sort()).toEqual(["a.sarif", "a.xml"]);
  });

  test("in files alone leave a line on standard output", async () => {
    write("a.json", brokenMessage());
    const { stdout } = await omnirich(["validate", "a.json", "--reporter", "json", "--output", "a.report"]);
    expect(stdout).toBe("1 error in 1 of 1 file (1 fixable with --fix)\n");
    expect(JSON.parse(read("a.report")).summary.errors).toBe(1);
  });

  test("may be named behind their file, where there is one of each", async () => {
    write("a.json", brokenMessage());
    await omnirich(["validate", "a.json", "-o", "a.report", "--reporter", "json"]);
    expect(JSON.parse(read("a.report")).summary.errors).toBe(1);
  });

  test("for other tools name files from the top of the repository", async () => {
    write(".git/HEAD", "");
    write("pkg/a.json", brokenMessage());
    process.chdir("pkg");
    expect((await omnirich(["validate", "a.json", "--reporter", "github"])).stdout).toContain(
      "::error file=pkg/a.json,",
    );
    expect((await omnirich(["validate", "a.json", "--reporter", "sarif"])).stdout).toContain('"uri":"pkg/a.json"');
  });

  test("of --output alone are the pretty one, without colours", async () => {
    write("a.json", brokenMessage());
    await omnirich(["validate", "a.json", "--output", "a.txt"], "", true);
    expect(read("a.txt")).toContain("error misspelt-key  ");
    expect(read("a.txt")).not.toContain("\u001b");
  });

  test.each([
    [["--reporter", "json", "--reporter", "sarif"], "json and sarif can't both go to standard output."],
    [["--output", "a", "--output", "b"], "Two --output follow one --reporter."],
    [["--reporter", "json", "-o", "x", "--reporter", "sarif", "-o", "./x"], 'Two reports can\'t both go to "x".'],
    [["--output", "./a.json"], 'A report can\'t go to "./a.json": that is a file that is checked.'],
    [["--reporter", "xml"], "--reporter must be pretty or compact or json"],
    [["--output", "folder"], 'The file "folder" can\'t be written: a folder stands in its place.'],
  ])("%j is wrong usage", async (args, sentence) => {
    write("a.json", validMessage());
    write("folder/b.json", validMessage());
    const { code, stderr } = await omnirich(["validate", "a.json", ...args]);
    expect([code, stderr.includes(sentence)]).toEqual([2, true]);
    expect(readdirSync(path("")).sort()).toEqual(["a.json", "folder"]);
  });

  describe("for GitHub", () => {
    afterEach(() => {
      delete process.env.GITHUB_STEP_SUMMARY;
    });

    test("are ten annotations, and the rest in the summary of the job", async () => {
      write("summary.md", "before\n");
      process.env.GITHUB_STEP_SUMMARY = path("summary.md");
      write("a.json", Array.from({ length: 15 }, brokenMessage));
      const { stdout } = await omnirich(["validate", "a.json", "--reporter", "github"]);
      expect(stdout.match(/^::error /gm)).toHaveLength(10);
      expect(read("summary.md")).toMatch(/^before\n/);
      expect(read("summary.md").match(/misspelt-key/g)).toHaveLength(15);
    });
  });
});

describe("the exit code", () => {
  test.each([
    [
      "more warnings than --max-warnings",
      ["--max-warnings", "1"],
      1,
      "2 warnings are more than the 1 that are allowed.\n",
    ],
    ["as many warnings as --max-warnings", ["--max-warnings", "2"], 0, ""],
    ["--exit-zero", ["--max-warnings", "0", "--exit-zero"], 0, "2 warnings are more than the 0 that are allowed.\n"],
  ])("%s", async (_, args, code, stderr) => {
    write("a.json", [oddMessage(), oddMessage()]);
    expect(await omnirich(["validate", "a.json", ...args])).toMatchObject({ code, stderr });
  });

  test.each([["-1"], ["a"], ["1.5"], [""]])("--max-warnings %s is wrong usage", async (value) => {
    write("a.json", validMessage());
    expect((await omnirich(["validate", "a.json", `--max-warnings=${value}`])).code).toBe(2);
  });

  test("--exit-zero does not hide that no file matched", async () => {
    expect((await omnirich(["validate", "gone.json", "--exit-zero"])).code).toBe(2);
  });
});

describe("progress", () => {
  function progressAt(times: readonly number[], isTerminal: boolean): string {
    let written = "";
    let now = 0;
    const stderr = { write: (text: string) => (written += text), colour: false, isTerminal };
    const progress = createProgress(stderr, () => now);
    for (const time of times) {
      now = time;
      progress.update(() => ({ files: 12_345, messages: 1_234_567 }));
    }
    progress.clear();
    return written;
  }

  test("shows from half a second on, ten times a second at most, and leaves no trace", () => {
    const line = "\r\u001b[K12,345 files, 1,234,567 messages checked";
    expect(progressAt([10, 499], true)).toBe("");
    expect(progressAt([499, 500, 550, 601], true)).toBe(`${line}${line}\r\u001b[K`);
  });

  test("is not for pipes", () => {
    expect(progressAt([10, 5000], false)).toBe("");
  });
});
