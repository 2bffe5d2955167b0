/** Levels of nesting beyond which a file is refused; no rich message comes near them. */
export const MAX_DEPTH = 200;

/** Offset of the bracket that opens one level too many in a JSON text, or -1. */
export function findTooDeep(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: // "
        i = endOfText(text, i);
        break;
      case 0x7b: // {
      case 0x5b: // [
        if (++depth > MAX_DEPTH) return i;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        depth--;
    }
  }
  return -1;
}

/** Offset of the quote that closes the one at `start`, or of the end of the text. */
export function endOfText(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x22) return i;
    // A backslash takes the character behind it along.
    if (char === 0x5c) i++;
  }
  return text.length;
}
