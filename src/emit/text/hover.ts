import type { Field } from "../../model/model.js";
import { upperFirst } from "../../model/names.js";
import { bullets, type Inline, link, paragraph, printMarkdown } from "./markdown.js";

/** What editors show of a field when the mouse rests on it, in Markdown: what it is, and how each fact is known. */
export async function hoverText({ description, evidence }: Pick<Field, "description" | "evidence">): Promise<string> {
  const lines = evidence.map(({ kind, source, url, published, note }): Inline[] => [
    `${upperFirst(kind)}: `,
    link(url, source),
    `${published ? `, ${published}` : ""}.${note ? ` ${note}` : ""}`,
  ]);
  const text = await printMarkdown([paragraph(description), bullets(lines)]);
  return text.trimEnd();
}
