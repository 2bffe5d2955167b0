import type { FieldNotes } from "omnirich/author";
import { Type } from "typebox";

/** An absolute web address. Its form and rules are those of `ADDRESS`, or of what it is the address of. */
export function webUrl() {
  return Type.String({ pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]+\\S*$" });
}

const form = { code: "url-scheme", expected: "an absolute web address that starts with https://" };

/** Notes of a field that holds a web address. */
export const ADDRESS = { form, rules: { "web-address": true } } satisfies Partial<FieldNotes>;

/** Notes of a field that holds the address of a picture. */
export const STILL_IMAGE = {
  form,
  rules: { ...ADDRESS.rules, "still-image": true, "apple-image": true },
} satisfies Partial<FieldNotes>;

/** What descriptions say of pictures. */
export const IMAGE = "Use a still image: videos and GIFs are not supported.";
