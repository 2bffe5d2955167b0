import { readFileSync } from "node:fs";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { filesBelow, ROOT } from "../support.js";

/** The exported declarations of a file that no comment describes. Re-exports are described where they are declared. */
function undocumented(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(ROOT + path, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements
    .filter((statement) => ts.canHaveModifiers(statement))
    .filter((statement) => ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .filter((statement) => !/\/\*\*[\s\S]*\w+[\s\S]*\*\//.test(source.text.slice(statement.pos, statement.getStart())))
    .map((statement) => statement.getText().split("\n")[0]!);
}

const files = ["src", "generated", "schemas"]
  .flatMap((folder) => filesBelow(ROOT + folder).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith(".ts"));

describe("every exported symbol has a doc sentence", () => {
  it.each(files)("%s", (file) => {
    expect(undocumented(file)).toEqual([]);
  });
});
