import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** A path with `/`, and without `./` in front, as other tools name the same file. */
export function slashed(file: string): string {
  return file
    .split(sep)
    .join("/")
    .replace(/^(?:\.\/)+(?=.)/, "");
}

/** A file as a URI reference: percent-encoded, relative where the file is, behind a prefix then. */
export function fileUri(file: string, prefix = ""): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return (prefix + slashed(file)).split("/").map(encode).join("/");
}

/** Lone surrogates, which some file systems allow in names, have no UTF-8; they become U+FFFD, as in any URL. */
function encode(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, "\ufffd"));
}
