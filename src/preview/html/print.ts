import { describeScene, nameScene } from "../describe.js";
import type { Aside, Block, Bubble, Replies, Scene, Sheet } from "../scene.js";
import { escapeMarkup } from "../text/escape.js";
import { fingerprint } from "../text/fingerprint.js";
import type { PreviewTheme } from "../theme.js";
import { STATES, WORDS } from "../words.js";
import { createPage, notesOf, type Page } from "./page.js";
import { writePart } from "./parts.js";
import { previewStyles } from "./styles.js";
import { empty, tag, words } from "./tag.js";

/** Prints a picture as an HTML document, or as an element of one. Both are well-formed XML as well. */
export function printHtml(scene: Scene, theme: PreviewTheme, isDocument: boolean): string {
  const name = nameScene(scene);
  const element = writeScene(scene, theme, name);
  if (!isDocument) return `${element}\n`;
  const head = [
    empty("meta", { charset: "utf-8" }),
    empty("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    empty("meta", {
      "http-equiv": "Content-Security-Policy",
      content: "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
    }),
    empty("meta", { name: "description", content: describeScene(scene) }),
    tag("title", {}, escapeMarkup(name)),
    tag("style", {}, previewStyles + ground(theme)),
  ].join("");
  return `<!doctype html>\n${tag("html", { lang: "en" }, tag("head", {}, head), tag("body", {}, tag("main", {}, element)))}\n`;
}

/** What a document stands on. */
function ground(theme: PreviewTheme): string {
  return `body{margin:0;padding:24px 16px;background:${theme === "light" ? "#e9ecf1" : "#090b0e"}}.omnirich-preview{margin:0 auto}`;
}

function writeScene(scene: Scene, theme: PreviewTheme, name: string): string {
  const { label, state, blocks, notes, isRightToLeft } = scene;
  const id = `omnirich-${fingerprint(name + describeScene(scene) + theme)}`;
  const page = createPage(notes, id);
  const values = {
    class: "omnirich-preview",
    role: "group",
    "aria-label": name,
    "aria-describedby": `${id}-foot`,
    "data-theme": theme,
    dir: isRightToLeft ? "rtl" : "ltr",
  };
  const head = tag("strong", {}, escapeMarkup(label)) + tag("span", {}, STATES[state]);
  return tag(
    "div",
    values,
    tag("div", { class: "or-head" }, head),
    ...sections(page, blocks),
    tag("p", { class: "or-foot", id: `${id}-foot`, dir: "ltr" }, WORDS.disclaimer),
  );
}

/** A sheet goes from edge to edge; what else there is keeps a distance. */
function sections(page: Page, blocks: readonly Block[]): string[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && block.kind !== "sheet" && last[0]!.kind !== "sheet") last.push(block);
    else groups.push([block]);
  }
  return groups.map((group) => {
    const inner = group.map((block) => writeBlock(page, block));
    return tag("div", { class: group[0]!.kind === "sheet" ? "or-behind" : "or-talk" }, ...inner);
  });
}

function writeBlock(page: Page, block: Block): string {
  switch (block.kind) {
    case "bubble":
      return writeBubble(page, block);
    case "sheet":
      return writeSheet(page, block);
    case "replies":
      return writeReplies(page, block);
    case "aside":
      return writeAside(block);
    default:
      return block satisfies never;
  }
}

function writeBubble(page: Page, { side, isGhost, parts, at }: Bubble): string {
  const id = page.id();
  const fits = parts.every(({ kind }) => kind === "text");
  const values = { "data-side": side, "data-ghost": isGhost ? "" : undefined, "data-fit": fits ? "" : undefined };
  const sender = side === "business" ? WORDS.business : WORDS.customer;
  const inner = tag("div", { class: "or-bubble" }, ...parts.map((part) => writePart(page, part)));
  return tag(
    "div",
    { class: "or-message", role: "article", "aria-labelledby": id, ...values },
    tag("p", { class: "or-sender", id }, sender),
    inner,
    notesOf(page, at),
  );
}

function writeSheet(page: Page, { name, cancel, done, parts, at }: Sheet): string {
  const inactive = { type: "button", "aria-disabled": "true" };
  const buttons = [cancel, ...(done === undefined ? [] : [done])].map((text) => words("button", inactive, text));
  return tag(
    "div",
    { class: "or-sheet", role: "dialog", "aria-label": name },
    tag("div", { class: "or-bar" }, ...buttons),
    notesOf(page, at),
    ...parts.map((part) => tag("div", {}, writePart(page, part))),
  );
}

function writeReplies(page: Page, { options, at }: Replies): string {
  const list = options.map(({ text, isChosen, at: place }) => {
    const values = { type: "button", "aria-disabled": "true", "aria-pressed": String(isChosen) };
    return tag("li", {}, words("button", values, text), notesOf(page, place));
  });
  return tag("ul", { class: "or-replies", role: "list", "aria-label": "Replies" }, ...list) + notesOf(page, at);
}

function writeAside({ text }: Aside): string {
  return tag("p", { class: "or-aside", dir: "ltr" }, escapeMarkup(text));
}
