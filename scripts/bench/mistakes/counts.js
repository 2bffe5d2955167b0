import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ajvCli, omnirich, requirePeer } from "../contestants.js";
import { kindOf, unions } from "./union.js";

/** Issues that ours prints: a list for each file. */
export function ourIssues(files) {
  const { command, args } = omnirich(["--reporter", "json", ...files]);
  const { files: entries } = JSON.parse(spawnSync(command, args, { encoding: "utf8" }).stdout);
  return files.map((file) => entries.filter((entry) => resolve(entry.file) === file).flatMap(({ issues }) => issues));
}

/** How many issues ajv-cli prints; nothing where it can't read the file. */
export function countAjvCli(file, schemas) {
  const { command, args } = ajvCli(schemas[kindOf(file)], file, ["--all-errors", "--errors=json"]);
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status === 0) return 0;
  const from = stderr.indexOf("invalid\n[");
  return from < 0 ? undefined : JSON.parse(stderr.slice(from + "invalid\n".length)).length;
}

const Ajv = requirePeer("ajv");
const betterAjvErrors = requirePeer("better-ajv-errors").default;
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
const validators = { one: ajv.compile(unions.one), list: new Ajv(ajv.opts).compile(unions.list) };

/** How many issues better-ajv-errors makes of what Ajv says; nothing where there is no JSON. */
export function countBetter(file) {
  const json = readFileSync(file, "utf8");
  const kind = kindOf(file);
  let data;
  try {
    data = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (validators[kind](data)) return 0;
  return betterAjvErrors(unions[kind], data, validators[kind].errors, { format: "js", json }).length;
}
