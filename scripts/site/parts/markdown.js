import { existsSync, readFileSync } from "node:fs";
import { fromHighlighter } from "@shikijs/markdown-it/core";
import GithubSlugger from "github-slugger";
import MarkdownIt from "markdown-it";
import { createHighlighter } from "shiki";
import { siteLink } from "./links.js";

const THEMES = { light: "github-light-high-contrast", dark: "github-dark-high-contrast" };
const LANGUAGES = ["ts", "js", "json", "sh", "yaml", "html", "xml"];

/** Markdown as a code host reads it: the same anchors of headings, HTML, and links to other Markdown. */
export async function makeMarkdown() {
  const highlighter = await createHighlighter({ themes: Object.values(THEMES), langs: LANGUAGES });
  const markdown = new MarkdownIt({ html: true });
  markdown.use(fromHighlighter(highlighter, { themes: THEMES, defaultColor: false, fallbackLanguage: "text" }));
  markdown.use(headings).use(links).use(pictures).use(tables);
  return markdown;
}

/** Gives each heading the anchor that GitHub gives it. */
function headings(markdown) {
  markdown.core.ruler.push("anchors", ({ tokens }) => {
    const slugger = new GithubSlugger();
    for (const [i, token] of tokens.entries()) {
      if (token.type !== "heading_open") continue;
      const text = tokens[i + 1].children.map(({ content }) => content).join("");
      const id = slugger.slug(text);
      token.attrSet("id", id);
      // The generated Markdown has anchors of its own before some headings: the same one is not needed twice.
      if (tokens[i - 2]?.content === `<a id="${id}"></a>`) dropParagraph(tokens.slice(i - 3, i));
    }
  });
  markdown.renderer.rules.heading_close = (tokens, i) => {
    const { tag, attrs } = tokens[i - 2];
    const id = attrs?.find(([name]) => name === "id")?.[1];
    const label = markdown.utils.escapeHtml(`Link to ${tokens[i - 1].content.replaceAll("`", "")}`);
    return tag === "h1" ? "</h1>\n" : ` <a class="here" href="#${id}" aria-label="${label}">#</a></${tag}>\n`;
  };
}

function dropParagraph([open, inline, close]) {
  open.hidden = true;
  close.hidden = true;
  inline.children = [];
}

function links(markdown) {
  markdown.core.ruler.push("links", ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === "link_open") token.attrSet("href", siteLink(token.attrGet("href"), env.page.inputPath));
      if (token.type === "image") token.attrSet("src", siteLink(token.attrGet("src"), env.page.inputPath));
    }
  });
}

/** Our pictures are there for light and dark pages; one of the two is hidden, for everybody. */
function pictures(markdown) {
  markdown.renderer.rules.image = (tokens, i) => {
    const { content } = tokens[i];
    return picture(tokens[i].attrGet("src"), content, markdown.utils.escapeHtml);
  };
}

/** A picture of a message as HTML, with its size: what is below must not move when it comes. */
export function picture(src, alt, escapeHtml) {
  const size = sizeOf(src.slice(src.lastIndexOf("/") + 1));
  const image = (path, look) => `<img class="${look}" src="${path}" alt="${escapeHtml(alt)}" ${size} loading="lazy">`;
  return image(src, "on-light") + image(src.replace(/\.svg$/, ".dark.svg"), "on-dark");
}

function sizeOf(name) {
  const path = ["../../generated/docs/pictures", ".cache/pictures"]
    .map((folder) => `${folder}/${name}`)
    .find(existsSync);
  return / (width="[\d.]+" height="[\d.]+")/.exec(readFileSync(path, "utf8"))[1];
}

/** Wide tables scroll by themselves, also by keyboard. */
function tables(markdown) {
  markdown.renderer.rules.table_open = () =>
    '<div class="table" role="group" aria-label="Table" tabindex="0"><table>\n';
  markdown.renderer.rules.table_close = () => "</table></div>\n";
}
