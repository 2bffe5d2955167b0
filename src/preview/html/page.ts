import type { Issue } from "../../runtime/issues.js";
import { ICONS, type IconName } from "../icons.js";
import { escapeMarkup } from "../text/escape.js";
import { empty, tag } from "./tag.js";

/** What a document is being written with. */
export interface Page {
  readonly notes: ReadonlyMap<string, readonly Issue[]>;
  /** Places whose issues are written. A part may stand in a picture twice, its issues only once. */
  readonly written: Set<string>;
  /** A new id, different from all others of this picture. */
  id(): string;
}

/** A page whose ids begin with a prefix. */
export function createPage(notes: Page["notes"], prefix: string): Page {
  let count = 0;
  return { notes, written: new Set(), id: () => `${prefix}-${count++}` };
}

/** The issues of a part, with the id by which the part refers to them; nothing where it has none. */
export function noteAt(page: Page, at: string | undefined): { readonly id: string; readonly html: string } | undefined {
  const issues = at === undefined ? undefined : page.notes.get(at);
  if (!issues || page.written.has(at!)) return undefined;
  page.written.add(at!);
  const id = page.id();
  return { id, html: tag("ul", { class: "or-notes", id, role: "list" }, ...issues.map(note)) };
}

/** The issues of a part as markup; empty where it has none. */
export function notesOf(page: Page, at: string | undefined): string {
  return noteAt(page, at)?.html ?? "";
}

function note({ code, message, hint, severity }: Issue): string {
  const text = escapeMarkup(hint === undefined ? message : `${message} ${hint}`);
  return tag("li", { class: "or-note", "data-severity": severity }, tag("code", {}, escapeMarkup(code)), " ", text);
}

/** An icon; it says nothing that the text beside it does not. */
export function icon(name: IconName, size: number): string {
  const values = { viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": "true" };
  return tag("svg", values, empty("path", { d: ICONS[name] }));
}
