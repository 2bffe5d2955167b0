import { parseJson } from "../runtime/helpers.js";
import { isObject } from "../runtime/shapes.js";
import { endOfText, MAX_DEPTH } from "./depth.js";
import type { Span } from "./lines.js";

/**
 * Where the messages of a text stand that is a list of them; nothing when it is no list, or no JSON. Of a long list one
 * item at a time is read, as the values of all would take ten times the memory of the text.
 */
export function messagesIn(text: string): readonly Span[] | undefined {
  const items = splitList(text);
  if (!items?.every(({ start, end }) => parseJson(text.slice(start, end)) !== undefined)) return undefined;
  return isBareSurvey(text, items) ? undefined : items;
}

/** The items of a list, as far as brackets and commas tell; nothing where these don't fit, or are nested too deep. */
function splitList(text: string): readonly Span[] | undefined {
  const first = text.search(/[^ \t\r\n]/);
  if (text[first] !== "[") return undefined;
  const items: Span[] = [];
  let start = first + 1;
  let depth = 0;
  for (let i = first; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: // "
        i = endOfText(text, i);
        break;
      case 0x7b: // {
      case 0x5b: // [
        if (++depth > MAX_DEPTH) return undefined;
        break;
      case 0x2c: // ,
        if (depth > 1) break;
        items.push({ start, end: i });
        start = i + 1;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        if (--depth > 0) break;
        if (items.length > 0 || !isBlank(text.slice(start, i))) items.push({ start, end: i });
        return text[i] === "]" && isBlank(text.slice(i + 1)) ? items : undefined;
    }
  }
  return undefined;
}

function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}

function isBareSurvey(text: string, items: readonly Span[]): boolean {
  return items.length > 0 && items.every(({ start, end }) => isSurveyPart(JSON.parse(text.slice(start, end))));
}

/** Whether a value is a part of a survey: a list of these alone, as the admin center exports it, is no list of messages. */
export function isSurveyPart(value: unknown): boolean {
  return isObject(value) && ("Questions" in value || "Answers" in value);
}
