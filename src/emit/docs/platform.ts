import type { Variant } from "../../model/model.js";

/** The platform's option set of rich messages, msdyn_ocrichobjecttype, and the property that holds it. */
export const PLATFORM = { tag: "richObjectType", from: 192_350_000, to: 192_350_009 };

/** Whether a message is one of the platform's own types. */
export function isOfPlatform({ type }: Variant): boolean {
  return typeof type === "number" && type >= PLATFORM.from && type <= PLATFORM.to;
}
