import { posix, resolve } from "node:path";

/** Where the folders of the repository are on the site, from the folder of this script's parent. */
const FOLDERS = [
  { disk: resolve("pages"), site: "" },
  { disk: resolve("../../generated/docs"), site: "docs/" },
  { disk: resolve("../../generated/schemas"), site: "schemas/" },
];

/** The file on the disk that a page of Eleventy is made of: generated Markdown is not in its folder. */
export function sourceOf(inputPath) {
  const path = posix.relative("pages", posix.normalize(inputPath));
  return path.startsWith("docs/") ? resolve("../../generated", path) : resolve("pages", path);
}

/** A link as the page of this address needs it, of one that leads from file to file on the disk. */
export function siteLink(href, inputPath) {
  if (/^(?:[a-z]+:|#)/i.test(href)) return href;
  const [path, hash] = href.split("#");
  const target = resolve(sourceOf(inputPath), "..", path);
  const folder = FOLDERS.find(({ disk }) => target.startsWith(`${disk}/`));
  if (!folder) throw new Error(`${inputPath}: no place on the site for ${href}`);
  const address = (folder.site + target.slice(folder.disk.length + 1)).replace(/\.md$/, ".html");
  return relativeLink(address, addressOf(inputPath)) + (hash === undefined ? "" : `#${hash}`);
}

/** The address of a page, from the top of the site. */
export function addressOf(inputPath) {
  return posix.relative("pages", posix.normalize(inputPath)).replace(/\.md$/, ".html");
}

/** The way from a page to an address, both from the top of the site. */
export function relativeLink(to, from) {
  return posix.relative(posix.dirname(from), to) || posix.basename(to);
}
