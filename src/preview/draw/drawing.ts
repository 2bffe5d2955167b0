import type { Variant } from "../../runtime/shapes.js";
import type { Block } from "../scene.js";
import type { Spot } from "../spot.js";

/** What there is to draw. */
export interface Subject {
  readonly variant: Variant;
  /** The whole message, with its JSON texts read. */
  readonly message: Spot;
  readonly answers: Spot;
  /** `data:` addresses by the address in the message that they stand for. */
  readonly images: { readonly [address: string]: string };
}

/** The three states of a message. Each is made only when it is asked for. */
export interface Drawing {
  bubble(): readonly Block[];
  open(): readonly Block[];
  reply(): readonly Block[];
}

/** Draws the messages of one variant. */
export type Draw = (subject: Subject) => Drawing;
