import { readFile } from "node:fs/promises";
import { parseJson } from "../runtime/helpers.js";
import { createIssue, escapeText } from "../runtime/issues.js";
import { blankComments, commentsInFile } from "./comments.js";
import { findTooDeep, MAX_DEPTH } from "./depth.js";
import { decode } from "./encoding.js";
import { createLocator } from "./lines.js";
import { byPlace, type PlacedIssue, START } from "./report.js";

/** A JSON file as it was read. */
export interface JsonFile {
  /** Without a byte-order mark, comments included; empty when it could not be read. */
  readonly text: string;
  /** The value it holds; none when it holds no JSON. */
  readonly json?: { readonly value: unknown };
  readonly issues: readonly PlacedIssue[];
}

/** Reads a file; whatever goes wrong is an issue. */
export async function readJsonFile(path: string): Promise<JsonFile> {
  try {
    return await readJson(await readFile(path));
  } catch (error) {
    return { text: "", issues: [unreadable(error)] };
  }
}

/** Reads the bytes of a file: as text, then as JSON. Comments are an issue, but hide nothing else. */
export async function readJson(bytes: Uint8Array): Promise<JsonFile> {
  const { text, issues } = decode(bytes);
  if (text === undefined) return { text: "", issues };

  const value = findTooDeep(text) < 0 ? parseJson(text) : undefined;
  if (value !== undefined) return { text, json: { value }, issues };

  // Only now, as most files are JSON: what comments hold is not to be counted or read.
  const { text: bare, comments } = await blankComments(text);
  const found = [...issues, ...commentsInFile(text, comments)];
  const tooDeep = findTooDeep(bare);
  if (tooDeep >= 0) {
    const message = `The file is nested more than ${MAX_DEPTH} levels deep.`;
    const position = createLocator(text)({ start: tooDeep, end: tooDeep + 1 });
    return { text, issues: [...found, { ...createIssue("too-deep", "", message), ...position }].sort(byPlace) };
  }
  const bareValue = comments.length > 0 ? parseJson(bare) : undefined;
  if (bareValue !== undefined) return { text, json: { value: bareValue }, issues: found };
  const { findSyntaxMistake } = await import("./syntax/find.js");
  const mistake = await findSyntaxMistake(bare);
  // Behind a mistake, what looks like a comment may be the end of an address without quotes.
  const locate = createLocator(text);
  const certain = comments.filter((comment) => byPlace(locate(comment), mistake) < 0);
  if (certain.length === 0) return { text, issues: [...issues, await findSyntaxMistake(text)] };
  return { text, issues: [...issues, ...commentsInFile(text, certain), mistake].sort(byPlace) };
}

/** Sentences for what the file system says. */
const REASONS: { readonly [code: string]: string } = {
  ENOENT: "it is not there any more",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EMFILE: "too many files are open",
};

function unreadable(error: unknown): PlacedIssue {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = (code && REASONS[code]) || escapeText(code ?? message);
  return { ...createIssue("file-unreadable", "", `The file can't be read: ${reason}.`), ...START };
}
