import { kebabCase } from "../model/names.js";
import type { Catalogue } from "../runtime/shapes.js";

/** Base name of the files of a variant, which is also what the command line calls it: "time-picker". */
export function fileOf(variant: { readonly name: string }): string {
  return kebabCase(variant.name);
}

/** The variant that a word names: by its file, its name or its label, in small or capital letters. */
export function variantNamed(catalogue: Catalogue, word: string): Catalogue["variants"][number] | undefined {
  const wanted = word.toLowerCase();
  return catalogue.variants.find((variant) =>
    [fileOf(variant), variant.name, variant.label].some((name) => name.toLowerCase() === wanted),
  );
}
