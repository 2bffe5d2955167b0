import type { Variant } from "../../../../src/model/model.js";
import type { Mark } from "../engine/judge.js";

/** A form that is being filled in; values are found, and changed, by their pointer in the decoded message. */
export interface Filling {
  readonly variant: Variant;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  get(pointer: string): unknown;
  /** `undefined` takes the value away. */
  set(pointer: string, value: unknown): void;
}

/** The id of the control for a pointer. */
export function controlId(pointer: string): string {
  return `field${pointer.replaceAll("/", ".")}`;
}
