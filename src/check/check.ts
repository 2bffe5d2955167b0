import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Checking, Tell } from "./checking.js";
import { kindOf } from "./input/kinds.js";
import { checkLineFile } from "./line-file.js";
import { piecesOf } from "./pieces.js";
import { unreadable } from "./read-json.js";
import { checkWholeFile } from "./whole-file.js";

/**
 * Checks the messages in files, one file after the other, and tells of each while it goes: memory does not grow with the
 * number of files, or of lines in an NDJSON file. Never throws because of what a file holds.
 */
export async function checkFiles(files: readonly string[], checking: Checking, tell: Tell): Promise<void> {
  for (const file of files) {
    const kind = kindOf(file);
    // Most files are read at once, and waiting for nothing would take as long as checking them.
    if (kind === "json" || kind === "jsonc") checkJsonFile(file, kind, checking, tell);
    else if (kind === "ndjson") await checkLineFile(file, piecesOf(resolve(checking.cwd, file)), checking, tell);
    else await (await import("./code-file.js")).checkCodeFile(file, checking, tell);
  }
}

function checkJsonFile(file: string, dialect: "json" | "jsonc", checking: Checking, tell: Tell): void {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(checking.cwd, file));
  } catch (error) {
    tell({ file, index: null, messages: 0, issues: [unreadable(error)] });
    return;
  }
  checkWholeFile(file, bytes, dialect, checking, tell);
}
