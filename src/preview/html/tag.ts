import { attributes, escapeMarkup } from "../text/escape.js";

/** Values of attributes; those that are `undefined` are left out. */
export type Attributes = { readonly [name: string]: string | number | undefined };

/** An element with what is in it, already written as markup. */
export function tag(name: string, values: Attributes, ...content: readonly (string | undefined)[]): string {
  return `<${name}${attributes(values)}>${content.join("")}</${name}>`;
}

/** An element that holds nothing. */
export function empty(name: string, values: Attributes): string {
  return `<${name}${attributes(values)}/>`;
}

/** An element with a text of the message, which is read in the direction of its own first letter. */
export function words(name: string, values: Attributes, text: string): string {
  return tag(name, { dir: "auto", ...values }, escapeMarkup(text));
}
