import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support.js";

function bundle(contents: string) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: ROOT },
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const text = outputFiles[0]!.text;
  return { text, gzip: gzipSync(text).length };
}

/** Ceilings in bytes of gzip: what a page pays. They go up only for something new that a message is checked for. */
const CEILINGS = [
  {
    what: "the list picker's builder, validator and sender",
    code: 'export { listPicker, isListPicker, sendMessageToConversation } from "omnirich/list-picker";',
    bytes: 7_800,
  },
  {
    what: "the list picker's builder alone",
    code: 'export { listPicker } from "omnirich/list-picker";',
    bytes: 6_250,
  },
  {
    what: "the list picker's validator alone",
    code: 'export { isListPicker } from "omnirich/list-picker";',
    bytes: 5_850,
  },
];

describe("bundles", () => {
  it.each(CEILINGS)("$what: at most $bytes bytes", ({ code, bytes }) => {
    expect(bundle(code).gzip).toBeLessThanOrEqual(bytes);
  });

  it("of one variant hold nothing of others, and of no function that is not imported", () => {
    const { text } = bundle('export { isListPicker } from "omnirich/list-picker";');
    for (const name of ["OtherMessage", "sendMessageToConversation", "RichMessageError", "json-syntax"]) {
      expect(text).not.toContain(name);
    }
  });

  it("hold no descriptions and no evidence", () => {
    const { text } = bundle('export * from "omnirich";');
    for (const prose of ["learn.microsoft.com", "Second line under the title", "evidence"])
      expect(text.includes(prose), prose).toBe(false);
  });
});
