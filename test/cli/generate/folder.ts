import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { ROOT } from "../../support.js";

/** Files by path: text as it is, anything else as JSON. */
export type Files = { readonly [path: string]: unknown };

/** Makes the folder of the process an empty one for each test; gives where it is. */
export function useFolder(): () => string {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "omnirich-"));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(ROOT);
    rmSync(folder, { recursive: true });
  });
  return () => folder;
}

/** Writes files below the folder of the process. */
export function put(files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  }
}

/** Every file below the folder of the process. */
export function everything(): string[] {
  return readdirSync(".", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .sort();
}

/** A plain JSON Schema of an object with one text. */
export function plainSchema(title: string, changes: object = {}): object {
  const note = { type: "string", minLength: 1, description: "What to say." };
  return {
    title,
    description: "A card.",
    type: "object",
    required: ["note"],
    properties: { note },
    additionalProperties: false,
    ...changes,
  };
}

/** A schema of a card that its `kind` tells from others. */
export function taggedSchema(title: string, kind: string): object {
  return plainSchema(title, {
    required: ["kind"],
    properties: { kind: { const: kind, description: "Which card it is." } },
  });
}
