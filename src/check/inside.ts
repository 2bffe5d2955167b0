/**
 * Where the units of what a JSON string says stand in the text that has it: for each UTF-16 unit, and for the end, the
 * offset of the character or escape that stands for it. `start` is the offset of the opening quote.
 */
export function offsetsInside(text: string, start: number, length: number): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  let at = start + 1;
  for (let i = 0; i <= length; i++) {
    offsets[i] = at;
    at += text[at] !== "\\" ? 1 : text[at + 1] === "u" ? 6 : 2;
  }
  return offsets;
}

/** JSON of a value as it is written `depth` JSON strings deep. */
export function writeInside(value: unknown, depth: number): string {
  let text = JSON.stringify(value);
  for (let i = 0; i < depth; i++) text = JSON.stringify(text).slice(1, -1);
  return text;
}

/** What a stretch of a text says. */
export interface Inside {
  readonly text: string;
  /** Where a unit of it stands in the stretch. */
  readonly at: (offset: number) => number;
}

/** What a stretch says that is written `depth` JSON strings deep. */
export function readInside(written: string, depth: number): Inside {
  if (depth === 0) return { text: written, at: (offset) => offset };
  const outer = readInside(written, depth - 1);
  const quoted = `"${outer.text}"`;
  const text: string = JSON.parse(quoted);
  const offsets = offsetsInside(quoted, 0, text.length);
  return { text, at: (offset) => outer.at(offsets[offset]! - 1) };
}
