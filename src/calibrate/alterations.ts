import type { MarkerKind, MarkerValue } from "./markers.js";

/** How a value differs from the marker that it was made of, for the end of "… is there, but". */
export type Alteration = string;

/** A marker with other text around it: nobody can write that from the field alone. */
export const IN_TEXT: Alteration = "inside a longer text";

/** One thing that a platform does to texts, and how to take it back. */
type Undo = readonly [what: Alteration, undo: (text: string) => string];

const ENTITIES: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

const UNDO: readonly Undo[] = [
  ["with white space around it", (text) => text.trim()],
  ["with a slash at its end", (text) => text.replace(/\/$/, "")],
  ["HTML-escaped", unescapeHtml],
  ["percent-encoded", decodePercent],
  ["inside HTML tags", (text) => text.replace(/<[^<>]*>/g, "").trim()],
  ["in quotes", (text) => text.replace(/^(["'])(.*)\1$/s, "$2")],
  ["with other dashes", (text) => text.replace(/[\u2010-\u2015\u2212]/g, "-")],
];

/** In which other forms a marker is known, by its kind: the forms of dates, times and words that platforms write. */
const FORMS: { readonly [kind in MarkerKind]?: (marker: string, found: unknown) => Alteration | undefined } = {
  date: (marker, found) => (isDateForm(marker, found) ? "in another form of date" : undefined),
  time: (marker, found) => (isTimeForm(marker, found) ? "in another form of time" : undefined),
  zone: (_, found) => (isChatham(found) ? "as another name of the zone" : undefined),
  choice: (marker, found) => (isInWords(marker, found) ? "in other words" : undefined),
  switch: (_, found) => (/^(?:true|yes|on)$/i.test(textOf(found)) ? "as text" : undefined),
  number: (marker, found) => (found === marker ? "as text" : undefined),
};

/** How a value was altered from a marker; nothing when it is another value, or the marker itself. */
export function alterationOf({ kind, value }: MarkerValue, found: unknown): Alteration | undefined {
  if (found === value) return undefined;
  const marker = String(value);
  const form = FORMS[kind]?.(marker, found);
  if (form !== undefined) return form;
  if (typeof found !== "string" || kind === "number" || kind === "switch" || kind === "choice") return undefined;
  const undone = undo(marker, found);
  if (undone !== undefined) return undone;
  if (found.toLowerCase() === marker.toLowerCase()) return "in other letters, small or capital";
  return contains(found, marker) ? IN_TEXT : undefined;
}

/** Takes back one alteration, or two after each other. */
function undo(marker: string, found: string): Alteration | undefined {
  for (const [what, first] of UNDO) {
    const once = first(found);
    if (once === marker) return what;
    for (const [also, second] of UNDO) if (once !== found && second(once) === marker) return `${what} and ${also}`;
  }
  return undefined;
}

/** Whether a text has the marker in it, and not one that only starts with it or ends in it. */
function contains(text: string, marker: string): boolean {
  const escaped = marker.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![A-Za-z0-9-])${escaped}(?![A-Za-z0-9]|-[A-Za-z0-9])`, "i").test(text);
}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isDateForm(marker: string, found: unknown): boolean {
  const [year = "", month = "", day = ""] = marker.split("-");
  const text = textOf(found);
  if (typeof found === "number") return Math.abs(found / (found > 1e11 ? 1 : 0.001) - Date.parse(marker)) < 86_400_000;
  if (!text.includes(year)) return false;
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const name = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(new Date(marker));
  return numbers.includes(Number(day)) && (numbers.includes(Number(month)) || text.includes(name));
}

function isTimeForm(marker: string, found: unknown): boolean {
  const [hour = 0, minute = 0] = marker.split(":").map(Number);
  const match = /(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.]\d+)*\s*([ap]\.?m)?/i.exec(
    textOf(found).replace(/^.*\d[T ](?=\d)/, ""),
  );
  if (!match || Number(match[2]) !== minute) return false;
  const isAfternoon = match[3]?.toLowerCase().startsWith("p") && Number(match[1]) < 12;
  return Number(match[1]) + (isAfternoon ? 12 : 0) === hour;
}

/** The zone by its name in Windows, in a list of zones, by its offset, or as minutes. */
function isChatham(found: unknown): boolean {
  return found === 765 || /chatham|\+?12:?45/i.test(textOf(found));
}

/** "Match event time", "EVENT" or "eventTime" for "event"; but not "prevent". */
function isInWords(marker: string, found: unknown): boolean {
  if (typeof found !== "string" || found.length > 60) return false;
  const words = found
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const wanted = marker.toLowerCase();
  return words.some((word) => word === wanted || `${word}s` === wanted);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
