import type { Picture } from "../scene.js";
import { type Spot, say } from "../spot.js";
import { WORDS } from "../words.js";
import type { Subject } from "./drawing.js";

/** The image whose address stands at a spot; where none does, none. */
export function pictureOf({ value, at }: Spot, { images }: Subject): Picture | undefined {
  const address = say(value);
  if (address === "") return undefined;
  const data = Object.hasOwn(images, address) ? images[address] : undefined;
  return { kind: "picture", label: labelOf(address), data: data !== undefined && isImage(data) ? data : undefined, at };
}

/** Images as such: neither SVG, which may hold anything, nor an address that something would be fetched from. */
function isImage(data: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}$/.test(data);
}

/** What an address is called for short: its file, where it names one, else its host. */
function labelOf(address: string): string {
  const [, file] = /([^/?#]+\.(?:png|jpe?g|webp|avif|heic|gif|bmp|svg))(?:[?#]|$)/i.exec(address) ?? [];
  return file ?? (hostOf(address) || WORDS.image);
}

/** The host of a web address, without "www."; of anything else, its beginning. */
export function hostOf(address: string): string {
  const [, host] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(address) ?? [];
  return (host ?? address.slice(0, 40)).replace(/^www\./i, "");
}
