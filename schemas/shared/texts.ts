import type { RuleNotes } from "omnirich/author";

/** What a text keeps to that Apple's devices show: titles, subtitles, labels. */
export const SHOWN: RuleNotes = { "apple-text": true };
