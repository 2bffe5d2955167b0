import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { INSTALL_COMMAND, importTool, MissingTool, SINGLE_TOOLS } from "../../src/diagnostics/tools.js";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));

/** What importing a package that is not installed ends with. */
async function missing(specifier: string): Promise<unknown> {
  return importTool(specifier, "to pour drinks").catch((error: unknown) => error);
}

describe("an optional tool", () => {
  it.each(["ts-morph", "mdast-util-to-markdown"])("is loaded when it is installed: %s", async (name) => {
    expect(Object.keys(await importTool<object>(name, "")).length).toBeGreaterThan(0);
  });

  it.each([
    ["no-such-tool", "no-such-tool"],
    ["no-such-tool/dist/index.js", "no-such-tool"],
    ["@no-such/tool/dist/index.js", "@no-such/tool"],
  ])("that is missing, %s, is an issue with the package, its purpose and what to run", async (specifier, name) => {
    const error = await missing(specifier);
    expect(error).toBeInstanceOf(MissingTool);
    expect((error as MissingTool).issue).toMatchObject({
      code: "missing-tool",
      severity: "error",
      message: `The package "${name}" is needed to pour drinks, but is not installed.`,
      hint: `Install what generating needs: ${INSTALL_COMMAND}`,
    });
  });

  it("that is there but broken is not called missing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
    const tool = join(folder, "tool.cjs");
    writeFileSync(tool, 'throw new TypeError("broken")');
    expect(await missing(tool)).toEqual(new TypeError("broken"));
    rmSync(folder, { recursive: true });
  });
});

describe("the install command", () => {
  it("names every optional peer that generating needs, those that shape output with their pinned version", () => {
    expect(INSTALL_COMMAND).toMatch(/^npm install --save-dev /);
    const named = new Map(
      INSTALL_COMMAND.split(" ")
        .slice(3)
        .map((one) => one.split("@") as [name: string, version: string]),
    );
    const peers: { readonly [name: string]: string } = read("package.json").peerDependencies;
    const needed = Object.entries(peers).filter(([name]) => !Object.hasOwn(SINGLE_TOOLS, name));
    expect([...named.keys()].sort()).toEqual(needed.map(([name]) => name).sort());
    for (const [name, range] of needed) {
      if (/^\d/.test(range)) expect(named.get(name)).toBe(range);
      else expect(read(`node_modules/${name}/package.json`).version).toMatch(new RegExp(`^${named.get(name)}\\.`));
    }
  });

  it("of a tool that one verb needs names that tool alone", () => {
    const peers: { readonly [name: string]: string } = read("package.json").peerDependencies;
    for (const [name, command] of Object.entries(SINGLE_TOOLS)) {
      expect(command).toMatch(new RegExp(`^npm install --save-dev ${name}@\\d`));
      expect(Object.keys(peers)).toContain(name);
      expect(new MissingTool(name, "to draw").issue.hint).toBe(`Install it: ${command}`);
    }
  });
});
