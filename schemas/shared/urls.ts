import { Type } from "typebox";

/** An absolute web address. Its form is checked by `WEB_URL`. */
export function webUrl() {
  return Type.String({ pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]+\\S*$" });
}

/** What issues say in place of the pattern. */
export const WEB_URL = { code: "url-scheme", expected: "an absolute web address that starts with https://" };
