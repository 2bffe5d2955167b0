import { basename, dirname } from "node:path";
import { count } from "../../check/reporters/count.js";
import { isFreeName } from "../../infer/free-names.js";
import type { InferOptions } from "../../infer/index.js";
import { singular, typeName } from "../../infer/words.js";
import { quote } from "../../runtime/issues.js";
import { UsageError } from "../usage.js";

/** Refuses what can't be the name of a message. */
export function checkName(name: string): void {
  if (isFreeName(name)) return;
  if (/^[A-Z][A-Za-z0-9]*$/.test(name)) {
    throw new UsageError(`--name can't be ${quote(name)}: omnirich or the language uses that name itself.`);
  }
  const better = typeName(name);
  const hint = /^[A-Z]/.test(better) ? `Such as ${better}.` : "Such as ListPicker.";
  throw new UsageError(`--name must be letters and digits with a capital first, not ${quote(name)}.`, hint);
}

/** The name of a message that has none: that of its file, of the one sample, or of the folder of all. */
export function defaultName(files: readonly string[], output?: string): string {
  const [first = "message"] = files;
  const folder = basename(folderOf(files));
  const name = typeName(output !== undefined ? stem(output) : files.length === 1 ? stem(first) : singular(folder));
  if (!/^[A-Z]/.test(name)) return "Message";
  return isFreeName(name) ? name : `${name}Payload`;
}

function stem(file: string): string {
  return basename(file).replace(/\..*$/, "");
}

/** What evidence says of samples when nobody says more. */
export function defaultSource(
  files: readonly string[],
  samples: number,
  given: { readonly source?: string; readonly url?: string; readonly date?: string },
): InferOptions["source"] {
  const folder = folderOf(files);
  return {
    source: given.source ?? count(samples, "sample"),
    url: given.url ?? (files.length === 1 ? files[0]! : folder === "" ? "." : folder),
    checked: given.date ?? new Date().toISOString().slice(0, 10),
  };
}

/** The folder that all files are below; empty for that of the run. */
function folderOf(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => dirname(file).split("/"));
  const end = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  const folder = first.slice(0, end < 0 ? undefined : end).join("/");
  return folder === "." ? "" : folder;
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
