/** Names the first character that a pattern finds, for a sentence: `\u{200b}`, or "a space". */
export function nameFirst(pattern: RegExp, text: string): string | undefined {
  const char = pattern.exec(text)?.[0];
  return char && (char === " " ? "a space" : `\\u{${char.codePointAt(0)!.toString(16)}}`);
}
