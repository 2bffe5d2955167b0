import { liveVariant } from "./emit/validators.js";
import type { Model } from "./model/model.js";
import type { Catalogue } from "./runtime/shapes.js";

/** The catalogue of a model, with validators that can be called at once, without writing them into files. */
export async function liveCatalogue({ tag, variants }: Model): Promise<Catalogue> {
  const now = Date.now();
  const live = await Promise.all(variants.map((variant) => liveVariant(variant, now)));
  const other = live.find(({ type }) => type === undefined);
  return { tag, variants: live.filter((variant) => variant !== other), other: other ?? live[0]! };
}
