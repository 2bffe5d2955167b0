import { readdirSync, readFileSync } from "node:fs";
import { generate, type Model } from "../src/codegen.js";

/** Root of the repository, with a slash at its end. */
export const ROOT = new URL("..", import.meta.url).pathname;

/** The model of this repository's own schemas. */
export async function ownModel(): Promise<Model> {
  const { model, issues } = await generate({ cwd: ROOT, emitters: [] });
  if (!model || issues.length > 0) throw new Error(issues.map((issue) => issue.message).join("\n"));
  return model;
}

/** All files below a folder, sorted, relative to it. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replace(/^\//, ""))
    .sort();
}

/** A message of the fixtures: "list-picker.sample", "list-picker.string" or "list-picker.export". */
export function payload(name: string): string {
  return readFileSync(`${ROOT}test/fixtures/payloads/${name}.json`, "utf8");
}
