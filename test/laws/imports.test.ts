import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { filesBelow, ROOT } from "../support.js";

/** Who may import whom. A file obeys the first row whose folder it lies in; specifiers are matched from their start. */
const LAWS: readonly { readonly part: string; readonly may: readonly string[] }[] = [
  { part: "src/runtime/", may: ["src/runtime/"] },
  { part: "generated/", may: ["omnirich/runtime", "generated/"] },
  { part: "schemas/", may: ["omnirich/author", "typebox", "schemas/shared/"] },
  { part: "src/author/", may: ["src/author/", "typebox", "src/model/model", "src/runtime/pointer"] },
  {
    part: "src/schema/load",
    may: [
      "src/schema/",
      "src/loader/",
      "src/diagnostics/",
      "src/runtime/",
      "src/model/model",
      "src/output/in-groups",
      "node:",
      "tinyglobby",
    ],
  },
  {
    part: "src/schema/",
    may: ["src/schema/", "src/diagnostics/", "src/runtime/", "src/model/model", "src/model/formats"],
  },
  {
    part: "src/model/",
    may: [
      "src/model/",
      "src/schema/canonical",
      "src/schema/references",
      "src/schema/definitions",
      "src/diagnostics/",
      "src/runtime/",
    ],
  },
  { part: "src/diagnostics/", may: ["src/diagnostics/", "src/runtime/", "src/model/model", "node:module"] },
  {
    part: "src/emit/types",
    may: ["src/emit/text/", "src/model/", "src/diagnostics/tools", "json-schema-to-typescript"],
  },
  {
    part: "src/emit/builders",
    may: ["src/emit/validators/names", "src/emit/text/", "src/model/", "src/diagnostics/tools", "ts-morph"],
  },
  {
    part: "src/emit/config-schema",
    may: ["src/config/json-schema", "src/emit/text/", "src/model/model", "src/diagnostics/switchable"],
  },
  {
    part: "src/emit/docs/schemas-page",
    may: ["src/schema/subset", "src/schema/instead", "src/runtime/formats", "src/emit/text/", "src/model/", "mdast"],
  },
  { part: "src/emit/docs/config-page", may: ["src/config/fields", "src/emit/text/", "mdast"] },
  {
    part: "src/emit/docs/pictures",
    may: ["src/live", "src/preview/", "src/emit/docs/platform", "src/emit/text/", "src/model/"],
  },
  { part: "src/emit/docs", may: ["src/emit/docs", "src/emit/text/", "src/model/", "src/diagnostics/tools", "mdast"] },
  { part: "src/emit/text/", may: ["src/emit/text/", "src/model/", "src/diagnostics/tools", "src/runtime/", "mdast"] },
  { part: "src/emit/validators", may: ["src/emit/", "src/model/", "src/runtime/"] },
  { part: "src/emit/", may: ["src/emit/text/", "src/model/", "src/runtime/"] },
  {
    part: "src/output/",
    may: [
      "src/output/",
      "src/model/model",
      "src/model/sources",
      "src/emit/text/header",
      "src/diagnostics/",
      "src/runtime/",
      "node:",
    ],
  },
  {
    part: "src/check/input/",
    may: ["src/check/input/", "src/runtime/", "ignore", "picomatch", "node:"],
  },
  {
    part: "src/check/fix/",
    may: ["src/check/", "src/runtime/", "src/diagnostics/write-reason", "diff", "node:"],
  },
  {
    part: "src/check/code-file",
    may: ["src/check/", "src/runtime/", "src/loader/", "src/diagnostics/tools"],
  },
  { part: "src/check/", may: ["src/check/", "src/runtime/", "generated/index", "jsonc-parser", "node:"] },
  { part: "src/infer/read-samples", may: ["src/infer/sample", "src/check/", "src/runtime/", "node:path"] },
  { part: "src/infer/", may: ["src/infer/", "src/check/", "src/runtime/", "src/model/model", "src/model/names"] },
  { part: "src/calibrate/", may: ["src/calibrate/", "src/profile/", "src/model/", "src/diagnostics/", "src/runtime/"] },
  {
    part: "src/profile/",
    may: ["src/profile/", "src/schema/canonical", "src/model/", "src/diagnostics/", "src/runtime/", "node:"],
  },
  // What emitters draw with must not depend on what was generated before.
  { part: "src/preview/read", may: ["src/preview/", "src/runtime/"] },
  { part: "src/preview/scene-of", may: ["src/preview/", "src/runtime/"] },
  { part: "src/preview/", may: ["src/preview/", "src/runtime/", "generated/index"] },
  { part: "src/loader/", may: ["src/diagnostics/tools", "src/runtime/", "esbuild", "node:"] },
  { part: "src/live", may: ["src/emit/validators", "src/model/model", "src/runtime/"] },
  {
    part: "src/config/",
    may: [
      "src/config/",
      "src/check/positions",
      "src/check/lines",
      "src/check/pitfall",
      "src/check/report",
      "src/check/read-json",
      "src/check/source",
      "src/runtime/",
      "node:",
    ],
  },
  {
    part: "src/diff/",
    may: [
      "src/diff/",
      "src/schema/load",
      "src/check/input/",
      "src/check/reporters/",
      "src/model/model",
      "src/model/names",
      "src/diagnostics/",
      "src/runtime/",
      "tinyglobby",
      "node:",
      "src/schema/definitions",
      "src/schema/hoist",
      "src/model/build",
    ],
  },
  { part: "scripts/site/playground/read-tables", may: ["src/codegen", "src/diagnostics/rules/text"] },
  {
    part: "scripts/site/playground/",
    may: [
      "scripts/site/playground/",
      "playground:tables",
      "src/check/",
      "src/model/",
      "src/runtime/",
      "src/emit/text/literal",
      "generated/index",
      "omnirich/preview",
      "@codemirror/",
      "@lezer/",
      "lit-html",
      "jsonc-parser",
    ],
  },
  {
    part: "src/cli/",
    may: [
      "src/cli/",
      "src/diff/",
      "src/codegen",
      "src/output/",
      "src/check/",
      "src/config/",
      "src/infer/",
      "src/calibrate/",
      "src/profile/",
      "src/preview/",
      "src/diagnostics/",
      "src/runtime/",
      "src/model/model",
      "generated/index",
      "generated/rules",
      "node:",
    ],
  },
  { part: "src/testing/", may: ["src/testing/", "src/runtime/"] },
  { part: "scripts/site/", may: ["scripts/site/", "src/codegen", "src/preview/", "node:"] },
  {
    part: "scripts/",
    may: ["scripts/", "src/codegen", "src/cli/", "src/check/", "src/model/names", "omnirich", "node:", "esbuild"],
  },
];

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(ROOT + file, "utf8"), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith(".") ? posix.join(posix.dirname(file), fileName).replace(/\.js$/, "") : fileName,
  );
}

const files = ["src", "schemas", "generated", "scripts"]
  .flatMap((folder) => filesBelow(ROOT + folder).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith(".ts") && !file.includes("/node_modules/"));

describe("import boundaries", () => {
  it.each(files)("%s imports only what its part may", (file) => {
    const law = LAWS.find(({ part }) => file.startsWith(part));
    if (!law)
      return expect([
        "src/index.ts",
        "src/codegen.ts",
        "src/emitters.ts",
        "src/verify.ts",
        "src/omnichannel.ts",
      ]).toContain(file);
    expect(importsOf(file).filter((name) => !law.may.some((start) => name.startsWith(start)))).toEqual([]);
  });

  it("finds the imports it judges", () => {
    expect(importsOf("src/emit/builders.ts")).toEqual(expect.arrayContaining(["ts-morph", "src/model/model"]));
  });
});
