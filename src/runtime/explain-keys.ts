import type { Wording } from "./explain.js";
import { createIssue, type Fix, type Issue, type IssueDetails, quote } from "./issues.js";
import { suggest } from "./keys.js";
import { join, type Place } from "./places.js";
import { escapePointer } from "./pointer.js";
import type { Shape } from "./shapes.js";

/** What is wrong with the keys of one object. */
export interface KeyMistakes {
  readonly path: string;
  /** Pointers of the missing properties. */
  readonly missing: string[];
  readonly unknown: string[];
  /** The object, where it has unknown keys. */
  value: unknown;
}

/** Pairs each unknown key with the known one that was probably meant, so that one slip is one issue. */
export function explainKeys(mistakes: KeyMistakes, placeAt: (path: string) => Place, wording: Wording): Issue[] {
  const { shape, input } = placeAt(mistakes.path);
  const friendly = wording === "input";
  const label = shape?.label ?? "message";
  const known = knownKeys(shape, friendly);
  const missing = new Map(mistakes.missing.map((path) => [placeAt(path).name, path]));
  const taken = new Set(friendly ? [] : Object.keys(mistakes.value as object));
  const issues: Issue[] = [];

  for (const key of mistakes.unknown) {
    // What is missing comes first, so that it goes before what is merely absent.
    const meant = suggest(key, [...missing.keys(), ...known.filter((name) => !taken.has(name))]);
    const near = meant ?? suggest(key, known);
    const warns = !friendly && !near && wording !== "error";
    if (warns && wording === "ignore") continue;

    const here = `${mistakes.path}/${escapePointer(key)}`;
    const code = !near ? "unknown-property" : near.toLowerCase() === key.toLowerCase() ? "key-casing" : "misspelt-key";
    const advice = meant ? ` Did you mean ${quote(meant)}?` : near ? ` ${quote(near)} is there as well.` : "";
    const fix: Fix = meant
      ? { op: "rename", path: here, to: meant, safe: true }
      : { op: "remove", path: here, safe: false };
    const details: IssueDetails = friendly ? { input: join(input, key) } : { fix };
    if (!near) details.hint = `Known: ${known.join(", ")}.`;
    const path = (friendly && missing.get(meant!)) || here;
    const message = `${quote(key)} is not a ${label} property.${advice}`;
    issues.push(createIssue(code, path, message, details, warns ? "warning" : "error"));
    missing.delete(meant!);
    taken.add(meant!);
  }
  for (const [name, path] of missing) {
    const details = friendly ? { input: join(input, name) } : {};
    issues.push(createIssue("missing-property", path, `This ${label} has no ${quote(name)}.`, details));
  }
  return issues;
}

/** The keys that an object may have; in a builder's terms, those of objects that are flattened into it too. */
function knownKeys(shape: Shape | undefined, friendly: boolean): string[] {
  return Object.entries(shape?.fields ?? {}).flatMap(([wire, { flat, shape: inner, name }]) =>
    friendly ? (flat ? knownKeys(inner, friendly) : (name ?? [])) : wire,
  );
}
