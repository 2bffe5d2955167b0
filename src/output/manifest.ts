import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute } from "node:path";
import type { OutputFile } from "../model/model.js";
import { isObject } from "../runtime/shapes.js";

/** The list of what was generated, and with what. It lies in the output folder as `manifest.json`. */
export const MANIFEST = "manifest.json";

/** Packages whose versions shape the bytes of the output. */
const SHAPING = ["json-schema-to-typescript", "mdast-util-gfm-table", "mdast-util-to-markdown", "ts-morph"];

/** SHA-256 of each file of the output, by path. */
export type Hashes = { readonly [path: string]: string };

/** The manifest of these files: tool versions, a seal when it is known what was generated from, the hash of each file. */
export function manifest(files: readonly OutputFile[], input?: string): OutputFile {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const hashes = Object.fromEntries(sorted.map(({ path, text }) => [path, hashText(text)]));
  return { path: MANIFEST, text: printManifest(hashes, input) };
}

/** A manifest as it is written. Its seal holds input, tools and files together: when one changes, it is another. */
export function printManifest(files: Hashes, input?: string): string {
  const tools = Object.fromEntries(SHAPING.map((name) => [name, installedVersion(name)]));
  const seal = input === undefined ? {} : { seal: hashText(JSON.stringify([input, tools, files])) };
  return `${JSON.stringify({ tools, ...seal, files }, null, 2)}\n`;
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
export function readManifest(text = ""): { readonly files: Hashes; readonly seal?: unknown } | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) && isObject(parsed.tools) && isObject(parsed.files)
      ? { files: parsed.files as Hashes, seal: parsed.seal }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The SHA-256 of a text. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
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
