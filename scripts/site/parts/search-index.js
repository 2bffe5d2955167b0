import { mkdirSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { parse } from "node-html-parser";

/** Longest text of one place: more is rarely what somebody looks for. */
const MOST = 500;

/** Writes the places that a search can find as a script, since pages from a disk can load no other data. */
export function writeSearchIndex(results, output) {
  const places = results.flatMap(({ outputPath, content }) => placesOf(posix.relative(output, outputPath), content));
  mkdirSync(`${output}/theme`, { recursive: true });
  writeFileSync(`${output}/theme/search-index.js`, `globalThis.omnirichPlaces = ${JSON.stringify(places)};\n`);
}

/** Each heading of a page with the text below it, and each row of a table that has an anchor of its own. */
function placesOf(url, content) {
  // Left alone, the parser takes what is in <pre> for text, with the markup of its colours.
  const article = parse(content, { blockTextElements: { script: true, style: true } }).querySelector("article");
  const page = article.querySelector("h1")?.text ?? url;
  const places = [];
  let place;
  const open = (title, id) => {
    place = { page, title, url: id ? `${url}#${id}` : url, text: "" };
    places.push(place);
  };
  const visit = (node) => {
    const anchor = node.rawTagName === "tr" ? node.querySelector("a[id]") : null;
    if (/^h[1-3]$/.test(node.rawTagName ?? "")) {
      open(titleOf(node), node.rawTagName === "h1" ? undefined : node.id);
    } else if (anchor) {
      const words = node.querySelectorAll("td").map((cell) => cell.text);
      places.push({ page, title: words[0].trim(), url: `${url}#${anchor.id}`, text: clip(words.slice(1).join(" ")) });
    } else if (node.childNodes.length > 0 && node.classNames !== "filter") {
      for (const child of node.childNodes) visit(child);
    } else if (place && place.text.length < MOST && node.nodeType === 3) {
      place.text = clip(`${place.text} ${node.text}`);
    }
  };
  visit(article);
  return places;
}

/** What a heading says, without its own link and what else is marked beside it. */
function titleOf(heading) {
  const said = heading.childNodes.filter(({ classNames }) => !classNames);
  return clip(said.map(({ text }) => text).join(""));
}

function clip(text) {
  return text.replace(/\s+/g, " ").trim().slice(0, MOST);
}
