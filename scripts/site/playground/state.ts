import { pack, unpack } from "./share.js";

/** What a link to the playground keeps. */
export interface State {
  readonly text: string;
  /** How the message is edited. */
  readonly view: "json" | "form";
  /** What is shown of it. */
  readonly output: "preview" | "typescript" | "json" | "console" | "card";
  readonly stage: "bubble" | "open" | "reply";
  /** Colours of the device that the preview plays. */
  readonly device: "page" | "light" | "dark";
  /** Encoding of `survey` in what is copied. */
  readonly survey: "auto" | "object" | "string";
  readonly theme: "auto" | "light" | "dark";
}

/** The choices of each setting, the usual one first. */
export const CHOICES = {
  view: ["json", "form"],
  output: ["preview", "typescript", "json", "console", "card"],
  stage: ["bubble", "open", "reply"],
  device: ["page", "light", "dark"],
  survey: ["auto", "object", "string"],
  theme: ["auto", "light", "dark"],
} as const satisfies { readonly [K in Exclude<keyof State, "text">]: readonly State[K][] };

type Setting = keyof typeof CHOICES;

/** A text as somebody sees it who has changed no setting. */
export function initialState(text: string): State {
  return { text, view: "json", output: "preview", stage: "bubble", device: "page", survey: "auto", theme: "auto" };
}

const PREFIX = "#m=";

/** The hash that keeps a state; what is as usual is left out. */
export async function toHash({ text, ...settings }: State): Promise<string> {
  const unusual = Object.entries(settings).filter(([key, value]) => CHOICES[key as Setting][0] !== value);
  return PREFIX + (await pack({ text, ...Object.fromEntries(unusual) }));
}

/** The state in a hash: "none" when it keeps none, "damaged" when it can't be read. */
export async function fromHash(hash: string): Promise<State | "none" | "damaged"> {
  if (!hash.startsWith(PREFIX)) return "none";
  const kept = await unpack(hash.slice(PREFIX.length));
  if (typeof kept !== "object" || kept === null || !("text" in kept) || typeof kept.text !== "string") return "damaged";
  const settings = Object.entries(CHOICES).map(([key, choices]) => {
    const value: unknown = (kept as { readonly [key: string]: unknown })[key];
    return [key, choices.find((choice) => choice === value) ?? choices[0]];
  });
  return { ...initialState(kept.text), ...Object.fromEntries(settings) };
}
