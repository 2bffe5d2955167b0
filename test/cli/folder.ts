import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach } from "vitest";
import { filesBelow } from "../support.js";

/** A folder of its own for each test, in which the process is. */
export interface Folder {
  path(name: string): string;
  /** Writes a file; what is not text is written as JSON. */
  write(name: string, content: unknown): void;
  read(name: string): string;
}

/** Files by path: text as it is, anything else as JSON. */
export type Files = { readonly [path: string]: unknown };

/** Makes a folder for each test of a file; all are removed when the last one has ended. */
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
    write: (name, content) => write(path(name), content),
    read: (name) => readFileSync(path(name), "utf8"),
  };
}

/** Writes files below the folder of the process. */
export function put(files: Files): void {
  for (const [path, content] of Object.entries(files)) write(path, content);
}

/** Every file below the folder of the process. */
export function everything(): string[] {
  return filesBelow(process.cwd());
}

function write(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
}
