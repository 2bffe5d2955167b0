import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { inRepository } from "../contestants.js";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const FIXTURES = inRepository("test/fixtures/messages/one-mistake-each");

/** Files with one mistake each: what ours should call it, and what stands at its place. */
export function mistakenFiles(folder) {
  const fixtures = readJson(inRepository("test/check/one-mistake-each.json"));
  const classics = readJson(new URL("classic.json", import.meta.url).pathname);
  const sample = inRepository("test/fixtures/payloads/list-picker.sample.json");
  mkdirSync(folder);
  return [
    ...fixtures.map(({ name, ...expected }) => ({ title: name, file: `${FIXTURES}/${name}.json`, ...expected })),
    ...classics.map(({ title, edit, ...expected }, nth) => {
      const file = `${folder}/${nth}.json`;
      writeFileSync(file, JSON.stringify(edited(readJson(sample), edit), null, 2));
      return { title, file, ...expected };
    }),
  ];
}

/** A message with one edit: a key renamed or removed, or a value set, at a pointer. */
function edited(message, { rename, remove, set, to }) {
  const keys = (rename ?? remove ?? set).split("/").slice(1);
  const last = keys.pop();
  const around = keys.reduce((value, key) => value[key], message);
  if (set) around[last] = to;
  else if (remove) delete around[last];
  else renameKey(around, last, to);
  return message;
}

/** Renames a key and keeps its place among the others. */
function renameKey(object, from, to) {
  const entries = Object.entries(object);
  for (const [key] of entries) delete object[key];
  for (const [key, value] of entries) object[key === from ? to : key] = value;
}
