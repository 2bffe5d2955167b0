import { parse } from "node-html-parser";
import { escapeHtml } from "./html.js";
import { addressOf, relativeLink } from "./links.js";
import { navigation } from "./navigation.js";
import { refusedList } from "./refused.js";

/** A whole page around the HTML of its Markdown. */
export function layout(content, { inputPath }, facts) {
  const address = addressOf(inputPath);
  const main = address === "refused.html" ? content + refusedList(facts.rules) : content;
  const body = parse(main);
  const title = body.querySelector("h1")?.text ?? "omnirich";
  const to = (target) => relativeLink(target, address);
  const groups = navigation(facts);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(address === "index.html" ? "omnirich: rich messages for Dynamics 365" : `${title} · omnirich`)}</title>
<meta name="description" content="${escapeHtml((body.querySelector("p")?.text ?? title).slice(0, 200))}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${to("theme/site.css")}">
<script src="${to("theme/look.js")}"></script>
<script defer src="${to("theme/site.js")}" data-top="${to("index.html").replace(/index\.html$/, "")}"></script>
</head>
<body class="${address === "index.html" ? "home" : "page"}">
<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
<a class="brand" href="${to("index.html")}">omnirich</a>
${facts.playground ? `<a class="play" href="${to("playground/index.html")}">Playground</a>` : ""}
<div class="search" role="search" hidden>
<input type="search" id="search" placeholder="Search" aria-label="Search all pages" aria-controls="found" aria-expanded="false" role="combobox" aria-autocomplete="list" autocomplete="off" spellcheck="false">
<div id="found" role="listbox" aria-label="Found" hidden></div>
<p class="quiet" id="found-count" role="status"></p>
</div>
<button type="button" class="look" id="look" hidden>Dark</button>
</header>
<div class="columns">
<nav class="pages" aria-label="All pages">
<details open><summary>All pages</summary>
${groups.map((group) => navigationGroup(group, address, to)).join("\n")}
</details>
</nav>
<main id="content" tabindex="-1">
<article>
${main}
</article>
${beside(groups, address, to)}
</main>
${contents(body)}
</div>
<footer><p>omnirich is no product of Microsoft or Apple. Pictures illustrate the structure of messages; every device draws them in its own way.</p></footer>
</body>
</html>
`;
}

function navigationGroup({ title, pages }, address, to) {
  const items = pages.map(([target, label]) => {
    const current = target === address ? ' aria-current="page"' : "";
    return `<li><a href="${to(target)}"${current}>${escapeHtml(label)}</a></li>`;
  });
  return `<p class="group">${title}</p>\n<ul>${items.join("")}</ul>`;
}

/** Links to the page before and the page behind. */
function beside(groups, address, to) {
  const pages = groups.flatMap((group) => group.pages);
  const at = pages.findIndex(([target]) => target === address);
  const one = (page, word) =>
    page ? `<a class="${word}" href="${to(page[0])}"><span>${word}</span> ${escapeHtml(page[1])}</a>` : "";
  return at < 0
    ? ""
    : `<nav class="beside" aria-label="Pages beside">${one(pages[at - 1], "Before")}${one(pages[at + 1], "Next")}</nav>`;
}

/** What is on the page, where there is much. */
function contents(body) {
  const headings = body.querySelectorAll("h2, h3").filter(({ id }) => id);
  const shown = headings.length > 30 ? headings.filter(({ rawTagName }) => rawTagName === "h2") : headings;
  if (shown.length < 3) return "";
  const items = shown.map((heading) => {
    const text = heading.childNodes
      .filter((node) => node.classNames !== "here")
      .map((node) => node.text)
      .join("")
      .trim();
    return `<li class="${heading.rawTagName}"><a href="#${heading.id}">${escapeHtml(text)}</a></li>`;
  });
  return `<nav class="contents" aria-label="On this page"><p class="group">On this page</p><ul>${items.join("")}</ul></nav>`;
}
