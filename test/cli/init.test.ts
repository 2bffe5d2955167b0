import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseMessage } from "../../generated/index.js";
import { run } from "../../src/cli/run.js";
import { readVersion } from "../../src/cli/version.js";
import { editor } from "../emit/language-service.js";
import { filesBelow, ROOT } from "../support.js";
import { omnirich, type Ran } from "./in-process.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "omnirich-init-"));
  process.chdir(folder);
  execFileSync("git", ["init", "--quiet", "."]);
});
afterEach(() => {
  process.chdir(ROOT);
  rmSync(folder, { recursive: true });
});

const ALL = [
  ".github/workflows/omnirich.yml",
  ".pre-commit-config.yaml",
  ".vscode/settings.json",
  "azure-pipelines.yml",
  "messages/example.json",
  "omnirich.config.json",
];

/** What is there, but for the repository itself. */
const files = () => filesBelow(folder).filter((path) => !path.startsWith(".git/"));
const read = (path: string) => readFileSync(path, "utf8");

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs init where a person sits who types this. */
async function initAtTerminal(typed: string, ...args: string[]): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const code = await run(["init", ...args], {
    stdout: { write: (text) => (stdout += text), colour: false, isTerminal: true },
    stderr: { write: (text) => (stderr += text), colour: false },
    stdin: Readable.from([Buffer.from(typed)]),
  });
  return { code, stdout, stderr };
}

describe("omnirich init in an empty repository", () => {
  it("shows what it writes, writes it, and says what to do next", async () => {
    const { code, stdout } = await omnirich(["init"]);
    expect(code).toBe(0);
    expect(files()).toEqual(ALL);
    expect(stdout).toMatchInlineSnapshot(`
      "  create  omnirich.config.json            which files hold messages, and rules
        create  messages/example.json           Microsoft's list picker, to start from
        create  .vscode/settings.json           completion and hovers in VS Code
        create  .pre-commit-config.yaml         a check before each commit, by pre-commit
        create  .github/workflows/omnirich.yml  a check of each push on GitHub
        create  azure-pipelines.yml             a check of each push in Azure DevOps

      Wrote 6 files.

      Next:
        npm install --save-dev omnirich
        npx omnirich validate
      "
    `);
  });

  it("does not tell to install what is installed", async () => {
    write("node_modules/omnirich/package.json", "{}");
    expect((await omnirich(["init"])).stdout).toMatch(/Next:\n {2}npx omnirich validate\n$/);
  });

  it("run twice changes nothing, and says so", async () => {
    await omnirich(["init"]);
    const before = files().map(read);
    const { code, stdout } = await omnirich(["init"]);
    expect(code).toBe(0);
    expect(files().map(read)).toEqual(before);
    expect(stdout.match(/^ {2}keep .*is there already/gm)).toHaveLength(6);
    expect(stdout).toContain("All 6 files are there already: nothing was written.\n");
    expect(stdout).not.toContain("is kept as it is");
  });

  it("prints whole files and writes none with --dry-run", async () => {
    const { code, stdout } = await omnirich(["init", "--dry-run"]);
    expect(code).toBe(0);
    expect(files()).toEqual([]);
    expect(stdout).toContain("Nothing was written: this was a dry run.\n");
    await omnirich(["init"]);
    for (const path of ALL) expect(stdout).toContain(`==> ${path}\n${read(path)}\n`);
  });

  it("warns where it is not the top of the repository, since nobody would look there", async () => {
    mkdirSync("service");
    process.chdir("service");
    const { stdout } = await omnirich(["init"]);
    expect(stdout).toMatch(/This folder is not the top of its repository.*:\n {2}.*omnirich-init-\w+\n/);
  });
});

describe("omnirich init asks a person", () => {
  it.each(["\n", "y\n", " Yes\r\n"])("and writes after %j", async (typed) => {
    const { code, stdout } = await initAtTerminal(typed);
    expect([code, files()]).toEqual([0, ALL]);
    expect(stdout).toContain("Write these 6 files? [Y/n] ");
  });

  it.each(["n\n", "no\n", "what?\n", ""])("and writes nothing after %j", async (typed) => {
    const { code, stdout } = await initAtTerminal(typed);
    expect([code, files()]).toEqual([0, []]);
    expect(stdout).toMatch(/Nothing was written\.\n$/);
  });

  it("but not with --yes, and not where there is nothing to write", async () => {
    expect((await initAtTerminal("n\n", "--yes")).stdout).toContain("Wrote 6 files.");
    expect((await initAtTerminal("n\n")).stdout).not.toContain("[Y/n]");
  });
});

describe("files that are there already", () => {
  it("are kept, and it is said exactly what to add to them", async () => {
    const own = {
      ".vscode/settings.json": '{ "editor.tabSize": 2 } // mine',
      ".pre-commit-config.yaml": "repos: []",
      "azure-pipelines.yml": "steps: []",
    };
    for (const [path, text] of Object.entries(own)) write(path, text);
    const { code, stdout } = await omnirich(["init", "--yes"]);
    expect(code).toBe(0);
    for (const [path, text] of Object.entries(own)) expect(read(path)).toBe(text);
    expect(files()).toEqual(ALL);
    expect(stdout.slice(stdout.indexOf("Wrote")).replaceAll(readVersion(), "<version>")).toMatchInlineSnapshot(`
      "Wrote 3 files.

      .vscode/settings.json is kept as it is. For completion and hovers in VS Code, add this to its list "json.schemas", or add that list first:

      {
        "fileMatch": [
          "messages/**/*.json"
        ],
        "url": "./node_modules/omnirich/generated/schemas/message.json"
      },
      {
        "fileMatch": [
          "omnirich.config.json"
        ],
        "url": "./node_modules/omnirich/generated/schemas/omnirich.config.json"
      }

      .pre-commit-config.yaml is kept as it is. For a check before each commit, by pre-commit, add this to its list "repos":

        - repo: local
          hooks:
            - id: omnirich
              name: rich messages
              entry: npx --no-install omnirich validate
              language: system
              files: \\.(json|jsonl|ndjson)$
              pass_filenames: false

      azure-pipelines.yml is kept as it is. For a check of each push in Azure DevOps, add this to the steps of a job, behind UseNode or NodeTool:

        - script: npx --yes omnirich@<version> validate --reporter pretty --reporter junit --output omnirich-junit.xml
          displayName: Check rich messages
        - task: PublishTestResults@2
          condition: succeededOrFailed()
          inputs:
            testResultsFormat: JUnit
            testResultsFiles: omnirich-junit.xml
            testRunTitle: Rich messages

      Next:
        npm install --save-dev omnirich
        npx omnirich validate
      "
    `);
  });

  it("that have it all get no advice", async () => {
    write(".pre-commit-config.yaml", "repos: [{ repo: local, hooks: [{ entry: npx omnirich validate messages }] }]");
    expect((await omnirich(["init"])).stdout).not.toContain("is kept as it is");
  });

  it("say where messages are, when one of them is the config", async () => {
    write("omnirich.config.json", '{ "files": ["rich/*.json", "!rich/old.json"] }');
    await omnirich(["init"]);
    expect(files()).not.toContain("messages/example.json");
    expect(JSON.parse(read(".vscode/settings.json"))["json.schemas"][0].fileMatch).toEqual([
      "rich/*.json",
      "!rich/old.json",
    ]);
  });

  it.each([
    "{ broken",
    '{ "files": "messages" }',
    "{}",
    '{ "files": [] }',
  ])("say nothing when the config is %j", async (text) => {
    write("omnirich.config.json", text);
    expect((await omnirich(["init"])).code).toBe(0);
    expect(read("omnirich.config.json")).toBe(text);
    expect(files()).toEqual(ALL);
  });

  it("are kept when they are links that lead nowhere", async () => {
    symlinkSync("elsewhere.yml", "azure-pipelines.yml");
    expect((await omnirich(["init"])).stdout).toContain("azure-pipelines.yml is kept as it is.");
    expect(() => read("elsewhere.yml")).toThrow();
  });
});

describe("all or nothing:", () => {
  it("a file where a folder must be", async () => {
    write(".github", "a file");
    const { code, stderr } = await omnirich(["init"]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `error output-unwritable  The file ".github/workflows/omnirich.yml" can't be written: a file stands where its folder should be. Nothing was written.\nSee: omnirich init --help\n`,
    );
    expect(files()).toEqual([".github"]);
    expect(() => read(".vscode")).toThrow("ENOENT");
  });

  it("a folder where a file must be", async () => {
    mkdirSync("azure-pipelines.yml");
    const { code, stderr } = await omnirich(["init"]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      '"azure-pipelines.yml" can\'t be written: a folder stands in its place. Nothing was written.',
    );
    expect(files()).toEqual([]);
  });
});

describe("what is written", () => {
  beforeEach(async () => void (await omnirich(["init"])));

  it("is a config with a schema for editors", () => {
    expect(JSON.parse(read("omnirich.config.json"))).toEqual({
      $schema: "./node_modules/omnirich/generated/schemas/omnirich.config.json",
      files: ["messages/**/*.json"],
      rules: {},
    });
  });

  it("is a message without errors or warnings", () => {
    expect(parseMessage(read("messages/example.json"))).toMatchObject({ ok: true, issues: [] });
  });

  it("is a setting by which VS Code checks messages, of schemas that are in the package", async () => {
    const schemas = JSON.parse(read(".vscode/settings.json"))["json.schemas"] as { fileMatch: string[]; url: string }[];
    expect(schemas.map(({ fileMatch }) => fileMatch)).toEqual([["messages/**/*.json"], ["omnirich.config.json"]]);
    const [messages, config] = schemas.map(({ url }) => url.replace("./node_modules/omnirich/", ROOT));
    const { diagnose } = editor(pathToFileURL(messages!).href, { fileMatch: schemas[0]!.fileMatch });
    expect(await diagnose(read("messages/example.json"))).toEqual([]);
    expect(await diagnose("{}")).toEqual(['Missing property "richObjectType".']);
    JSON.parse(read(config!));
  });

  it("is a hook of pre-commit that checks what the config names", () => {
    const { repos } = parse(read(".pre-commit-config.yaml"));
    expect(repos).toMatchObject([{ repo: "local", hooks: [{ id: "omnirich", language: "system" }] }]);
    const [hook] = repos[0].hooks;
    expect(hook).toMatchObject({ entry: "npx --no-install omnirich validate", pass_filenames: false });
    const pattern = new RegExp(hook.files);
    expect(["messages/a.json", "omnirich.config.json", "a.json.md"].map((path) => pattern.test(path))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("is a workflow of GitHub with no more rights than it needs", () => {
    const { on, permissions, jobs } = parse(read(".github/workflows/omnirich.yml"));
    expect(Object.keys(on)).toEqual(["push", "pull_request"]);
    expect(permissions).toEqual({ contents: "read" });
    const { steps } = jobs.messages;
    expect(steps.map(({ uses }: { uses?: string }) => uses).filter(Boolean)).toEqual([
      expect.stringMatching(/^actions\/checkout@v\d+$/),
      expect.stringMatching(/^actions\/setup-node@v\d+$/),
    ]);
    expect(steps[1].with).toEqual({ "node-version": 22 });
    expect(steps.filter(({ run }: { run?: string }) => run)).toEqual([
      { run: "npm ci", if: "hashFiles('package-lock.json') != ''" },
      { run: `npx --yes omnirich@${readVersion()} validate --reporter github` },
    ]);
  });

  it("is a pipeline of Azure DevOps that publishes the results of a failed check too", () => {
    const { trigger, steps } = parse(read("azure-pipelines.yml"));
    expect(trigger).toEqual(["*"]);
    expect(steps[0]).toEqual({ task: "UseNode@1", inputs: { version: "22.x" } });
    const [, , check, publish] = steps;
    expect(check.script).toBe(
      `npx --yes omnirich@${readVersion()} validate --reporter pretty --reporter junit --output omnirich-junit.xml`,
    );
    expect(publish).toMatchObject({ task: "PublishTestResults@2", condition: "succeededOrFailed()" });
    expect(publish.inputs).toMatchObject({ testResultsFormat: "JUnit", testResultsFiles: "omnirich-junit.xml" });
  });

  it.each<[path: string, command: (yaml: Draft) => string]>([
    [".github/workflows/omnirich.yml", ({ jobs }) => jobs.messages.steps.at(-1).run],
    ["azure-pipelines.yml", ({ steps }) => steps.at(-2).script],
    [".pre-commit-config.yaml", ({ repos }) => repos[0].hooks[0].entry],
  ])("passes its own check: %s", async (path, command) => {
    const args = command(parse(read(path)))
      .replace(/^npx \S+ omnirich(@\S+)? /, "")
      .split(" ");
    const { code, stdout, stderr } = await omnirich(args);
    expect(code, stdout + stderr).toBe(0);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: what a YAML file holds is what these tests look for.
type Draft = any;
