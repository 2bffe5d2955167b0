import type { Issue } from "../runtime/issues.js";
import type { IconName } from "./icons.js";

/** What is looked at: the message in the conversation, what opens when it is tapped, or what the customer answers. */
export type PreviewState = "bubble" | "open" | "reply";

/** A picture before it is printed: what is in it and in which order, as plain data. Nothing here knows SVG or HTML. */
export interface Scene {
  /** What the message is called: "List Picker". */
  readonly label: string;
  readonly state: PreviewState;
  /** Whether the message is written from right to left: then the whole picture is mirrored. */
  readonly isRightToLeft: boolean;
  readonly blocks: readonly Block[];
  /** Issues by the pointer (`at`) of the part that they are drawn beside. */
  readonly notes: ReadonlyMap<string, readonly Issue[]>;
}

/** A thing in the conversation, from top to bottom. */
export type Block = Bubble | Sheet | Replies | Aside;

/** A message: the business's at the start of the line, the customer's at its end. */
export interface Bubble {
  readonly kind: "bubble";
  readonly side: "business" | "customer";
  /** It stands for a message that is not part of this one. */
  readonly isGhost?: boolean;
  readonly at?: string;
  readonly parts: readonly Part[];
}

/** What slides over the conversation when the bubble is tapped. */
export interface Sheet {
  readonly kind: "sheet";
  /** Label of the whole: the title in it. */
  readonly name: string;
  /** What its two buttons say: to leave it, and to be done. */
  readonly cancel: string;
  readonly done?: string | undefined;
  readonly at?: string;
  readonly parts: readonly Part[];
}

/** Answers to tap on, one below the other. */
export interface Replies {
  readonly kind: "replies";
  readonly at?: string;
  readonly options: readonly Reply[];
}

/** One answer to tap on. */
export interface Reply {
  readonly text: string;
  readonly isChosen: boolean;
  readonly at?: string;
}

/** Words of ours between the messages. */
export interface Aside {
  readonly kind: "aside";
  readonly text: string;
}

/** A part of a bubble or a sheet. */
export type Part = Text | Picture | Lead | Group | Action | Button | Lines;

/** How a text looks. */
export type Look = "title" | "body" | "subtitle" | "caption";

/** A run of text in one look. */
export interface Text {
  readonly kind: "text";
  readonly text: string;
  readonly look: Look;
  /** There is no such text: `text` says which one is missing. */
  readonly isMissing?: boolean;
  readonly at?: string;
}

/** An image: a placeholder with a label, or the data that the caller gave for its address. */
export interface Picture {
  readonly kind: "picture";
  /** What is written on the placeholder: the name of the file or the host. */
  readonly label: string;
  /** `data:` address of the image itself. */
  readonly data?: string | undefined;
  readonly isVideo?: boolean;
  readonly at?: string;
}

/** A small image or icon with texts beside it. */
export interface Lead {
  readonly kind: "lead";
  readonly picture?: Picture | undefined;
  readonly icon?: IconName;
  readonly texts: readonly Text[];
  readonly at?: string;
}

/** Rows that belong together, under a heading. */
export interface Group {
  readonly kind: "group";
  readonly heading?: Text | undefined;
  /** How many may be chosen, or what the rows are. */
  readonly hint?: string;
  readonly rows: readonly Row[];
  readonly at?: string;
}

/** One row: a choice with its mark, or a label with its value. */
export interface Row {
  readonly title: Text;
  readonly subtitle?: Text | undefined;
  /** Stands at the end of the line, such as an amount. */
  readonly value?: string | undefined;
  readonly picture?: Picture | undefined;
  readonly icon?: IconName;
  /** `one` of its kind can be chosen, or `many`. */
  readonly mark?: "one" | "many";
  readonly isChosen?: boolean;
  readonly isStrong?: boolean;
  readonly at?: string;
}

/** What a tap on the bubble does. */
export interface Action {
  readonly kind: "action";
  readonly icon: IconName;
  readonly text: string;
}

/** A button that goes over the whole width. */
export interface Button {
  readonly kind: "button";
  readonly text: string;
}

/** Content that the message does not hold, such as that of a web page: grey lines, and what they stand for. */
export interface Lines {
  readonly kind: "lines";
  readonly label: string;
  readonly count: number;
}
