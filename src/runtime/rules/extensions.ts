import { pathOf } from "./addresses.js";

/** Image files that hold one picture. */
export const STILL_IMAGE = /^(?:png|jpe?g|webp|bmp|tiff?|hei[cf]|avif)$/;

/** The video and audio files that Microsoft lists for a Video rich link (Create rich messages). */
export const VIDEO = /^(?:mp4|mkv|wmv|m4v|mov|avi|flv|webm|flac|mka|m4a|aac|ogg)$/;

/** What was asked about last: several rules ask about each address. */
let last = "";
let lastExtension = "";

/**
 * The file extension at the end of a web address's path, in lower case: at most five letters and digits, one letter among
 * them, so that the version in `/v1.2` is none. Empty where there is none.
 */
export function extensionOf(text: string): string {
  if (text !== last) {
    lastExtension = /\.(?=\d*[a-z])([a-z\d]{1,5})$/i.exec(pathOf(text))?.[1]?.toLowerCase() ?? "";
    last = text;
  }
  return lastExtension;
}
