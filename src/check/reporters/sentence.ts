import type { Issue } from "../../runtime/issues.js";
import { printable } from "./printable.js";

/** What is wrong and what to do, as one text that is safe to print. */
export function sentence({ message, hint }: Issue): string {
  return printable(hint ? `${message} ${hint}` : message);
}
