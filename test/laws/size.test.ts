import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { bundleBrowserScript } from "../../scripts/browser-script/bundle.js";
import { checkFunctions } from "../../src/emit/validators/keywords.js";
import type { Variant } from "../../src/model/model.js";
import { camelCase } from "../../src/model/names.js";
import { ownModel, ROOT } from "../support.js";

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
    bytes: 9_800,
  },
  {
    what: "the list picker's builder alone",
    code: 'export { listPicker } from "omnirich/list-picker";',
    bytes: 7_950,
  },
  {
    what: "the list picker's validator alone",
    code: 'export { isListPicker } from "omnirich/list-picker";',
    bytes: 7_850,
  },
];

const model = await ownModel();

/** What only a variant brings into a bundle: its name, its wire names, its own codes, and those of the rules it names. */
function traces(variant: Variant): string[] {
  const fields = variant.shapes.flatMap((shape) => shape.fields);
  const functions = checkFunctions(
    fields.map(({ value }) => value),
    variant.shapes,
  );
  const codes = model.rules.filter(({ raisedBy = [] }) => raisedBy.some((name) => functions.includes(camelCase(name))));
  return [
    `"${variant.name}"`,
    ...fields.map(({ wire }) => wire).filter((wire) => wire.length > 5),
    ...codes.map(({ code }) => `"${code}"`),
    ...variant.rules.map(({ code }) => `"${code}"`),
  ];
}

/** Ceilings of everything that the module of a variant has, in bytes of gzip. */
const WHOLE: { readonly [file: string]: number } = {
  "apple-pay": 13_050,
  authentication: 9_500,
  "custom-json": 10_080,
  "list-picker": 10_800,
  "suggested-reply": 9_550,
  "time-picker": 12_800,
  "video-rich-link": 10_850,
  "website-rich-link": 10_550,
};

describe("bundles", () => {
  it.each(Object.entries(WHOLE))("all of %s: at most %i bytes", (file, bytes) => {
    expect(bundle(`export * from "omnirich/${file}";`).gzip).toBeLessThanOrEqual(bytes);
  });

  it.each(CEILINGS)("$what: at most $bytes bytes", ({ code, bytes }) => {
    expect(bundle(code).gzip).toBeLessThanOrEqual(bytes);
  });

  it("the browser script, which has all of them: at most 18,450 bytes", async () => {
    expect(gzipSync((await bundleBrowserScript()).script).length).toBeLessThanOrEqual(18_520);
  });

  const built = model.variants.filter((variant) => variant.names.builder);

  it.each(built.map((variant) => ({ variant, label: variant.label })))("of $label hold nothing of others", ({
    variant,
  }) => {
    const { text } = bundle(`export * from "omnirich/${variant.file}";`);
    const own = traces(variant);
    const others = model.variants.filter((other) => other !== variant).flatMap(traces);
    const friendly = variant.shapes.flatMap((shape) => shape.fields.map(({ name }) => name));
    const foreign = new Set(others.filter((trace) => !own.includes(trace) && !friendly.includes(trace)));
    expect(own.filter((trace) => !text.includes(trace))).toEqual([]);
    expect([...foreign].filter((trace) => text.includes(trace))).toEqual([]);
  });

  /** What must not be in a bundle that does not ask for it: a word of each part that a page would pay for. */
  const ABSENT: { readonly [code: string]: readonly string[] } = {
    'export { isListPicker } from "omnirich/list-picker";': [
      "sendMessageToConversation", // the sender
      "RichMessageError", // builders
      "json-syntax", // reading JSON text
      "different part", // joining an export
      "Adaptive", // Copilot cards
      "a multiple of", // keywords that its schema has not
      "different items",
      "an e-mail address", // formats
      "DateTimeFormat", // time zones
      "typebox", // tools
      "Ajv",
    ],
    'export { listPicker } from "omnirich/list-picker";': ["Microsoft?.Omnichannel", "json-syntax", "different part"],
    'export { validateMessage } from "omnirich";': [
      "RichMessageError",
      "sendMessageToConversation(",
      "an e-mail address",
    ],
  };

  it.each(Object.entries(ABSENT))("hold nothing that is not asked for: %s", (code, words) => {
    const { text } = bundle(code);
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  });

  it("hold no descriptions and no evidence", () => {
    const { text } = bundle('export * from "omnirich";');
    for (const prose of ["learn.microsoft.com", "Second line under the title", "evidence"])
      expect(text.includes(prose), prose).toBe(false);
  });
});
