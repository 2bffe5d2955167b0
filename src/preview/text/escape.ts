/** What XML has no way to write: control characters, halves of surrogate pairs, two characters that are none. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const ENTITIES: { readonly [char: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes text safe as content and as a quoted attribute, of XML and of HTML alike. */
export function escapeMarkup(text: string): string {
  if (!NEEDS.test(text)) return text;
  return text.replace(UNWRITABLE, "\ufffd").replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

/** Most texts need nothing. */
const NEEDS = /[&<>"'\ufffe\uffff]|\p{Cc}|\p{Cs}/u;

/** Attributes as they are written in a tag; those without a value are left out. */
export function attributes(values: { readonly [name: string]: string | number | undefined }): string {
  let text = "";
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) text += ` ${name}="${typeof value === "number" ? round(value) : escapeMarkup(value)}"`;
  }
  return text;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
