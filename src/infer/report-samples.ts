import { placeInPart } from "../check/positions.js";
import type { Report } from "../check/report.js";
import type { Issue } from "../runtime/issues.js";
import type { ReadSample } from "./read-samples.js";
import type { Sample, SampleIssue } from "./sample.js";

/** Puts issues at their places in the files of their samples; one report for each sample, in the order of these. */
export function reportSamples(samples: readonly ReadSample[], issues: readonly SampleIssue[]): Report[] {
  const found = new Map<Sample, Issue[]>();
  for (const { sample, ...issue } of issues) found.set(sample, [...(found.get(sample) ?? []), issue]);
  return samples.flatMap((sample) => {
    const own = found.get(sample);
    if (!own) return [];
    return [{ file: sample.file, index: sample.index, messages: 1, issues: placeInPart(sample.part, own) }];
  });
}
