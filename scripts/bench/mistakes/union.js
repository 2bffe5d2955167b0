import { readFileSync, writeFileSync } from "node:fs";
import { schemas } from "../payloads.js";

/** Each variant under the name of its file, so that its references stay within it. */
const $defs = Object.fromEntries(
  Object.entries(schemas).map(([file, { $schema, ...schema }]) => [file, { $id: file, ...schema }]),
);
const anyOf = Object.keys(schemas).map((file) => ({ $ref: file }));

/** What one would write to hold a message to any of the variants that Microsoft documents; and a list of them. */
export const unions = {
  one: { anyOf, $defs },
  list: { type: "array", items: { anyOf }, $defs },
};

/** Writes both into a folder, and gives their paths. */
export function writeUnions(folder) {
  const paths = { one: `${folder}/one.json`, list: `${folder}/list.json` };
  for (const [kind, path] of Object.entries(paths)) writeFileSync(path, JSON.stringify(unions[kind]));
  return paths;
}

/** Which of the two a file is to be held to. */
export const kindOf = (file) => (readFileSync(file, "utf8").trimStart().startsWith("[") ? "list" : "one");
