import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openCommand, openFile } from "../../src/cli/preview/open.js";
import { watchFile } from "../../src/cli/preview/watch.js";
import { MissingTool } from "../../src/diagnostics/tools.js";
import { renderPreview } from "../../src/preview/index.js";
import { parseMarkup, textsOf } from "../preview/parsed.js";
import { omnirich } from "./in-process.js";

const EXPORT = "test/fixtures/payloads/list-picker.export.json";
const SAMPLE = "test/fixtures/payloads/list-picker.sample.json";
const BROKEN = "test/fixtures/messages/one-mistake-each/misspelt-key.json";
const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
const inFolder = (name: string) => join(folder, name);
const read = (file: string) => readFileSync(file, "utf8");

beforeEach(() => {
  for (const file of readdirSync(folder)) rmSync(inFolder(file));
});
afterEach(() => vi.doUnmock("../../src/diagnostics/tools.js"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a message is drawn", () => {
  test("as SVG on standard output, as the library draws it", async () => {
    const { code, stdout, stderr } = await omnirich(["preview", SAMPLE]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(renderPreview(JSON.parse(read(SAMPLE))));
  });

  test("in the state and theme that are asked for", async () => {
    const { stdout } = await omnirich(["preview", SAMPLE, "--state", "open", "--theme", "dark"]);
    expect(stdout).toBe(renderPreview(JSON.parse(read(SAMPLE)), { state: "open", theme: "dark" }));
  });

  test("as an export, and from standard input, in the same way", async () => {
    const { stdout } = await omnirich(["preview", SAMPLE]);
    expect(await omnirich(["preview", EXPORT])).toEqual({ code: 0, stdout, stderr: "" });
    expect((await omnirich(["preview", "-"], read(EXPORT))).stdout).toBe(stdout);
  });

  test("as content without a message around it, which is told", async () => {
    const { code, stdout, stderr } = await omnirich(
      ["preview", "-", "--state", "open"],
      JSON.stringify(JSON.parse(read(SAMPLE)).survey.Answers),
    );
    expect(code).toBe(0);
    expect(textsOf(stdout)).toContain("Microsoft Xbox Controllers");
    expect(stderr).toContain("warning bare-content  ");
    expect(stderr).toContain("The picture is that of the message that omnirich convert makes of it.");
  });

  test("as HTML or PNG, by the ending of the file", async () => {
    expect((await omnirich(["preview", SAMPLE, "-o", inFolder("a.HTML")])).code).toBe(0);
    expect(read(inFolder("a.HTML"))).toBe(renderPreview(JSON.parse(read(SAMPLE)), { format: "html" }));
    expect((await omnirich(["preview", SAMPLE, "-o", inFolder("a.png")])).code).toBe(0);
    const png = readFileSync(inFolder("a.png"));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    const svg = parseMarkup(renderPreview(JSON.parse(read(SAMPLE)))).documentElement!;
    // Twice as wide and high as the drawing; both numbers stand at the start of a PNG.
    expect(png.readUInt32BE(16)).toBe(2 * Number(svg.getAttribute("width")));
    expect(png.readUInt32BE(20)).toBe(2 * Number(svg.getAttribute("height")));
  });
});

describe("an invalid message", () => {
  test("is drawn with its issues, which are told at their places too, and is exit code 1", async () => {
    const { code, stdout, stderr } = await omnirich(["preview", BROKEN, "--state", "open"]);
    expect(code).toBe(1);
    expect(textsOf(stdout)).toContain("misspelt-key");
    expect(stderr).toContain("error misspelt-key  ");
    expect(stderr).toMatch(/misspelt-key\.json:\d+:\d+/);
  });

  test("is written to its file all the same", async () => {
    expect((await omnirich(["preview", BROKEN, "-o", inFolder("a.svg")])).code).toBe(1);
    expect(textsOf(read(inFolder("a.svg")))).toContain("misspelt-key");
  });

  test.each([
    ["no JSON", "{", "json-syntax"],
    ["nothing", "", "empty-file"],
  ])("that is %s gives no picture", async (_, text, issue) => {
    const { code, stdout, stderr } = await omnirich(["preview", "-", "-o", inFolder("a.svg")], text);
    expect([code, stdout, readdirSync(folder)]).toEqual([1, "", []]);
    expect(stderr).toContain(`error ${issue}  `);
  });
});

describe("a file that is there", () => {
  test.each(["a.svg", "a.png"])("%s is only overwritten with --force", async (name) => {
    writeFileSync(inFolder(name), "mine");
    const { code, stderr } = await omnirich(["preview", SAMPLE, "-o", inFolder(name)]);
    expect([code, read(inFolder(name))]).toEqual([2, "mine"]);
    expect(stderr).toContain("error file-exists  ");
    expect((await omnirich(["preview", SAMPLE, "-o", inFolder(name), "--force"])).code).toBe(0);
    expect(readdirSync(folder)).toEqual([name]);
    expect(read(inFolder(name))).not.toBe("mine");
  });
});

describe("wrong usage is exit code 2 and a sentence", () => {
  test.each([
    [["preview"], "No file was named. Name a message, or - for standard input."],
    [["preview", "a.json", "b.json"], '"b.json" is one argument too many.'],
    [["preview", "gone.json"], 'no-file-matched  The file "gone.json" doesn\'t exist.'],
    [["preview", SAMPLE, "--state", "opened"], 'not "opened". Did you mean "open"?'],
    [["preview", SAMPLE, "--theme", "blue"], '--theme must be light or dark, not "blue".'],
    [["preview", SAMPLE, "-o", "a.pdf"], '-o must end with .svg, .html or .png, not "a.pdf".'],
    [["preview", SAMPLE, "--watch"], "--watch draws into a file. Name it with -o, or add --open."],
    [["preview", "-", "--watch", "-o", "a.svg"], "Standard input can't be watched."],
    [["preview", SAMPLE, "-o", "gone/a.svg"], "its folder doesn't exist"],
  ])("%j", async (args, sentence) => {
    const { code, stdout, stderr } = await omnirich(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain("See: omnirich preview --help");
  });

  test("PNG without the package that draws it: what to install, and nothing is written", async () => {
    const importTool = (tool: string, purpose: string) => Promise.reject(new MissingTool(tool, purpose));
    vi.doMock("../../src/diagnostics/tools.js", () => ({ importTool, MissingTool }));
    vi.resetModules();
    const { omnirich: run } = await import("./in-process.js");
    const { code, stderr } = await run(["preview", SAMPLE, "-o", inFolder("a.png")]);
    expect([code, readdirSync(folder)]).toEqual([2, []]);
    expect(stderr).toContain(
      'missing-tool  The package "@resvg/resvg-js" is needed to write PNG, but is not installed.',
    );
    expect(stderr).toContain("npm install --save-dev @resvg/resvg-js@2.6");
  });
});

describe("--open", () => {
  test.each([
    ["linux", "xdg-open"],
    ["darwin", "open"],
    ["win32", "explorer.exe"],
  ] as const)("on %s calls %s, with the file as its only argument", (platform, program) => {
    expect(openCommand(platform, "/tmp/a b; rm.svg")).toEqual([program, "/tmp/a b; rm.svg"]);
  });

  test("names the program that can't be started", async () => {
    const path = process.env.PATH;
    process.env.PATH = folder;
    const missing = await openFile(inFolder("a.svg"), "linux");
    process.env.PATH = path;
    expect(missing).toBe("xdg-open");
  });

  test.skipIf(process.platform !== "linux")("draws into a file of its own and hands it over", async () => {
    const seen = inFolder("seen");
    writeFileSync(inFolder("xdg-open"), `#!/bin/sh\nprintf %s "$1" > "${seen}.tmp" && mv "${seen}.tmp" "${seen}"\n`);
    chmodSync(inFolder("xdg-open"), 0o755);
    vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
    const { code, stdout } = await omnirich(["preview", SAMPLE, "--open"]);
    vi.unstubAllEnvs();
    expect([code, stdout]).toEqual([0, ""]);
    await vi.waitFor(() => expect(read(seen)).toMatch(/preview\.svg$/), 5_000);
    expect(read(read(seen))).toBe(renderPreview(JSON.parse(read(SAMPLE))));
    rmSync(join(read(seen), ".."), { recursive: true });
  });
});

describe("--watch", () => {
  test("draws again after every change of that file, be it replaced, until it is ended", async () => {
    const file = inFolder("message.json");
    writeFileSync(file, "1");
    const ended = new AbortController();
    const drawn: string[] = [];
    const watching = watchFile(file, async () => void drawn.push(read(file)), ended.signal);
    writeFileSync(inFolder("other.json"), "0");
    writeFileSync(file, "2");
    await vi.waitFor(() => expect(drawn).toContain("2"), 5_000);
    rmSync(file);
    writeFileSync(file, "3");
    await vi.waitFor(() => expect(drawn).toContain("3"), 5_000);
    ended.abort();
    await watching;
  });
});
