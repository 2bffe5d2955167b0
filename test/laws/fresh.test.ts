import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Generated, generate } from "../../src/codegen.js";
import { compareOutput } from "../../src/output/check.js";
import { filesBelow, ROOT } from "../support.js";

/** What `npm run generate` asks for. */
const OWN = { cwd: ROOT, importFrom: "omnirich" };

describe("generated/", () => {
  let generated: Generated;
  beforeAll(async () => {
    generated = await generate(OWN);
  });

  it("is what the schemas yield, byte by byte", async () => {
    expect(generated.issues).toEqual([]);
    expect(await compareOutput(`${ROOT}generated`, generated.files)).toEqual([]);
  });

  it("holds nothing else", () => {
    expect(filesBelow(`${ROOT}generated`)).toEqual(generated.files.map((file) => file.path).sort());
  });

  it("is the same the second time, with its schemas named in another order", async () => {
    const schemas = filesBelow(`${ROOT}schemas`)
      .filter((file) => !file.includes("/"))
      .map((file) => `schemas/${file}`);
    expect(await generate({ ...OWN, schemas: schemas.reverse() })).toEqual(generated);
  });

  it("is the same in another language, time zone and folder order", () => {
    const print = (env: object) =>
      execFileSync(process.execPath, ["scripts/run.js", "generate", "--check"], {
        cwd: ROOT,
        env: { ...process.env, ...env },
        encoding: "utf8",
      });
    expect(print({ LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Asia/Kathmandu" })).toContain("is fresh");
  });
});

describe("generating on another day", () => {
  afterEach(() => void vi.useRealTimers());

  it.each([
    "1999-12-31",
    "2099-01-01",
  ])("yields the same on %s, when all time slots of examples are over", async (day) => {
    vi.useFakeTimers({ now: Date.parse(day), toFake: ["Date"] });
    const { files, issues } = await generate(OWN);
    expect(issues).toEqual([]);
    for (const { path, text } of files)
      expect(text === readFileSync(`${ROOT}generated/${path}`, "utf8"), path).toBe(true);
  });
});

describe("npm run check", () => {
  const copy = mkdtempSync(`${tmpdir()}/omnirich-check-`);
  afterAll(() => rmSync(copy, { recursive: true }));

  it("names stale, missing and orphaned files, says what to run, exits 1", () => {
    for (const part of ["generated", "schemas", "src", "scripts", "package.json", "tsconfig.json", "README.md"]) {
      cpSync(ROOT + part, `${copy}/${part}`, { recursive: true });
    }
    execFileSync("ln", ["-s", `${ROOT}node_modules`, `${copy}/node_modules`]);
    const manifest = `${copy}/generated/manifest.json`;
    const listed = JSON.parse(readFileSync(manifest, "utf8"));
    listed.files["types/gone.ts"] = "";
    writeFileSync(manifest, JSON.stringify(listed));
    writeFileSync(`${copy}/generated/types/gone.ts`, "");
    writeFileSync(`${copy}/generated/index.ts`, "// edited by hand");
    rmSync(`${copy}/generated/types/list-picker.ts`);

    const run = () =>
      execFileSync(process.execPath, ["scripts/run.js", "generate", "--check"], {
        cwd: copy,
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(run).toThrow(expect.objectContaining({ status: 1 }));
    let stdout = "";
    try {
      run();
    } catch (error) {
      stdout = (error as { stdout: string }).stdout;
    }
    expect(stdout).toContain("stale    generated/index.ts\n");
    expect(stdout).toContain("missing  generated/types/list-picker.ts\n");
    expect(stdout).toContain("orphaned generated/types/gone.ts\n");
    expect(stdout).toContain("Run: npm run generate");
    expect(readFileSync(`${copy}/generated/index.ts`, "utf8")).toBe("// edited by hand");
  });
});
