import { resolve } from "node:path";
import { placeIssues } from "../../check/positions.js";
import { readJsonFile } from "../../check/read-json.js";
import { fileReport, type Report } from "../../check/report.js";
import { wholeFile } from "../../check/source.js";
import type { Config } from "../../config/settings.js";
import type { LocatedIssue } from "../../diagnostics/located.js";
import type { Rule } from "../../model/model.js";
import { isError, quote } from "../../runtime/issues.js";
import type { Catalogue, Variant } from "../../runtime/shapes.js";
import { UsageError } from "../usage.js";

/** The built-in variants with those of a project's own schemas, which go before them where the type is the same. */
export interface OwnCatalogue {
  readonly catalogue: Catalogue;
  /** Rules that the schemas explain themselves. */
  readonly rules: readonly Rule[];
  /** What is wrong with the schemas. */
  readonly reports: readonly Report[];
}

/** Loads the schemas that a config names. Those that are code are run only where that is allowed. */
export async function loadOwnCatalogue(
  builtIn: Catalogue,
  globs: readonly string[],
  { folder, file }: Config,
  allowCode: boolean,
): Promise<OwnCatalogue> {
  const code = globs.find((glob) => !/^!|\.json$/i.test(glob));
  if (code !== undefined && !allowCode) {
    const message = `The schemas ${quote(code)} of the config are code, which has to be run to be read.`;
    throw new UsageError(message, "Allow it with --allow-code, if you trust them.", "code-not-allowed");
  }
  const { generate, liveCatalogue } = await import("../../codegen.js");
  const { model, issues } = await generate({ schemas: globs, cwd: folder, emitters: [] });
  if (issues.some(isError) || !model) {
    return { catalogue: builtIn, rules: [], reports: reportsOf(issues, folder, file) };
  }
  if (model.tag === undefined) {
    const message =
      "The schemas of the config have no constant richObjectType, so that no message says that it is theirs.";
    throw new UsageError(message, 'Give each one: "richObjectType": { "const": 192350100 }.');
  }
  const own = await liveCatalogue(model);
  const isReplaced = ({ type }: Variant) => own.variants.some((variant) => variant.type === type);
  const variants = [...own.variants, ...builtIn.variants.filter((variant) => !isReplaced(variant))];
  const other = own.other.type === undefined ? own.other : builtIn.other;
  return { catalogue: { tag: builtIn.tag, variants, other }, rules: model.rules, reports: [] };
}

/** A report a schema file; in JSON, its issues are placed where their pointers lead. */
function reportsOf(issues: readonly LocatedIssue[], folder: string, config: string): Report[] {
  const files = [...new Set(issues.map(({ file = config }) => file))];
  return files.map((file) => {
    const own = issues.filter((issue) => (issue.file ?? config) === file);
    const { text, json } = /\.json$/i.test(file) ? readJsonFile(resolve(folder, file)) : { text: "" };
    if (!json) return fileReport(file, ...own);
    return { file, index: null, messages: 0, issues: placeIssues(wholeFile(text), own) };
  });
}
