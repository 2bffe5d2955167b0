import type { RuleCheck } from "../shapes.js";
import { extensionOf, STILL_IMAGE, VIDEO } from "./extensions.js";

/**
 * Refuses an image whose file extension is that of a GIF, video or sound, and warns of one that is unknown. Microsoft:
 * "valid image type; videos and GIFs aren't supported" (Create rich messages).
 */
export const stillImage: RuleCheck<string, true> = (text) => {
  const extension = extensionOf(text);
  if (!extension || STILL_IMAGE.test(extension)) return undefined;
  const moving = VIDEO.test(extension) || /^(?:gif|mpe?g|m3u8|mp3|wav)$/.test(extension);
  return {
    code: moving ? "image-kind" : "image-unknown",
    severity: moving ? "error" : "warning",
    expected: "the address of a still image such as .png",
    found: `that of a .${extension} file`,
    hint: moving ? "GIFs and videos are not supported." : "Check that a still image is served there.",
  };
};
