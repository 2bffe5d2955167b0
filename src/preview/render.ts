import { catalogue as own } from "../../generated/index.js";
import { printHtml } from "./html/print.js";
import { checkOptions, type PreviewOptions } from "./options.js";
import { readMessage } from "./read.js";
import { sceneOf } from "./scene-of.js";
import { printSvg } from "./svg/print.js";

/**
 * Draws a rich message, in any encoding (a value or its JSON text, an export of the admin center too), as the channel
 * shows it: an illustration of its structure, which says so. Invalid messages are drawn as well, with their issues
 * beside their parts. The same message always gives the same text, which is well-formed XML, fetches nothing and runs
 * nothing. Throws RichMessageError only for options that there are not.
 */
export function renderPreview(message: unknown, options: PreviewOptions = {}): string {
  checkOptions(options);
  const { format = "svg", theme = "light", catalogue = own } = options;
  const scene = sceneOf(readMessage(message, catalogue, options.rules), options.state, options.images);
  return format === "svg" ? printSvg(scene, theme) : printHtml(scene, theme, options.document ?? true);
}
