import type { IconName } from "../icons.js";
import type { Group, Lead, Part, Picture, Row, Text } from "../scene.js";
import { escapeMarkup } from "../text/escape.js";
import { WORDS } from "../words.js";
import { icon, noteAt, notesOf, type Page } from "./page.js";
import { empty, tag, words } from "./tag.js";

/** Writes a part as markup. */
export function writePart(page: Page, part: Part): string {
  switch (part.kind) {
    case "text":
      return writeText(page, part);
    case "picture":
      return writePicture(page, part);
    case "lead":
      return writeLead(page, part);
    case "group":
      return writeGroup(page, part);
    case "action":
      return tag("p", { class: "or-action" }, icon(part.icon, 19), words("span", {}, part.text));
    case "button":
      return words("button", { type: "button", class: "or-button", "aria-disabled": "true" }, part.text);
    case "lines":
      return tag("div", { class: "or-lines" }, "<i></i>".repeat(part.count), words("p", {}, part.label));
    default:
      return part satisfies never;
  }
}

function writeText(page: Page, { text, look, isMissing, at }: Text, name = "p"): string {
  return words(name, { class: classOf(page, look, isMissing) }, text) + notesOf(page, at);
}

/** Where nothing is wrong, a text that is not found has a name that is not public. */
function classOf(page: Page, look: Text["look"], isMissing?: boolean): string {
  return `or-${look}${isMissing && page.notes.size > 0 ? " or-missing" : ""}`;
}

function writePicture(page: Page, { label, data, isVideo, at }: Picture): string {
  const alt = `${WORDS.image}: ${label}`;
  const values = data === undefined ? { role: "img", "aria-label": alt } : {};
  const play = isVideo ? tag("span", { class: "or-play", "aria-hidden": "true" }, icon("play", 30)) : "";
  const inner = data === undefined ? (isVideo ? "" : icon("image", 36)) : empty("img", { src: data, alt });
  const caption = data === undefined ? words("span", { class: "or-label", "aria-hidden": "true" }, label) : "";
  const video = isVideo ? "" : undefined;
  return tag("div", { class: "or-picture", "data-video": video, ...values }, inner, play, caption) + notesOf(page, at);
}

function writeSmall(picture: Picture | undefined, name: IconName | undefined): string {
  if (!picture) return name ? tag("span", { class: "or-thumb", "aria-hidden": "true" }, icon(name, 26)) : "";
  const alt = `${WORDS.image}: ${picture.label}`;
  const { data } = picture;
  if (data !== undefined) return tag("span", { class: "or-thumb" }, empty("img", { src: data, alt }));
  return tag("span", { class: "or-thumb", role: "img", "aria-label": alt }, icon("image", 24));
}

function writeLead(page: Page, { picture, icon: name, texts, at }: Lead): string {
  const inner = tag("div", {}, ...texts.map((text) => writeText(page, text)));
  const lead = tag("div", { class: "or-lead" }, writeSmall(picture, name), inner);
  return lead + notesOf(page, picture?.at) + notesOf(page, at);
}

/** Choices are a group of fields with a legend; all other rows are a list. */
function writeGroup(page: Page, { heading, hint, rows, at }: Group): string {
  const head = [
    heading ? words("span", { class: "or-caption" }, heading.text) : "",
    hint === undefined ? "" : tag("span", { class: "or-hint" }, escapeMarkup(hint)),
  ].join("");
  const isChoice = rows.some(({ mark }) => mark);
  const name = page.id();
  const list = tag(
    "ul",
    { class: "or-card", role: "list" },
    ...rows.map((row) => tag("li", {}, writeRow(page, row, name))),
  );
  const notes = notesOf(page, heading?.at) + notesOf(page, at);
  if (isChoice) {
    const legend = head && tag("legend", { class: "or-heading" }, head);
    return tag("fieldset", { class: "or-group" }, legend, notes, list);
  }
  return tag("div", { class: "or-group" }, head && tag("div", { class: "or-heading" }, head), notes, list);
}

function writeRow(page: Page, row: Row, name: string): string {
  const { title, subtitle, value, picture, mark, isChosen, isStrong, at } = row;
  const note = noteAt(page, at);
  const input = mark
    ? empty("input", {
        type: mark === "one" ? "radio" : "checkbox",
        name,
        checked: isChosen ? "checked" : undefined,
        "aria-invalid": note ? "true" : undefined,
        "aria-describedby": note?.id,
      })
    : "";
  const small = picture ? writeSmall(picture, undefined) : row.icon ? icon(row.icon, 20) : "";
  const texts = [title, ...(subtitle ? [subtitle] : [])];
  const spans = texts.map(({ text, look, isMissing }) =>
    words("span", { class: classOf(page, look, isMissing) }, text),
  );
  const body = tag("div", {}, spans.join("<br/>"));
  const end = value === undefined ? "" : words("span", { class: "or-value" }, value);
  const values = { class: "or-row", "data-strong": isStrong ? "" : undefined };
  const notes = [...texts.map((text) => notesOf(page, text.at)), notesOf(page, picture?.at), note?.html ?? ""];
  return tag(mark ? "label" : "div", values, input, small, body, end) + notes.join("");
}
