import type { Wording } from "./explain.js";
import { createIssue, type Fix, type Issue, quote, withArticle } from "./issues.js";
import { suggest } from "./keys.js";
import { join, type Place } from "./places.js";
import { escapePointer } from "./pointer.js";
import { itemsOf, type Shape } from "./shapes.js";

/** What is wrong with the keys of one object. */
export interface KeyMistakes {
  readonly path: string;
  /** Pointers of the missing properties. */
  readonly missing: string[];
  readonly unknown: string[];
  /** The object, where it has unknown keys. */
  value: unknown;
  /** Its shape, where the value itself has chosen it. */
  shape: Shape | undefined;
}

/** Pairs each unknown key with the known one that was probably meant, so that one slip is one issue. */
export function explainKeys(mistakes: KeyMistakes, placeAt: (path: string) => Place, wording: Wording): Issue[] {
  const place = placeAt(mistakes.path);
  const { input } = place;
  const shape = mistakes.shape ?? place.shape;
  const friendly = wording === "input";
  const label = shape?.label ?? "message";
  const keys = knownKeys(shape, friendly);
  const known = keys.map(({ key }) => key);
  const missing = new Map(mistakes.missing.map((path) => [placeAt(path).name, path]));
  const misplaced = new Map<string, string[]>();
  const taken = new Set(Object.keys(mistakes.value as object));
  const placeOf = (key: string) => (friendly ? join(input, key) : undefined);
  const issues: Issue[] = [];

  const aroundOf = (key: string) =>
    [...missing.values()].find((path) =>
      knownKeys(placeAt(path).shape, friendly).some((inner) => inner.key === key || inner.alias === key),
    );

  // An object that only seems to be missing, as its own key is misspelt, is found out first.
  const { unknown } = mistakes;
  let open = unknown;
  for (const key of [...unknown.filter((word) => !aroundOf(word)), ...unknown.filter(aroundOf)]) {
    // What belongs into an object that is missing says that the object was forgotten, and nothing else.
    const around = aroundOf(key);
    if (around) {
      misplaced.set(around, [...(misplaced.get(around) ?? []), quote(key)]);
      continue;
    }
    const lower = key.toLowerCase();
    const twinOf = (word: string) => known.find((name) => taken.has(name) && name.toLowerCase() === word.toLowerCase());
    const twin = twinOf(key);
    const free = keys.filter((candidate) => !twinOf(candidate.key));
    // What is missing comes first, so that it goes before what is merely absent.
    const likely = (word: string) => suggest(word, [...missing.keys(), ...free.map((candidate) => candidate.key)]);
    const meant = twin ? undefined : (free.find(({ alias }) => alias?.toLowerCase() === lower)?.key ?? likely(key));
    // A key beside the one it resembles may well be another one: only a slip of a letter or so is a twin.
    const near = meant ?? twin ?? suggest(key, known, 5);
    if (!near && wording === "ignore") continue;

    const here = `${mistakes.path}/${escapePointer(key)}`;
    const code = !near ? "unknown-property" : near.toLowerCase() === key.toLowerCase() ? "key-casing" : "misspelt-key";
    const advice = meant ? ` Did you mean ${quote(meant)}?` : near ? ` ${quote(near)} is there as well.` : "";
    // One that is nearer still to a key which is there may be no slip; and of two that may be the same, either is meant.
    const isNearest = !!meant && (suggest(key, [meant, ...known]) ?? meant) === meant;
    const safe = isNearest && !open.some((other) => other !== key && likely(other) === meant);
    const fix: Fix = { op: meant ? "rename" : "remove", path: here, to: meant, safe };
    const hint = near ? undefined : `Known: ${known.join(", ")}.`;
    const details = { input: placeOf(key), hint, fix: friendly ? undefined : fix };
    const path = (friendly && missing.get(meant!)) || here;
    const message = `${quote(key)} is not ${withArticle(label)} property.${advice}`;
    issues.push(createIssue(code, path, message, details, !near && wording === "warn" ? "warning" : "error"));
    if (meant) {
      open = open.filter((other) => other !== key);
      missing.delete(meant);
      taken.add(meant);
    }
  }
  for (const [name, path] of missing) {
    const message = `This ${label} has no ${quote(name)}.`;
    const inside = misplaced.get(path);
    const hint = inside && `Put ${inside.join(", ")} into ${itemsOf(placeAt(path).known) ? "an item of it" : "it"}.`;
    issues.push(createIssue("missing-property", path, message, { input: placeOf(name), hint }));
  }
  return issues;
}

/** A key that an object may have, and what the same field is called on the other side: in builders, or in the JSON. */
interface KnownKey {
  readonly key: string;
  readonly alias: string | undefined;
}

/** The keys of an object; in a builder's terms, those of objects that are flattened into it too. */
function knownKeys(shape: Shape | undefined, friendly: boolean): KnownKey[] {
  return Object.entries(shape?.fields ?? {}).flatMap(([wire, { flat, shape: inner, name }]) => {
    if (!friendly) return { key: wire, alias: name };
    return flat ? knownKeys(inner, friendly) : name ? { key: name, alias: wire } : [];
  });
}
