const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_LETTER = /\p{L}/u;

/** Whether a text is read from right to left, as its first letter says (rule P2 of Unicode's bidirectional algorithm). */
export function isRightToLeft(text: string): boolean {
  if (!RTL.test(text)) return false;
  return RTL.test(FIRST_LETTER.exec(text)?.[0] ?? "");
}

/** Right-to-left isolate and its end: they order a line as its language does, whatever stands around it. */
export function isolate(text: string): string {
  return `\u2067${text}\u2069`;
}
