import type { Look, Row, Text } from "../scene.js";
import { child, type Spot, say } from "../spot.js";
import { WORDS } from "../words.js";

/** The text at a spot; where there is none, nothing. */
export function textOf({ value, at }: Spot, look: Look): Text | undefined {
  const text = say(value);
  return text === "" ? undefined : { kind: "text", text, look, at };
}

/** The text at a spot that must have one: where there is none, that it is missing. */
export function demandedText(spot: Spot, look: Look, name: string): Text {
  return textOf(spot, look) ?? { kind: "text", text: `${name} ${WORDS.missing}`, look, isMissing: true, at: spot.at };
}

/** Title and subtitle of an object, as far as they are there; the title always is. */
export function titles(spot: Spot, title = "Title", subtitle = "subtitle"): readonly Text[] {
  const second = textOf(child(spot, subtitle), "subtitle");
  const first = demandedText(child(spot, title), "title", title);
  return second ? [first, second] : [first];
}

/** Words of ours. */
export function words(text: string, look: Look): Text {
  return { kind: "text", text, look };
}

/** A name with its value: beside it where it is short, else below. */
export function named(name: string, value: string, at?: string): Row {
  const place = at === undefined ? {} : { at };
  if (value.length <= 24 && name.length <= 20) return { title: words(name, "subtitle"), value, ...place };
  return { title: words(name, "subtitle"), subtitle: words(value, "body"), ...place };
}

/** Without what is `undefined`. */
export function present<T>(list: readonly (T | undefined)[]): T[] {
  return list.filter((one): one is T => one !== undefined);
}
