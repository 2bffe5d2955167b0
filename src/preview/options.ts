import { RichMessageError } from "../runtime/errors.js";
import { describe, type Issue, mustBe } from "../runtime/issues.js";
import type { Catalogue } from "../runtime/shapes.js";
import type { RuleLevels } from "../runtime/validate.js";
import type { PreviewState } from "./scene.js";
import type { PreviewTheme } from "./theme.js";

/** What a picture is printed as: an SVG element that stands for itself, or an HTML document. */
export type PreviewFormat = "svg" | "html";

/** How a message is drawn. */
export interface PreviewOptions {
  /** Default: "svg". */
  readonly format?: PreviewFormat;
  /** Default: "light". */
  readonly theme?: PreviewTheme;
  /**
   * The message in the conversation ("bubble", the default), what a tap on it opens ("open"), or the conversation after
   * the customer's answer ("reply").
   */
  readonly state?: PreviewState;
  /**
   * Images to draw, as `data:` addresses (PNG, JPEG, GIF, WebP or AVIF in base64) by the address in the message; all other
   * images are placeholders. Nothing is ever fetched.
   */
  readonly images?: { readonly [address: string]: string };
  /** HTML only. Whether it is a whole document (default), or an element to put into a page that has `previewStyles`. */
  readonly document?: boolean;
  /** Switches rules as in validateMessage. "past-slot" is off unless it is given: it would make a picture change by itself. */
  readonly rules?: RuleLevels;
  /** The variants that are known. Default: those of this package. */
  readonly catalogue?: Catalogue;
}

/** What there is to choose as `format`. */
export const FORMATS: readonly PreviewFormat[] = ["svg", "html"];
/** What there is to choose as `theme`. */
export const THEMES: readonly PreviewTheme[] = ["light", "dark"];
/** What there is to choose as `state`. */
export const STATES: readonly PreviewState[] = ["bubble", "open", "reply"];

/** Throws RichMessageError for a format, theme or state that there is not. */
export function checkOptions({ format, theme, state }: PreviewOptions): void {
  const issues = [check("format", format, FORMATS), check("theme", theme, THEMES), check("state", state, STATES)];
  const found = issues.filter((issue) => issue !== undefined);
  if (found.length > 0) throw new RichMessageError(found);
}

function check(name: string, value: unknown, words: readonly string[]): Issue | undefined {
  if (value === undefined || words.includes(value as string)) return undefined;
  const expected = words.map((word) => JSON.stringify(word)).join(" or ");
  return mustBe("not-allowed", "", `The option "${name}" of renderPreview`, expected, describe(value), { input: name });
}
