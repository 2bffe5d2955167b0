import type { Evidence, Variant } from "./model.js";

/** Every source of a variant once, in the order in which it appears; the same page in two states (two dates) is two. */
export function sourcesOf(variant: Variant): readonly Evidence[] {
  const all = [
    ...variant.remarks.map((remark) => remark.evidence),
    ...variant.shapes.flatMap((shape) => shape.fields.flatMap((field) => field.evidence)),
  ];
  return [...new Map(all.map((evidence) => [sourceKey(evidence), evidence])).values()];
}

/** Two pieces of evidence of the same source in the same state have the same. */
export function sourceKey({ source, url, published, checked }: Evidence): string {
  return JSON.stringify([source, url, published, checked]);
}
