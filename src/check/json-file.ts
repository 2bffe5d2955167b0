import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Checking, Tell } from "./checking.js";
import { type Decoded, decode } from "./encoding.js";
import { type Dialect, unreadable } from "./read-json.js";
import { checkWholeFile } from "./whole-file.js";

/** Reads and checks a file that holds one message, or a list of them. */
export function checkJsonFile(file: string, dialect: Dialect, checking: Checking, tell: Tell): void {
  let decoded: Decoded;
  try {
    decoded = readDecoded(resolve(checking.cwd, file));
  } catch (error) {
    tell({ file, index: null, messages: 0, issues: [unreadable(error)] });
    return;
  }
  checkWholeFile(file, decoded, dialect, checking, tell);
}

/** Reading text takes half the time of reading bytes. But only these tell what is wrong where something is. */
function readDecoded(path: string): Decoded {
  const text = readFileSync(path, "utf8");
  const isSound = /^[{[][^\0]/.test(text) && !text.includes("\ufffd");
  return isSound ? { text, issues: [] } : decode(readFileSync(path));
}
