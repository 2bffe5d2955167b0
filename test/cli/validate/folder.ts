import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach } from "vitest";
import { payload } from "../../support.js";

/** A folder of its own for each test, in which the process is. */
export interface Folder {
  path(name: string): string;
  /** Writes a file; what is not text is written as JSON. */
  write(name: string, content: unknown): void;
  read(name: string): string;
}

/** Makes a folder for each test of a file, and leaves it behind. */
export function useFolder(): Folder {
  const home = process.cwd();
  const folders: string[] = [];
  const path = (name: string) => join(folders.at(-1)!, name);
  beforeEach(() => {
    folders.push(mkdtempSync(join(tmpdir(), "omnirich-")));
    process.chdir(folders.at(-1)!);
  });
  afterEach(() => process.chdir(home));
  afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true, force: true })));
  return {
    path,
    write(name, content) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(
        path(name),
        typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content),
      );
    },
    read: (name) => readFileSync(path(name), "utf8"),
  };
}

/** JSON that tests reach into. */
type Json = ReturnType<typeof JSON.parse>;

/** A message in which nothing is wrong, new each time. */
export function validMessage(): Json {
  return JSON.parse(payload("list-picker.sample"));
}

/** A message with one mistake: a misspelt key. */
export function brokenMessage(): Json {
  return JSON.parse(payload("list-picker.sample").replace('"OptionTitle"', '"OptionTitel"'));
}

/** A message with one warning: a key that nobody knows. */
export function oddMessage(): Json {
  return { ...validMessage(), colour: "red" };
}
