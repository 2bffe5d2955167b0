import { mkdirSync, readFileSync } from "node:fs";
import { countAjvCli, countBetter, ourIssues } from "../mistakes/counts.js";
import { mistakenFiles } from "../mistakes/files.js";
import { writeUnions } from "../mistakes/union.js";
import { table } from "../table.js";

/** One mistake in each file: how many issues each tool prints for it, and whether ours is the right one, in its place. */
export function countIssues(folder) {
  mkdirSync(`${folder}/schemas`);
  const schemas = writeUnions(`${folder}/schemas`);
  const files = mistakenFiles(`${folder}/messages`);
  const ours = ourIssues(files.map(({ file }) => file));
  const results = files.map(({ title, file, code, found }, nth) => ({
    title,
    ours: ours[nth].length,
    isRight: ours[nth].some((issue) => issue.code === code && standsAt(file, issue, found)),
    ajv: countAjvCli(file, schemas),
    better: countBetter(file),
  }));
  const rows = results.map(({ title, ours, isRight, ajv, better }) => [
    title,
    ours,
    isRight ? "yes" : "**no**",
    inWords(ajv),
    inWords(better),
  ]);
  const total = ["**all**", sum(results, "ours"), "", sum(results, "ajv"), sum(results, "better")];
  return [
    `## One mistake each: issues printed for ${files.length} files`,
    table(
      ["mistake", "omnirich", "right code and place", "ajv-cli --all-errors", "better-ajv-errors"],
      [...rows, total],
    ),
    verdict(results),
    "The others against a schema that takes what any documented variant takes (anyOf), or a list of that. Neither looks into JSON text, " +
      "and a rule is no schema: 0 is a mistake that was not found. Where a file can't be read at all, that counts as one.",
  ].join("\n\n");
}

const UNREADABLE = "1 (unreadable)";
const inWords = (count) => count ?? UNREADABLE;
const sum = (results, tool) => results.reduce((total, result) => total + (result[tool] ?? 1), 0);

function verdict(results) {
  const off = results.filter(({ ours, isRight }) => ours !== 1 || !isRight);
  const outcome = off.length === 0 ? "met" : `missed by ${Math.ceil((off.length / results.length) * 100)} %`;
  const which = off.length === 0 ? "" : ` (${off.map(({ title }) => title).join(", ")})`;
  return `Goal: one issue each, the right one, in its place. **${outcome}**${which}.`;
}

/** Whether a stretch of a file starts with a text. */
function standsAt(file, { line, column, endLine, endColumn }, found) {
  const lines = readFileSync(file, "utf8").split("\n");
  const text = lines
    .slice(line - 1)
    .join("\n")
    .slice(column - 1);
  const length = line === endLine ? endColumn - column : text.length;
  return found === "" ? length === 0 || text === "" : text.startsWith(found);
}
