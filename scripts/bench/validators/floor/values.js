/** Whether a value is a JSON object. */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is text, or not there. */
export const isTextOrNothing = (value) => value === undefined || typeof value === "string";

/** Whether a value is text with something in it. */
export const isFilled = (value) => typeof value === "string" && value.length > 0;

const URL_FORM = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]+\S*$/;
const GUID_FORM = /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$/;

/** Whether a value is text that is a web address. */
export const isUrl = (value) => typeof value === "string" && URL_FORM.test(value);

/** Whether a value is text that is a GUID. */
export const isGuid = (value) => typeof value === "string" && value.length === 36 && GUID_FORM.test(value);

/** Whether a text has at most so many characters: they are counted only where there may be fewer than units. */
export function isAtMost(text, limit) {
  if (text.length <= limit) return true;
  let count = 0;
  for (const _ of text) if (++count > limit) return false;
  return true;
}
