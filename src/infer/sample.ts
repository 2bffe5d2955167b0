import type { Issue } from "../runtime/issues.js";
import { joinPointer } from "../runtime/pointer.js";

/** A real payload, and where it comes from. */
export interface Sample {
  /** The file that it is in, as people see it. */
  readonly file: string;
  /** Its place in a list (from 0), or its line (from 1); null where it is all of its file. */
  readonly index: number | null;
  readonly value: unknown;
}

/** An issue about something in a sample: `path` is a JSON Pointer into it. */
export interface SampleIssue extends Issue {
  readonly sample: Sample;
}

/** A value that was seen in a sample, with the way to it. */
export interface Seen {
  readonly value: unknown;
  readonly sample: Sample;
  /** What it is in; a whole sample is in nothing. */
  readonly parent?: Seen;
  readonly key: string;
}

/** A whole sample as a value that was seen. */
export function wholeSample(sample: Sample): Seen {
  return { value: sample.value, sample, key: "" };
}

/** A value inside another; `value` may be what was read from the text that stands there. */
export function inside(parent: Seen, key: string, value: unknown): Seen {
  return { value, sample: parent.sample, parent, key };
}

/** The same place with what its text holds. */
export function readAs(seen: Seen, value: unknown): Seen {
  return { ...seen, value };
}

/** The JSON Pointer of a value in its sample. */
export function pointerOf(seen: Seen): string {
  const keys: string[] = [];
  for (let at = seen; at.parent; at = at.parent) keys.push(at.key);
  return joinPointer(keys.reverse());
}

/** How many samples values come from. */
export function samplesOf(all: readonly Seen[]): Set<Sample> {
  return new Set(all.map(({ sample }) => sample));
}

/** Sorts samples by file and place, so that no other order of the same samples can change what is told of them. */
export function inOrder(samples: readonly Sample[]): Sample[] {
  return samples.toSorted((a, b) => compare(a.file, b.file) || (a.index ?? -1) - (b.index ?? -1));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
