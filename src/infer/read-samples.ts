import { resolve } from "node:path";
import { decode } from "../check/encoding.js";
import { dialectOf, kindOf } from "../check/input/kinds.js";
import type { Span } from "../check/lines.js";
import { messagesIn } from "../check/list.js";
import { blocksOf, readLines } from "../check/ndjson.js";
import { piecesOf } from "../check/pieces.js";
import { pitfallIssue } from "../check/pitfall-issues.js";
import { findPitfalls } from "../check/pitfalls.js";
import type { Part } from "../check/positions.js";
import { type Dialect, parseSource, unreadable } from "../check/read-json.js";
import { type PlacedIssue, type Report, START } from "../check/report.js";
import { type Source, wholeFile } from "../check/source.js";
import { EMPTY_LIST } from "../check/text.js";
import { parseJson } from "../runtime/helpers.js";
import { createIssue, type Issue } from "../runtime/issues.js";
import type { Sample } from "./sample.js";

/** A sample, and where its text is. */
export interface ReadSample extends Sample {
  readonly part: Part;
}

/** Characters of samples that are held at once; what was read of them takes ten times as much memory. */
export const MOST_CHARACTERS = 200_000_000;

/** Reads samples file by file: one in each, a list of them, or one a line. */
export class SampleReader {
  readonly samples: ReadSample[] = [];
  /** What is wrong with the files. */
  readonly reports: Report[] = [];
  readonly #cwd: string;
  readonly #limit: number;
  #characters = 0;

  constructor(cwd: string, limit: number = MOST_CHARACTERS) {
    this.#cwd = cwd;
    this.#limit = limit;
  }

  /** Reads a file; false when no more samples can be held. */
  async readFile(file: string): Promise<boolean> {
    try {
      const pieces = piecesOf(resolve(this.#cwd, file));
      if (kindOf(file) === "ndjson") await this.#readLines(file, pieces);
      else this.#readWhole(file, await join(pieces), dialectOf(file));
    } catch (error) {
      this.#tell(file, null, [unreadable(error)]);
    }
    return this.#hasRoom(file);
  }

  /** Reads what comes on standard input: JSON, or where it is none as a whole, one sample a line. */
  async readInput(stream: AsyncIterable<Uint8Array | string>): Promise<boolean> {
    const bytes = await join(stream);
    const { text = "" } = decode(bytes);
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const isLines = lines.length > 1 && parseJson(text) === undefined && parseJson(lines[0]!) !== undefined;
    if (isLines) await this.#readLines(INPUT, [bytes]);
    else this.#readWhole(INPUT, bytes, "json");
    return this.#hasRoom(INPUT);
  }

  #readWhole(file: string, bytes: Uint8Array, dialect: Dialect): void {
    const { text, issues } = decode(bytes);
    this.#tell(file, null, issues);
    if (text === undefined) return;
    const source = wholeFile(text);
    const { json, plain, issues: mistakes } = parseSource(source, dialect);
    this.#tell(file, null, mistakes);
    if (!json) return;
    const items = messagesIn(plain);
    if (!items) this.#take(file, null, source, plain, { start: 0, end: text.length });
    else if (items.length === 0) this.#tell(file, null, [EMPTY_LIST]);
    else for (const [i, span] of items.entries()) this.#take(file, i, source, plain, span);
  }

  async #readLines(file: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    let lines = 0;
    for await (const block of blocksOf(pieces)) {
      if (block.isTooLong)
        this.#tell(file, block.firstLine, [createIssue("too-long", "", "The line is too long to be a sample.")]);
      readLines(block, ({ text, issues }, number) => {
        lines++;
        this.#tell(file, number, issues);
        if (text === undefined) return;
        const source: Source = { text, firstLine: number, noun: "line" };
        const { json, issues: mistakes } = parseSource(source);
        this.#tell(file, number, mistakes);
        if (json) this.#take(file, number, source, text, { start: 0, end: text.length });
      });
      if (this.#characters > this.#limit) return;
    }
    if (lines === 0)
      this.#tell(file, null, [createIssue("empty-file", "", "The file is empty: no line has a sample.")]);
  }

  #take(file: string, index: number | null, source: Source, plain: string, { start, end }: Span): void {
    const text = plain.slice(start, end);
    const part = { source, start, end };
    const twice = findPitfalls(text).filter(({ code }) => code === "duplicate-key");
    this.#tell(
      file,
      index,
      twice.map((pitfall) => pitfallIssue(pitfall, part)),
    );
    this.#characters += text.length;
    this.samples.push({ file, index, value: JSON.parse(text), part });
  }

  #hasRoom(file: string): boolean {
    if (this.#characters <= this.#limit) return true;
    const most = `${this.#limit / 1_000_000} million characters`;
    const hint = "Take a part of them: a few hundred samples show what there is.";
    this.#tell(file, null, [
      createIssue("samples-too-large", "", `The samples have more than ${most} in all.`, { hint }),
    ]);
    return false;
  }

  /** What has no place of its own is about the file as a whole. */
  #tell(file: string, index: number | null, issues: readonly (Issue | PlacedIssue)[]): void {
    if (issues.length === 0) return;
    this.reports.push({ file, index, messages: 0, issues: issues.map((issue) => ({ ...START, ...issue })) });
  }
}

const INPUT = "standard input";

async function join(pieces: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  // Copies, as the memory of a piece may be used again.
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}
