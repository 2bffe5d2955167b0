import { upperFirst } from "../model/names.js";

/** The words of a key: "OptionTitle" has two, "image_url" as well; letters of other alphabets are left out. */
export function wordsOf(key: string): string[] {
  const plain = key.normalize("NFD").replace(/\p{M}/gu, "");
  return plain.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
}

/** A key as the name of a type: "list-items" is "ListItems". */
export function typeName(key: string): string {
  return wordsOf(key).map(upperFirst).join("");
}

/** Words that don't follow the endings below. */
const ODD: { readonly [plural: string]: string } = {
  children: "child",
  people: "person",
  men: "man",
  data: "data",
  media: "media",
  series: "series",
  news: "news",
  indices: "index",
  criteria: "criterion",
};

/** Endings of plurals, with what stands there in the singular. */
const ENDINGS: readonly (readonly [ending: RegExp, singular: string])[] = [
  [/(?:ss|us|is)$/, "$&"],
  [/ies$/, "y"],
  [/(ss|sh|ch|x|z|us)es$/, "$1"],
  [/s$/, ""],
];

/** A key for one of many: "Listitems" is "Listitem", "addresses" is "address". */
export function singular(key: string): string {
  const last = wordsOf(key).at(-1) ?? "";
  const start = key.slice(0, key.lastIndexOf(last));
  const lower = last.toLowerCase();
  if (Object.hasOwn(ODD, lower)) {
    const odd = ODD[lower]!;
    return start + (last === lower ? odd : upperFirst(odd));
  }
  const [ending, one] = ENDINGS.find(([pattern]) => pattern.test(lower)) ?? [/$/, ""];
  return last.length > 3 ? start + last.replace(ending, one) : key;
}

/** What a person calls a type, inside a sentence: "ListItem" is a "list item". */
export function labelOf(name: string): string {
  return wordsOf(name)
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(" ");
}
