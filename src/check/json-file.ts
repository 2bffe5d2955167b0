import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Checking, Tell } from "./checking.js";
import { type Dialect, unreadable } from "./read-json.js";
import { checkWholeFile } from "./whole-file.js";

/** Reads and checks a file that holds one message, or a list of them. */
export function checkJsonFile(file: string, dialect: Dialect, checking: Checking, tell: Tell): void {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(checking.cwd, file));
  } catch (error) {
    tell({ file, index: null, messages: 0, issues: [unreadable(error)] });
    return;
  }
  checkWholeFile(file, bytes, dialect, checking, tell);
}
