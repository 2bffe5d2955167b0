import { isGzip, kindOf } from "../input/kinds.js";

/** Whether fixes are made in a file of this name: not where it is compressed, or code. */
export function isFixable(file: string): boolean {
  return !isGzip(file) && kindOf(file) !== "code";
}
