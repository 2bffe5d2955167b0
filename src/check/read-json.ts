import { readFileSync } from "node:fs";
import { parseJson } from "../runtime/helpers.js";
import { createIssue, escapeText } from "../runtime/issues.js";
import { blankComments, blankTrailingCommas, commentsInFile } from "./comments.js";
import { compactLength } from "./compact.js";
import { findTooDeep, MAX_DEPTH } from "./depth.js";
import { decode } from "./encoding.js";
import type { Finding, Keep } from "./keep.js";
import { locatorOf } from "./lines.js";
import { byPlace, type PlacedIssue, START } from "./report.js";
import { type Source, wholeFile } from "./source.js";
import { findSyntaxMistake } from "./syntax/find.js";

/** JSON, or JSON that may have comments, and commas before closing brackets. */
export type Dialect = "json" | "jsonc";

/** What a JSON text holds. */
export interface Json {
  /** The value; none when it is no JSON. */
  readonly json?: { readonly value: unknown };
  /** The text as JSON: with spaces in place of what the dialect has beyond it. */
  readonly plain: string;
  /** Length of the compact JSON of the value, where the text is just that but for white space: it has no pitfalls then. */
  readonly compact?: number;
  readonly issues: readonly PlacedIssue[];
}

/** A JSON file as it was read. */
export interface JsonFile extends Json {
  /** Without a byte-order mark, comments included; empty when it could not be read. */
  readonly text: string;
}

/** Reads a file; whatever goes wrong is an issue. */
export function readJsonFile(path: string, dialect?: Dialect): JsonFile {
  try {
    return readJson(readFileSync(path), dialect);
  } catch (error) {
    return { text: "", plain: "", issues: [unreadable(error)] };
  }
}

/** Reads the bytes of a file: as text, then as JSON. */
export function readJson(bytes: Uint8Array, dialect?: Dialect): JsonFile {
  const { text, issues } = decode(bytes);
  if (text === undefined) return { text: "", plain: "", issues };
  const read = parseSource(wholeFile(text), dialect);
  return { ...read, text, issues: [...issues, ...read.issues] };
}

/**
 * Reads a text as JSON. Comments are an issue where the dialect has none, but hide nothing else. `keep` decides which
 * issues are told.
 */
export function parseSource(source: Source, dialect: Dialect = "json", keep: Keep = (all) => all): Json {
  const { text } = source;
  const value = parseJson(text);
  if (value !== undefined) {
    const compact = compactLength(text, value);
    if (compact !== undefined) return { json: { value }, plain: text, compact, issues: NONE };
    if (findTooDeep(text) < 0) return { json: { value }, plain: text, issues: NONE };
  }
  return dialect === "jsonc" ? parseLoose(source, keep) : parseStrict(source, keep);
}

const NONE: readonly PlacedIssue[] = [];
const MISTAKE: Finding = { code: "json-syntax", severity: "error", path: "" };
const COMMENTS: Finding = { code: "json-comment", severity: "error", path: "" };

/** Only now are comments looked for, as most texts are JSON: what comments hold is not to be counted or read. */
function parseStrict(source: Source, keep: Keep): Json {
  const { text } = source;
  const { text: plain, comments } = blankComments(text);
  const hasComments = comments.length > 0;
  const tooDeep = nestedTooDeep(source, plain);
  if (tooDeep) {
    const found = hasComments ? [commentsInFile(source, comments), tooDeep] : [tooDeep];
    return { plain, issues: keep(found.sort(byPlace)) };
  }
  if (!hasComments) return { plain, issues: keep([MISTAKE]).map(() => findSyntaxMistake(source, text)) };
  const value = parseJson(plain);
  if (value !== undefined) {
    return { json: { value }, plain, issues: keep([COMMENTS]).map(() => commentsInFile(source, comments)) };
  }
  const mistake = findSyntaxMistake(source, plain);
  // Behind a mistake, what looks like a comment may be the end of an address without quotes.
  const { position } = locatorOf(source);
  const certain = comments.filter((comment) => byPlace(position(comment), mistake) < 0);
  if (certain.length === 0) return { plain, issues: keep([findSyntaxMistake(source, text)]) };
  return { plain, issues: keep([commentsInFile(source, certain), mistake].sort(byPlace)) };
}

function parseLoose(source: Source, keep: Keep): Json {
  const plain = blankTrailingCommas(blankComments(source.text).text);
  const tooDeep = nestedTooDeep(source, plain);
  if (tooDeep) return { plain, issues: keep([tooDeep]) };
  const value = parseJson(plain);
  if (value !== undefined) return { json: { value }, plain, issues: NONE };
  return { plain, issues: keep([MISTAKE]).map(() => findSyntaxMistake(source, plain)) };
}

function nestedTooDeep(source: Source, plain: string): PlacedIssue | undefined {
  const start = findTooDeep(plain);
  if (start < 0) return undefined;
  const message = `The ${source.noun} is nested more than ${MAX_DEPTH} levels deep.`;
  const span = { start, end: start + 1 };
  const locator = locatorOf(source);
  return { ...createIssue("too-deep", "", message), ...locator.position(span), excerpt: locator.excerpt(span) };
}

/** Sentences for what the file system says. */
const REASONS: { readonly [code: string]: string } = {
  ENOENT: "it is not there any more",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EMFILE: "too many files are open",
  ERR_FS_FILE_TOO_LARGE: "it is too large to be read at once",
  Z_DATA_ERROR: "it is no gzip, or damaged",
  Z_BUF_ERROR: "its gzip breaks off before its end",
  ERR_STRING_TOO_LONG: "it is too large to be read at once",
};

/** The issue that a file can't be read, for what was thrown then. */
export function unreadable(error: unknown): PlacedIssue {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = (code && REASONS[code]) || escapeText(code ?? message);
  return { ...createIssue("file-unreadable", "", `The file can't be read: ${reason}.`), ...START };
}
