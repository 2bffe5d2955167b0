import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute } from "node:path";
import type { OutputFile } from "../model/model.js";
import { isObject } from "../runtime/shapes.js";
import type { Contents } from "./contents.js";
import { hashText } from "./hash.js";

/** The list of what was generated, and with what. It lies in the output folder as `manifest.json`. */
export const MANIFEST = "manifest.json";

/** Packages whose versions shape the bytes of the output. */
const SHAPING = ["json-schema-to-typescript", "mdast-util-gfm-table", "mdast-util-to-markdown", "ts-morph"];

/** SHA-256 of each file of the output, by path. */
export type Hashes = { readonly [path: string]: string };

/** What a manifest says beside the versions of tools. */
export interface Listed {
  readonly files: Hashes;
  /** What was generated from; outputs of earlier versions do not say so. */
  readonly contents?: Partial<Contents>;
}

/** The manifest of these files: tool versions, what they are made of, a seal when that is known, the hash of each file. */
export function manifest(files: readonly OutputFile[], input?: string, contents?: Contents): OutputFile {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const hashes = Object.fromEntries(sorted.map(({ path, text }) => [path, hashText(text)]));
  return { path: MANIFEST, text: printManifest({ files: hashes, ...(contents && { contents }) }, input) };
}

/** A manifest as it is written. Its seal holds input, tools, contents and files together: when one changes, it is another. */
export function printManifest({ files, contents = {} }: Listed, input?: string): string {
  const tools = Object.fromEntries(SHAPING.map((name) => [name, installedVersion(name)]));
  const seal = input === undefined ? {} : { seal: hashText(JSON.stringify([input, tools, contents, files])) };
  return `${JSON.stringify({ tools, ...contents, ...seal, files }, null, 2)}\n`;
}

/** A manifest without its seal, which may differ where the output is the same. */
export function withoutSeal(text: string): string {
  return text.replace(/^ {2}"seal": "[0-9a-f]{64}",\n/m, "");
}

/** The paths that a manifest lists; none when it is missing, broken, or somebody else's. */
export function listedFiles(text: string | undefined): readonly string[] {
  const { files } = readManifest(text) ?? {};
  // What is listed may be removed, so no path may lead out of the folder.
  return Object.keys(files ?? {}).filter((path) => !path.split(/[/\\]/).includes("..") && !isAbsolute(path));
}

/** Whether a text is a manifest of ours: other tools call their files `manifest.json` too. */
export function isManifest(text: string): boolean {
  return readManifest(text) !== undefined;
}

/** What a manifest of ours holds. */
export function readManifest(text = ""): (Listed & { readonly seal?: unknown }) | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isObject(parsed) || !isObject(parsed.tools) || !isObject(parsed.files)) return undefined;
    const { tools: _, seal, files, ...contents } = parsed;
    return { files: files as Hashes, contents: contents as Partial<Contents>, seal };
  } catch {
    return undefined;
  }
}

/** Version of an installed package; its package.json may be hidden behind its exports, so it is looked for by folder. */
function installedVersion(name: string): string {
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    try {
      return String(
        (JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8")) as { version: unknown }).version,
      );
    } catch {
      // Not in this folder.
    }
  }
  return "not installed";
}
