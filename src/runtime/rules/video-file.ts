import type { RuleCheck } from "../shapes.js";
import { parseWebAddress } from "./addresses.js";
import { extensionOf, VIDEO } from "./extensions.js";

const STREAMING =
  /(?:^|\.)((?:youtube(?:-nocookie)?|vimeo|dailymotion|tiktok|facebook|instagram|x|twitter|wistia|loom|netflix|bilibili|microsoftstream)\.com|youtu\.be|dai\.ly|twitch\.tv|fb\.watch)\.?$/;

/**
 * Refuses the page of a streaming site, and warns of an address that has none of the documented extensions; a file that
 * has one may come from anywhere. Microsoft: the address must link directly to a video file; streaming sites and
 * embedded players do not work (Create rich messages).
 */
export const videoFile: RuleCheck<string, true> = (text) => {
  const extension = extensionOf(text);
  if (VIDEO.test(extension)) return undefined;
  const address = parseWebAddress(text);
  if (!address) return undefined;
  const expected = "the address of a video file with an extension such as .mp4";
  const site = STREAMING.exec(address.hostname)?.[1];
  if (site) {
    const hint = "Link to the file itself, or send the page as a Website rich link.";
    return { code: "streaming-host", expected, found: `one of ${site}`, hint };
  }
  const found = extension ? `that of a .${extension} file` : "one without such an extension";
  return {
    code: "video-kind",
    severity: "warning",
    expected,
    found,
    hint: "Link directly to the file, not to a page.",
  };
};
