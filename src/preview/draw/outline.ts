import { isObject } from "../../runtime/shapes.js";
import type { Group, Row } from "../scene.js";
import { child, otherKeys, type Spot, say } from "../spot.js";
import { named, words } from "./texts.js";

/** Rows of one outline: what a message of 28 kB has beyond them, nobody reads in a picture. */
const MOST = 60;

/** The fields of an object that have no place of their own in the picture, as they are written. */
export function outline(heading: string, spot: Spot, known: readonly string[] = []): Group | undefined {
  const rows = rowsOf(spot, known, 0);
  if (rows.length === 0) return undefined;
  const shown = rows.slice(0, MOST);
  const more = rows.length - shown.length;
  if (more > 0) shown.push({ title: words(`${more} more`, "caption") });
  return { kind: "group", heading: words(heading, "caption"), rows: shown };
}

function rowsOf(spot: Spot, known: readonly string[], depth: number): Row[] {
  if (isObject(spot.value)) return otherKeys(spot, known).flatMap((key) => rowOf(key, child(spot, key), depth));
  return say(spot.value) === "" ? [] : [{ title: words(say(spot.value), "body"), at: spot.at }];
}

/** Objects inside are opened for two levels; all else is written as JSON. */
function rowOf(key: string, spot: Spot, depth: number): Row[] {
  if (isObject(spot.value) && depth < 2) {
    const inner = rowsOf(spot, [], depth + 1);
    return inner.map((row) => ({ ...row, title: words(`${key}.${row.title.text}`, "subtitle") }));
  }
  return [named(key, say(spot.value) || "empty", spot.at)];
}
