import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow, ROOT } from "../support.js";

/** A form and a code of its own, which no catalogue knows. */
const FORM = '{ code: "capital-letter", expected: "text that starts with a capital letter" }';
const RULE = `{
    code: "capital-letter",
    title: "A question starts with a capital letter.",
    why: "It is a sentence, and the customer reads it.",
    remedy: "Write the first letter as a capital.",
    source: { title: "A test" },
  }`;

describe("npm run new", () => {
  const copy = mkdtempSync(`${tmpdir()}/omnirich-new-`);
  const schema = `${copy}/schemas/quick-question.ts`;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["scripts/run.js", ...args], { cwd: copy, encoding: "utf8" });

  beforeAll(() => {
    for (const part of [
      "schemas",
      "scripts",
      "src",
      "generated",
      "test",
      "package.json",
      "README.md",
      "tsconfig.json",
    ]) {
      cpSync(ROOT + part, `${copy}/${part}`, { recursive: true });
    }
    symlinkSync(`${ROOT}node_modules`, `${copy}/node_modules`);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("writes the skeleton of a variant, and nothing else", () => {
    const before = filesBelow(`${copy}/schemas`);
    const { status, stdout } = run("new", "quick-question");
    expect(stdout).toContain("created schemas/quick-question.ts");
    expect(status).toBe(0);
    expect(filesBelow(`${copy}/schemas`)).toEqual([...before, "quick-question.ts"].sort());
  });

  it("overwrites nothing", () => {
    const text = readFileSync(schema, "utf8");
    expect(run("new", "QuickQuestion").status).toBe(1);
    expect(readFileSync(schema, "utf8")).toBe(text);
  });

  it("asks for a name that can be one", () => {
    for (const name of ["", "1st", "a/b", "../x"]) expect(run("new", name).status, name).toBe(2);
  });

  it("leaves a variant that is refused until somebody says how we know its fields", () => {
    const { status, stderr } = run("generate");
    expect(status).toBe(1);
    expect(stderr).toContain("missing-evidence");
    expect(stderr).toContain("schemas/quick-question.ts#/properties/survey");
    expect(existsSync(`${copy}/generated/types/quick-question.ts`)).toBe(false);
  });

  it("leaves one that passes once it is filled in, with this one file touched", () => {
    const filled = readFileSync(schema, "utf8")
      .replace("const TYPE = 0", "const TYPE = 192350042")
      .replace(
        "evidence: []",
        `rules: { "apple-text": true },\n      form: ${FORM},\n      evidence: inferred(sendMessageToConversation, "A test.")`,
      )
      .replace("Type.String({ minLength: 1 })", 'Type.String({ pattern: "^[A-Z]" })')
      .replace("  examples: [", `  rules: [${RULE}],\n  examples: [`)
      .replace("import { field,", "import { field, inferred,")
      .replace(
        'from "./shared/envelope.js";',
        'from "./shared/envelope.js";\nimport { sendMessageToConversation } from "./shared/sources.js";',
      );
    writeFileSync(schema, filled);
    const { status, stdout, stderr } = run("generate");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    for (const folder of ["builders", "types", "validators", "variants"]) {
      expect(stdout).toContain(`created generated/${folder}/quick-question.ts`);
    }
    expect(stdout).toContain("created generated/docs/quick-question.md");
    expect(readFileSync(`${copy}/generated/index.ts`, "utf8")).toContain("export { quickQuestion }");
    expect(readFileSync(`${copy}/generated/docs/rules.md`, "utf8")).toContain("\n### capital-letter\n");
    expect(readFileSync(`${copy}/generated/rules.ts`, "utf8")).toContain('"code":"capital-letter"');
    expect(run("generate", "--check").status).toBe(0);
    const tsc = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "src", "--noEmit"], {
      cwd: copy,
      encoding: "utf8",
    });
    expect(tsc.stdout).toBe("");
    const tests = ["run", "--config", "test/vitest.config.ts", "test/catalogue.test.ts", "test/limits.test.ts"];
    const vitest = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...tests, "--reporter=verbose"], {
      cwd: copy,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    expect(vitest.stdout).toContain("'Quick Question' > has a builder that rebuilds each example");
    expect(vitest.status, vitest.stdout.slice(-2000)).toBe(0);
  });
});
