/** What a picture is seen on. */
export type PreviewTheme = "light" | "dark";

/** The colours of a picture, by what they are for; texts have a contrast of 4.5 to 1 and more with what they stand on. */
export interface Palette {
  readonly panel: string;
  readonly line: string;
  readonly bubble: string;
  readonly text: string;
  readonly faint: string;
  readonly accent: string;
  /** The customer's bubble, chosen marks, buttons. */
  readonly fill: string;
  readonly onFill: string;
  readonly onFillFaint: string;
  /** Behind an icon in the customer's bubble. */
  readonly fillPlace: string;
  readonly onFillError: string;
  /** The conversation behind a sheet. */
  readonly dim: string;
  readonly dimBubble: string;
  readonly sheet: string;
  readonly card: string;
  readonly place: string;
  readonly onPlace: string;
  readonly error: string;
  readonly errorBack: string;
  readonly warning: string;
  readonly warningBack: string;
}

/** The colours of each theme. */
export const PALETTES: { readonly [theme in PreviewTheme]: Palette } = {
  light: {
    panel: "#ffffff",
    line: "#dfe3ea",
    bubble: "#eff1f5",
    text: "#14171d",
    faint: "#565f6e",
    accent: "#3350d1",
    fill: "#3350d1",
    onFill: "#ffffff",
    onFillFaint: "#dde3ff",
    fillPlace: "#2740b0",
    onFillError: "#ffe2df",
    dim: "#c3c9d4",
    dimBubble: "#b4bbc8",
    sheet: "#f3f5f8",
    card: "#ffffff",
    place: "#dbe1ec",
    onPlace: "#4c576b",
    error: "#b3261e",
    errorBack: "#fdeeec",
    warning: "#7a5200",
    warningBack: "#fff5dc",
  },
  dark: {
    panel: "#14171c",
    line: "#2e3540",
    bubble: "#252b34",
    text: "#f0f2f6",
    faint: "#a7b1c0",
    accent: "#a3b4ff",
    fill: "#4059d6",
    onFill: "#ffffff",
    onFillFaint: "#e0e6ff",
    fillPlace: "#2f44b0",
    onFillError: "#ffe2df",
    dim: "#0a0c0f",
    dimBubble: "#15181d",
    sheet: "#1c2128",
    card: "#272d37",
    place: "#364050",
    onPlace: "#b9c4d6",
    error: "#ffb4ab",
    errorBack: "#3c201e",
    warning: "#f3c86f",
    warningBack: "#362b15",
  },
};
