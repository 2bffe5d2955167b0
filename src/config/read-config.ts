import { dirname, resolve } from "node:path";
import { pitfallIssue } from "../check/pitfall-issues.js";
import { findPitfalls } from "../check/pitfalls.js";
import { placeIssues, wholeOf } from "../check/positions.js";
import { readJsonFile } from "../check/read-json.js";
import { byPlace, type PlacedIssue, type Report } from "../check/report.js";
import { wholeFile } from "../check/source.js";
import { type Issue, isError } from "../runtime/issues.js";
import { isObject } from "../runtime/shapes.js";
import { checkConfig } from "./check-config.js";
import { findUnknownNames } from "./judge-names.js";
import type { Config, Known, Settings } from "./settings.js";

/** What reading a config yields. */
export interface ReadConfig {
  /** Frozen; not there when an issue is an error. */
  readonly config?: Config;
  /** There when there are issues: for each its place in the config. */
  readonly report?: Report;
}

/**
 * Reads a config, which reports call `shown`. It is data, and nothing in it is run. With schemas of its own, the names of
 * rules and variants are known only when these are loaded: then `judgeNames` judges them. Who needs no such names leaves out
 * what is known.
 */
export function readConfig(path: string, known?: Known, shown = path): ReadConfig {
  const { text, plain, json, issues } = readJsonFile(path);
  if (!json) return { report: reportOf(shown, issues) };
  const { value } = json;
  const hasSchemas = isObject(value) && Object.hasOwn(value, "schemas");
  const wrong = [...checkConfig(value), ...(hasSchemas || !known ? [] : findUnknownNames(value, known))];
  const found = [...issues, ...place(text, wrong), ...duplicates(text, plain)].sort(byPlace);
  const report = found.length > 0 ? { report: reportOf(shown, found) } : {};
  if (found.some(isError)) return report;
  const { $schema: _, ...settings } = value as Settings & { readonly $schema?: unknown };
  return { config: freeze({ ...settings, file: shown, folder: dirname(resolve(path)), text }), ...report };
}

/** The report of names of rules and variants that are unknown, given all that there are; nothing when all are known. */
export function judgeNames(config: Config, known: Known): Report | undefined {
  const unknown = findUnknownNames(config, known);
  return unknown.length > 0 ? reportOf(config.file, place(config.text, unknown)) : undefined;
}

function place(text: string, issues: readonly Issue[]): readonly PlacedIssue[] {
  return placeIssues(wholeFile(text), issues);
}

/** Keys that are there twice: of what the first says, nothing would be heeded. */
function duplicates(text: string, plain: string): readonly PlacedIssue[] {
  const found = findPitfalls(plain).filter(({ code }) => code === "duplicate-key");
  const whole = wholeOf(wholeFile(text));
  return found.map((pitfall) => pitfallIssue(pitfall, whole));
}

/** A config is no message: it counts as none, and nobody fixes it but a person. */
function reportOf(file: string, issues: readonly PlacedIssue[]): Report {
  return { file, index: null, messages: 0, issues: issues.map(({ edit: _, ...issue }) => issue) };
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
