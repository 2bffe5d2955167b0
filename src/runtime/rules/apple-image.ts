import type { RuleCheck } from "../shapes.js";
import { extensionOf, STILL_IMAGE } from "./extensions.js";

/**
 * Warns of a still image that is no PNG. Only a third party says so: Apple takes PNG of at most 200 kB, enforced since
 * 2026-08-21 (Webex Connect, changelog, Apple Messages for Business compliance updates).
 */
export const appleImage: RuleCheck<string, true> = (text) => {
  const extension = extensionOf(text);
  return extension !== "png" && STILL_IMAGE.test(extension)
    ? {
        code: "apple-image",
        severity: "warning",
        expected: "the address of a PNG",
        found: `that of a .${extension} file`,
        hint: "Another provider reports that Apple takes only PNG of at most 200 kB since 2026-08-21.",
      }
    : undefined;
};
