import { count } from "../check/reporters/count.js";
import { readText } from "../output/check.js";
import type { Contents, SchemaEntry, SourceEntry } from "../output/contents.js";
import { MANIFEST, readManifest } from "../output/manifest.js";
import { describe, escapeText } from "../runtime/issues.js";
import { isObject } from "../runtime/shapes.js";
import { packageFile } from "./package-file.js";
import { readVersion } from "./version.js";

/** What `omnirich --version --verbose` prints: what this package contains, and the output in this folder, if there is one. */
export async function printContents(): Promise<string> {
  const own = packageFile(`generated/${MANIFEST}`);
  const parts = [
    `omnirich ${readVersion()}, on Node.js ${process.versions.node}\n`,
    ...(own ? [section("This package", await readText(own))] : []),
  ];
  const here = await readText(`generated/${MANIFEST}`);
  // In the repository of omnirich, both are the same file.
  if (here !== undefined && here !== (own && (await readText(own)))) parts.push(section(`generated/${MANIFEST}`, here));
  return parts.join("\n");
}

function section(title: string, text: string | undefined): string {
  const contents = readManifest(text)?.contents;
  if (!contents) return `${title}: no manifest of omnirich\n`;
  const { schemas, sources, rules, model } = contents;
  if (!Array.isArray(schemas) || !Array.isArray(sources)) {
    return `${title}: of an earlier omnirich, which did not say what it contains; generate it again\n`;
  }
  const lines = [
    ...table(["SCHEMA", "FILE", "SHA-256"], schemas.filter(isObject).map(schemaRow)),
    "",
    ...table(["SOURCE", "PUBLISHED", "COMPARED", "ADDRESS"], sources.filter(isObject).map(sourceRow)),
  ];
  const counts = `${count(schemas.length, "schema")}, ${shown(rules)} rules, ${count(sources.length, "source")}; model ${shown(model)}`;
  return `${title}: ${counts}\n\n${lines.map((line) => `${line}\n`.replace(/^(?=.)/, "  ")).join("")}`;
}

const schemaRow = ({ label, file, hash }: Partial<SchemaEntry>) => [label, file, String(hash).slice(0, 12)].map(shown);

const sourceRow = ({ title, url, published = "no date", checked }: Partial<SourceEntry>) =>
  [title, published, checked, url].map(shown);

/** A manifest is a file that anybody may have changed. */
function shown(value: Contents[keyof Contents] | string | undefined): string {
  return typeof value === "string" || typeof value === "number" ? escapeText(String(value)) : describe(value);
}

/** Columns as wide as what is in them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  return all.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join("  ")
      .trimEnd(),
  );
}
