import { styleText } from "node:util";

/** Colours text by what it is; without colour the text stays as it is. */
export type Paint = (role: keyof typeof STYLES, text: string) => string;

const STYLES = {
  file: ["bold", "underline"],
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  quiet: ["dim"],
  good: ["green"],
} as const;

/** Makes the painter for an output that takes colours, or does not. */
export function createPaint(colour: boolean): Paint {
  // styleText takes a list of formats; its type wants it mutable.
  return (role, text) => (colour && text !== "" ? styleText([...STYLES[role]], text) : text);
}
