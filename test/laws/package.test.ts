import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleBrowserScript } from "../../scripts/browser-script/bundle.js";
import { filesBelow, payload, ROOT } from "../support.js";
import { type Snippet, snippets, snippetsOf } from "./readme.js";

/** An empty project of a user, with the packed tarball installed and nothing else. */
const project = mkdtempSync(`${tmpdir()}/omnirich-user-`);

function run(command: string, args: readonly string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr, output: stdout + stderr };
}

function must(command: string, args: readonly string[], cwd = project): string {
  const result = run(command, args, cwd);
  expect(result.status, `${command} ${args.join(" ")}\n${result.output}`).toBe(0);
  return result.stdout;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(`${project}/${path}`), { recursive: true });
  writeFileSync(`${project}/${path}`, text);
}

const tsc = (...files: string[]) =>
  run(process.execPath, [
    `${ROOT}node_modules/typescript/bin/tsc`,
    "--strict",
    "--target",
    "es2022",
    "--module",
    "nodenext",
    "--exactOptionalPropertyTypes",
    "--skipLibCheck",
    "false",
    "--types",
    "",
    "--lib",
    "es2022,dom",
    "--outDir",
    "out",
    ...files,
  ]);

let tarball = "";

beforeAll(() => {
  const packed = must("npm", ["pack", "--json", "--pack-destination", project], ROOT);
  tarball = JSON.parse(packed.slice(packed.indexOf("[")))[0].filename;
  write("package.json", JSON.stringify({ name: "user", version: "1.0.0", private: true, type: "module" }));
  must("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", `./${tarball}`]);
  // A host for every snippet, as the agent's app has one.
  write(
    "host.mjs",
    'import { createFakeOmnichannel } from "omnirich/testing";\nglobalThis.Microsoft = { Omnichannel: createFakeOmnichannel() };\n',
  );
}, 180_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("the packed tarball", () => {
  it("brings no compiler and no development tool along", () => {
    const installed = readdirSync(`${project}/node_modules`).filter((name) => !name.startsWith("."));
    expect(installed.sort()).toEqual(["diff", "fdir", "ignore", "jsonc-parser", "omnirich", "picomatch", "tinyglobby"]);
  });

  it("holds no source, test or machine path", () => {
    const files = must("tar", ["tzf", tarball]).split("\n");
    expect(files.filter((file) => /^package\/(src|test|scripts|schemas|node_modules)\//.test(file))).toEqual([]);
    expect(run("grep", ["-rl", ROOT.slice(0, -1), "node_modules/omnirich"]).stdout).toBe("");
  });

  it("pleases publint", () => {
    expect(
      run(
        process.execPath,
        [`${ROOT}node_modules/publint/src/cli.js`, "run", `${project}/${tarball}`, "--strict"],
        ROOT,
      ).output,
    ).toContain("All good!");
  });

  it("pleases are-the-types-wrong", () => {
    const { status, output } = run(
      process.execPath,
      [
        `${ROOT}node_modules/@arethetypeswrong/cli/dist/index.js`,
        `${project}/${tarball}`,
        "--profile",
        "esm-only",
        "--format",
        "ascii",
        "--no-emoji",
      ],
      ROOT,
    );
    expect(status, output).toBe(0);
  });

  it("does everything that a user calls, and nothing that it should refuse", () => {
    for (const name of ["sample", "string", "export"])
      write(`list-picker.${name}.json`, payload(`list-picker.${name}`));
    write("use.ts", readFileSync(`${ROOT}test/fixtures/user/use.ts`, "utf8"));
    const { status, output } = tsc("use.ts", "--resolveJsonModule");
    expect(status, output).toBe(0);
    expect(must(process.execPath, ["--disallow-code-generation-from-strings", "out/use.js"])).toBe("all good\n");
  });

  it.each(["missing title", "misspelt key"])("has types that flag a %s", (mistake) => {
    const item = mistake === "missing title" ? "{ description: 'x' }" : "{ title: 'x', descripton: 'x' }";
    write(
      "wrong.ts",
      `import { listPicker } from "omnirich";\nlistPicker({ name: "x", title: "x", sections: [{ title: "x", items: [${item}] }] });\n`,
    );
    const { status, stdout } = tsc("wrong.ts");
    expect(status).not.toBe(0);
    expect(stdout).toMatch(mistake === "missing title" ? /'title' is missing/ : /'descripton' does not exist/);
  });

  it("has the browser script as it was bundled, and its global for TypeScript", async () => {
    const { script } = await bundleBrowserScript();
    const packed = readFileSync(`${project}/node_modules/omnirich/dist/omnirich.global.js`, "utf8");
    expect(packed === script).toBe(true);
    const compile = (title: string) => {
      write(
        "form.ts",
        `/// <reference types="omnirich/omnirich.global.js" />\nOmnirich.section({ title: ${title}, items: [{ title: "x" }] });\n`,
      );
      return tsc("form.ts");
    };
    expect(compile('"x"').output).toBe("");
    expect(compile("1").stdout).toContain("TS2322");
  });

  it("says which tools to install when generating without them", () => {
    write("rich/empty.ts", "export default {};");
    const { status, stderr } = run("npx", ["omnirich", "generate", "--schemas", "rich/*.ts"]);
    rmSync(`${project}/rich/empty.ts`);
    expect(status).toBe(1);
    expect(stderr).toContain("missing-tool");
    expect(stderr).toContain("npm install --save-dev esbuild@");
  });
});

function runTypeScript({ info, text }: Snippet): void {
  write(info, text);
  if (info.startsWith("rich/")) return;
  const { status, output } = tsc(info);
  expect(status, output).toBe(0);
  runJavaScript(`out/${info.replace(".ts", ".js")}`, text);
}

/** Runs a file, which has to print what its comments promise. */
function runJavaScript(file: string, text: string): void {
  const printed = must(process.execPath, ["--disallow-code-generation-from-strings", "--import", "./host.mjs", file]);
  const promised = [...text.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map((match) => match[1]);
  expect(
    printed
      .trim()
      .split("\n")
      .filter((line) => line !== ""),
  ).toEqual(promised);
}

function runShell(line: string, info: string): void {
  // The tarball is installed in its place, in a project that is there already.
  if (["npm init --yes", "npm install omnirich"].includes(line)) return;
  const expected = { exit: Number(/exit=(\d)/.exec(info)?.[1] ?? 0), stdout: /stdout=(.+)$/.exec(info)?.[1] ?? "" };
  const { status, stdout, output } = run("sh", ["-c", line]);
  expect(status, `${line}\n${output}`).toBe(expected.exit);
  expect(stdout).toContain(expected.stdout);
}

describe("the README, in an empty folder", () => {
  // What is for a browser runs in one: test/browser.
  const isOurs = ({ language, info }: Snippet) => ["json", "ts", "sh"].includes(language) && info !== "clone";

  it.each(snippets.filter(isOurs))("line $line: $language $info", { timeout: 180_000 }, (snippet) => {
    if (snippet.language === "json") write(snippet.info, snippet.text);
    else if (snippet.language === "ts") runTypeScript(snippet);
    else for (const line of snippet.text.trim().split("\n")) runShell(line, snippet.info);
  });
});

describe.each(filesBelow(`${ROOT}scripts/site/pages`))("the site's page %s, in the same folder", (page) => {
  const found = snippetsOf(`scripts/site/pages/${page}`);
  // Without a block there is nothing to run, but a page without any is to be seen in the list.
  it("marks each block with its file, or is shell", () => {
    expect(found.filter(({ language, info }) => language !== "sh" && info === "")).toEqual([]);
  });

  it.each(found)("line $line: $language $info", { timeout: 180_000 }, (snippet) => {
    const { language, info, text } = snippet;
    if (language === "ts") runTypeScript(snippet);
    else if (language === "sh") for (const line of text.trim().split("\n")) runShell(line, info);
    else if (language === "yaml") expect(readFileSync(`${project}/${info}`, "utf8")).toBe(text);
    else write(info, text);
  });
});

describe("output generated by the installed package", () => {
  it("compiles strictly and runs", () => {
    write(
      "ask.ts",
      'import { quickQuestion, validateMessage } from "./src/rich/index.js";\nconst message = quickQuestion({ question: "Was this helpful?" });\nconsole.log(JSON.stringify(message), validateMessage(message).ok);\n',
    );
    const { status, output } = tsc("ask.ts");
    expect(status, output).toBe(0);
    expect(must(process.execPath, ["out/ask.js"])).toBe(
      '{"richObjectType":7,"Answers":{"Ask":"Was this helpful?"}} true\n',
    );
  });
});

describe("schemas that nobody has seen, generated from by the installed package", () => {
  const compilers = mkdtempSync(`${tmpdir()}/omnirich-compilers-`);
  const VERSIONS = ["5.9.3", "6.0.3"];
  afterAll(() => rmSync(compilers, { recursive: true, force: true }));
  beforeAll(() => {
    const unseen = `${ROOT}test/fixtures/unseen`;
    for (const file of readdirSync(unseen)) write(`unseen/${file}`, readFileSync(`${unseen}/${file}`, "utf8"));
    write("use-unseen.ts", readFileSync(`${ROOT}test/fixtures/user/use-unseen.ts`, "utf8"));
    must("npx", ["omnirich", "generate", "--schemas", "unseen/*.json", "--out", "src/unseen"]);
    const aliases = VERSIONS.map((version) => `typescript-${version}@npm:typescript@${version}`);
    must("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--prefix", compilers, ...aliases]);
  }, 120_000);

  const pairs = ["installed", ...VERSIONS].flatMap((version) =>
    ["nodenext", "bundler"].map((resolution) => [version, resolution] as const),
  );

  it.each(pairs)("compile strictly with TypeScript %s and module resolution %s", (version, resolution) => {
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      target: "es2022",
      module: resolution === "bundler" ? "esnext" : "nodenext",
      moduleResolution: resolution,
      lib: ["es2022", "dom"],
      types: [],
      rootDir: ".",
      outDir: "out",
    };
    write("tsconfig.unseen.json", JSON.stringify({ compilerOptions, files: ["use-unseen.ts"] }));
    const typescript =
      version === "installed" ? `${ROOT}node_modules/typescript` : `${compilers}/node_modules/typescript-${version}`;
    const { status, output } = run(process.execPath, [`${typescript}/bin/tsc`, "-p", "tsconfig.unseen.json"]);
    expect(status, output).toBe(0);
  });

  it("build a valid sample, and refuse each invalid one with one issue at its place", () => {
    const [valid, refused] = must(process.execPath, ["out/use-unseen.js"]).split("\n");
    expect(JSON.parse(valid!)).toEqual([true, true, true]);
    expect(JSON.parse(refused!)).toEqual([
      ["not-allowed /start/choices/0/then/next/act"],
      ["maximum /start/choices/1/key"],
      ["wrong-format /made"],
      ["minimum /articles/tea/count"],
      ["wrong-type /x-note"],
      ["not-allowed /state"],
      ["missing-property /assignee"],
      ["duplicate-item /labels"],
    ]);
  });

  it("are known to be fresh the next time, by their seal, and listed with --version --verbose", () => {
    const again = must("npx", ["omnirich", "generate", "--schemas", "unseen/*.json", "--out", "src/unseen"]);
    expect(again).toMatch(/^src\/unseen: \d+ files, all fresh\.\n$/);
    must("npx", ["omnirich", "generate", "--schemas", "unseen/*.json"]);
    const contents = must("npx", ["omnirich", "--version", "--verbose"]);
    expect(contents).toMatch(/^This package: 10 schemas, \d+ rules, \d+ sources; model 1$/m);
    expect(contents).toMatch(/^generated\/manifest\.json: 3 schemas, /m);
    expect(contents).toMatch(/^ {2}Help Ticket {3}unseen\/help-ticket\.json {3}[0-9a-f]{12}$/m);
  });
});

describe("the README's commands for a clone", () => {
  it("are scripts of package.json", () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
    const lines = snippets.filter(({ info }) => info === "clone").flatMap(({ text }) => text.trim().split(/\n| && /));
    const names = lines.map((line) => /^npm (?:run )?(\S+)/.exec(line)![1]!).filter((name) => name !== "ci");
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });
});
