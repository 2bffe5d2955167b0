import type {
  BlockContent,
  Html,
  Image,
  InlineCode,
  Link,
  LinkReference,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
  Text,
} from "mdast";
import type { Handle } from "mdast-util-to-markdown";
import { importTool } from "../../diagnostics/tools.js";

/** Something inside a line: plain text, which is escaped as needed, or a node made here. */
export type Inline = string | PhrasingContent;

/** A heading; GitHub makes its anchor from its text. */
export function heading(depth: 1 | 2 | 3 | 4, text: string): RootContent {
  return { type: "heading", depth, children: nodes([text]) };
}

/** A paragraph. */
export function paragraph(...content: readonly Inline[]): BlockContent {
  return { type: "paragraph", children: nodes(content) };
}

/** What stands out from the text around it. */
export function blockquote(...content: readonly BlockContent[]): RootContent {
  return { type: "blockquote", children: [...content] };
}

/** A list with bullets; an item is one line. */
export function bullets(items: readonly (readonly Inline[])[]): RootContent {
  const children = items.map((item) => ({ type: "listItem" as const, children: [paragraph(...item)] }));
  return { type: "list", ordered: false, spread: false, children };
}

/** A block of code in a language such as "json"; the fence grows until the code can't close it. */
export function codeBlock(language: string, text: string): RootContent {
  return { type: "code", lang: language, value: text };
}

/** Code inside a line. Line breaks are shown as JSON writes them: a real one would end a table row. */
export function code(text: string): InlineCode {
  return { type: "inlineCode", value: text.replaceAll("\r", "\\r").replaceAll("\n", "\\n") };
}

/** A link; `title` is shown when the mouse rests on it. */
export function link(url: string, text: Inline, title?: string): Link {
  return { type: "link", url, title: title ?? null, children: nodes([text]) as Link["children"] };
}

/** An image; `alt` says the same in words. */
export function image(url: string, alt: string): Image {
  return { type: "image", url, alt };
}

/** A mark such as [1] that leads where a `definition` with this label says. */
export function sourceMark(label: string): LinkReference {
  return {
    type: "linkReference",
    identifier: label,
    label,
    referenceType: "shortcut",
    children: [{ type: "text", value: label }],
  };
}

/** A table; a cell is a list of inline content. */
export function table(head: readonly string[], rows: readonly (readonly (readonly Inline[])[])[]): Table {
  return { type: "table", children: [row(head.map((text) => [text])), ...rows.map(row)] };
}

function row(cells: readonly (readonly Inline[])[]): TableRow {
  return { type: "tableRow", children: cells.map((cell) => ({ type: "tableCell", children: nodes(cell) })) };
}

/** A place that links can lead to, `#id`; ids come from `slug`. */
export function anchor(id: string): Html {
  return { type: "html", value: `<a id="${id}"></a>` };
}

/** A line break that also works inside a table cell. */
export function lineBreak(): Html {
  return { type: "html", value: "<br>" };
}

/** A comment that no reader of the rendered page sees. */
export function comment(text: string): Html {
  return { type: "html", value: `<!-- ${text.replace(/-{2,}/g, "-")} -->` };
}

/** Text as part of an id: small letters, digits, `-`, `_` and `.`; anything else becomes its code point. */
export function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9_.-]/gu, (char) => `u${char.codePointAt(0)!.toString(16)}`);
}

/** Joins lists of inline content with a separator. */
export function joinInline(parts: readonly (readonly Inline[])[], separator: Inline): Inline[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [separator, ...part]));
}

/** Prints a page. */
export async function printMarkdown(content: readonly RootContent[]): Promise<string> {
  const { toMarkdown } = await importTool<typeof import("mdast-util-to-markdown")>(
    "mdast-util-to-markdown",
    "to write the docs",
  );
  const { gfmTableToMarkdown } = await importTool<typeof import("mdast-util-gfm-table")>(
    "mdast-util-gfm-table",
    "to write the docs",
  );
  // Cells are not padded: else one longer description would change every line of its table.
  const extensions = [gfmTableToMarkdown({ tablePipeAlign: false })];
  const options = {
    bullet: "-",
    emphasis: "_",
    fences: true,
    listItemIndent: "one",
    resourceLink: true,
    tightDefinitions: true,
  } as const;
  return toMarkdown(
    { type: "root", children: [...content] },
    { ...options, extensions, handlers: { text: printText } },
  );
}

/** Text in which nothing can mean anything in Markdown: most of what pages say, and looking for it takes most of the time. */
const PLAIN = /^[A-Za-z][A-Za-z0-9 ,.;:'"()/?%=-]*$/;

/** The same behind something else on its line, where numbers and dashes make no list. */
const PLAIN_INSIDE = /^(?:[A-Za-z0-9 ,.;:'")/?%=-][A-Za-z0-9 ,.;:'"()/?%=-]*)?$/;

const printText: Handle = ({ value }: Text, _, state, info) => {
  const plain = /[\r\n]$/.test(info.before) ? PLAIN : PLAIN_INSIDE;
  return plain.test(value) ? value : state.safe(value, info);
};

function nodes(content: readonly Inline[]): PhrasingContent[] {
  return content.map((part) => (typeof part === "string" ? { type: "text", value: part } : part));
}
