import { misspell, recase } from "./misspell.js";
import { becomes, type Mutation, type Mutator } from "./mutation.js";

/** A choice that is far from all there are, one that is near, and one in another case. */
export const misspeltChoice: Mutator = (spot) => {
  if (spot.value.kind !== "enum") return [];
  const { values, also = {} } = spot.value;
  const texts = [...values, ...Object.keys(also)].filter((value) => typeof value === "string");
  const word = typeof spot.found === "string" ? spot.found : texts[0];
  if (word === undefined) return [];
  const cased = [word.toUpperCase(), word.toLowerCase(), recase(word)].filter((text) => !texts.includes(text));
  return [
    becomes(spot, "is no choice", "xyzzyxyzzy", "not-allowed"),
    ...misspell(word, texts).map(([what, text]) => becomes(spot, `${what} (${text})`, text, "not-allowed")),
    ...[...new Set(cased)].map((text) => becomes(spot, `other case (${text})`, text, "not-allowed")),
    ...Object.keys(also).map((text) => becomes(spot, `other spelling (${text})`, text, "other-spelling")),
  ];
};

/** Another constant. */
export const otherConstant: Mutator = (spot) => {
  if (spot.value.kind !== "const") return [];
  const { value } = spot.value;
  // Far from the constants of other variants.
  return [becomes(spot, "is another constant", typeof value === "number" ? value + 1_000 : `${value}x`)];
};

/** A text that has not the form that it should have. */
export const misformed: Mutator = (spot) => {
  if (spot.value.kind !== "text" || !spot.value.form) return [];
  const { form, rules } = spot.value;
  const found = typeof spot.found === "string" ? spot.found : "x";
  const pattern = new RegExp(form.pattern, "u");
  const broken = [`${found} `, `~${found}`, found.slice(0, -1), ""].filter((text) => !pattern.test(text));
  // A rule may say more of it, under a code of its own.
  return broken.map(
    (text): Mutation => becomes(spot, `is ${JSON.stringify(text)}`, text, rules ? undefined : form.code),
  );
};
