import { type BuildOptions, buildMessage } from "./build.js";
import { RichMessageError } from "./errors.js";
import { createIssue } from "./issues.js";
import type { Variant } from "./shapes.js";

/** What a builder takes that writes provisional wire names. */
export interface UnverifiedOptions extends BuildOptions {
  /** That you know: the wire names of this message are not public, and those written here may not be the right ones. */
  readonly acceptUnverified: true;
}

/** Builds a message under provisional wire names, as buildMessage does, for a caller who says that they know. */
export function buildUnverified<Message>(variant: Variant, input: unknown, options: UnverifiedOptions): Message {
  if (options?.acceptUnverified === true) return buildMessage(variant, input, options);
  const message = `Microsoft publishes no wire names of the ${variant.label}, so this builder would write provisional ones.`;
  const hint = "Use fromExport() on an exported message, or pass { acceptUnverified: true } as the second argument.";
  throw new RichMessageError([createIssue("unverified-names", "", message, { hint })]);
}
