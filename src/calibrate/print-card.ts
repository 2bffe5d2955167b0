import { kebabCase, upperFirst } from "../model/names.js";
import { withArticle } from "../runtime/issues.js";
import type { Card, Marker } from "./card.js";
import type { MarkerKind } from "./markers.js";

/** How a marker is entered that is not just typed. */
const HOW: { readonly [kind in MarkerKind]?: string } = {
  zone: "choose the zone of the Chatham Islands, GMT+12:45",
  choice: "choose this, in whatever words the designer has",
  switch: "switch it on",
  date: "19 March 2037 is 2037-03-19",
  time: "24 hours: 19:53 is 7:53 PM",
};

/** The card as text for a terminal. */
export function printCard(card: Card, verb: string): string {
  const lines = card.json === undefined ? rows(card) : [`Name  ${card.name}`, "", ...card.json.split("\n")];
  return `${[
    `Card for ${withArticle(card.label)} message (${card.type})`,
    "",
    `1. In the admin center, make a new rich message of the type ${card.label}.`,
    card.json === undefined
      ? "2. Fill in every field exactly as below, with every entry of the lists, and leave out none:"
      : "2. Give it this name, and paste this JSON:",
    "",
    ...lines.map((line) => (line === "" ? "" : `     ${line}`)),
    "",
    "3. Save it, copy its JSON (Details > Rich message JSON > Copy, or View JSON), and save that as export.json.",
    `4. Run: ${verb} --export export.json -o profile.json`,
  ].join("\n")}\n`;
}

/** One line a marker, under the number of each list entry that it is in; a hint stands with the first of its kind. */
function rows({ name, markers }: Card): string[] {
  const cells: (readonly [label: string, value: string, how: string])[] = [["Name", name, ""]];
  const told = new Set<MarkerKind>();
  let entry = "";
  for (const marker of markers) {
    const { heading, label } = wordsOf(marker);
    if (heading !== "" && heading !== entry) cells.push([heading, "", ""]);
    entry = heading;
    const how = told.has(marker.kind) && marker.kind !== "choice" ? "" : (HOW[marker.kind] ?? "");
    told.add(marker.kind);
    cells.push([label, marker.value === true ? "yes" : String(marker.value), how]);
  }
  const [first, second] = [0, 1].map((i) => Math.max(...cells.map((cell) => cell[i]!.length)));
  return cells.map(([label, value, how]) =>
    `${label.padEnd(first!)}  ${value.padEnd(second!)}  ${how && `(${how})`}`.trimEnd(),
  );
}

/** "Time slot 1" and "  Start times 2": the entry that a marker is in, and what it is there. */
function wordsOf({ field, index }: Marker): { readonly heading: string; readonly label: string } {
  const parts = field.path.split("[]");
  const isItem = parts.at(-1) === "";
  if (isItem) parts.pop();
  const words = parts.map((part) => sentence(part.replace(/^\./, "")));
  const numbered = words.map((word, i) => (index[i] === undefined ? word : `${word} ${index[i] + 1}`));
  const outer = numbered.slice(0, -1);
  return { heading: outer.join(", "), label: (outer.length > 0 ? "  " : "") + numbered.at(-1)! };
}

function sentence(name: string): string {
  return upperFirst(kebabCase(name).replaceAll("-", " ")).replace(/\burl\b/gi, "URL");
}
