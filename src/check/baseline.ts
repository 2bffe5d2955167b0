import { isObject } from "../runtime/shapes.js";
import { genericPath } from "./generic-path.js";
import type { Finding } from "./keep.js";

/** Findings that are known: for each file, how many there are of each kind. A kind is a code and a path without indices. */
export interface Baseline {
  readonly version: 1;
  readonly files: { readonly [file: string]: { readonly [kind: string]: number } };
}

/** Holds back what is known already. */
export interface BaselineFilter {
  /** The findings that are new. */
  unknown<F extends Finding>(file: string, issues: readonly F[]): readonly F[];
  /** How many were held back. */
  known(): number;
  /** How many known findings are gone from the files that were checked. */
  gone(checked: readonly string[]): number;
}

/** Makes the filter of a baseline. Findings stay known when lines are added above, or items before. */
export function createFilter({ files }: Baseline): BaselineFilter {
  const left = new Map(Object.entries(files).map(([file, kinds]) => [file, new Map(Object.entries(kinds))]));
  let known = 0;
  return {
    unknown(file, issues) {
      const kinds = left.get(file);
      if (!kinds) return issues;
      return issues.filter((issue) => {
        const kind = kindOf(issue);
        const times = kinds.get(kind) ?? 0;
        if (times === 0) return true;
        kinds.set(kind, times - 1);
        known++;
        return false;
      });
    },
    known: () => known,
    gone(checked) {
      const kinds = checked.flatMap((file) => [...(left.get(file)?.values() ?? [])]);
      return kinds.reduce((sum, times) => sum + times, 0);
    },
  };
}

/** Writes a baseline down while findings come in. */
export interface BaselineRecorder {
  /** Takes findings down; none of them is new then. */
  unknown<F extends Finding>(file: string, issues: readonly F[]): readonly F[];
  known(): number;
  /** The baseline, sorted, with what an older one says of files that were not checked. */
  baseline(older: Baseline | undefined, checked: readonly string[]): Baseline;
}

/** Makes the recorder of a new baseline. */
export function createRecorder(): BaselineRecorder {
  const files = new Map<string, Map<string, number>>();
  let known = 0;
  return {
    unknown(file, issues) {
      const kinds = files.get(file) ?? new Map<string, number>();
      files.set(file, kinds);
      for (const issue of issues) kinds.set(kindOf(issue), (kinds.get(kindOf(issue)) ?? 0) + 1);
      known += issues.length;
      return [];
    },
    known: () => known,
    baseline(older, checked) {
      const now = new Set(checked);
      const kept = Object.entries(older?.files ?? {}).filter(([file]) => !now.has(file));
      const fresh = [...files].map(([file, kinds]) => [file, sorted([...kinds])] as const);
      return { version: 1, files: sorted([...kept, ...fresh]) };
    },
  };
}

function kindOf({ code, path }: Finding): string {
  return path === "" ? code : `${code} ${genericPath(path)}`;
}

function sorted<T>(entries: readonly (readonly [string, T])[]): { readonly [key: string]: T } {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The baseline in a value that was read from JSON; nothing when it is none. */
export function asBaseline(value: unknown): Baseline | undefined {
  if (!isObject(value) || value.version !== 1 || !isObject(value.files)) return undefined;
  const areKinds = (kinds: unknown) =>
    isObject(kinds) && Object.values(kinds).every((times) => Number.isSafeInteger(times) && (times as number) > 0);
  return Object.values(value.files).every(areKinds) ? (value as unknown as Baseline) : undefined;
}
