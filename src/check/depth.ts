/** Levels of nesting beyond which a file is refused; no rich message comes near them. */
export const MAX_DEPTH = 200;

/** Offset of the bracket that opens one level too many in a JSON text, or -1. */
export function findTooDeep(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text[i]) {
      case '"':
        i = endOfText(text, i);
        break;
      case "{":
      case "[":
        if (++depth > MAX_DEPTH) return i;
        break;
      case "}":
      case "]":
        depth--;
    }
  }
  return -1;
}

/** Offset of the quote that closes the one at `start`, or of the end of the text. */
function endOfText(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
  return i;
}
