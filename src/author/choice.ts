import { type TEnum, Type } from "typebox";
import { annotate } from "./annotate.js";

/**
 * One of a few texts. `also` holds other spellings that messages may have, each with the one that is meant: they are a
 * warning, and builders write the one that is meant.
 */
export function choice<
  const Values extends string[],
  const Also extends { readonly [spelling: string]: string } = Record<never, string>,
>(values: readonly [...Values], also?: Also): TEnum<(Values[number] | (keyof Also & string))[]> {
  const all = [...values, ...Object.keys(also ?? {})] as (Values[number] | (keyof Also & string))[];
  return annotate(Type.Enum(all), { "x-omnirich": also && { also } });
}
