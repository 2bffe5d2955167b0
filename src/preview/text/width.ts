/** Widths of the printable ASCII characters, from the space on, in thousandths of the font size: those of Helvetica. */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Widths by block of Unicode, up to and with its last character: rather too wide than too narrow. */
const BLOCKS: readonly (readonly [last: number, width: number])[] = [
  [0x1f, 0],
  [0x24f, 590],
  [0x2ff, 500],
  [0x36f, 0],
  [0x3ff, 620],
  [0x52f, 640],
  [0x590, 620],
  [0x5cf, 0],
  [0x5ff, 600],
  [0x64a, 560],
  [0x670, 0],
  [0x8ff, 600],
  [0xe7f, 700],
  [0x10ff, 700],
  [0x11ff, 1_000],
  [0x1fff, 640],
  [0x200a, 500],
  [0x200f, 0],
  [0x2013, 556],
  [0x2017, 1_000],
  [0x201b, 222],
  [0x201f, 333],
  [0x2025, 600],
  [0x2027, 1_000],
  [0x202f, 0],
  [0x205f, 600],
  [0x206f, 0],
  [0x20ff, 600],
  [0x2e7f, 900],
  [0xa4cf, 1_000],
  [0xabff, 700],
  [0xd7ff, 1_000],
  [0xfaff, 1_000],
  [0xfdff, 700],
  [0xfe0f, 0],
  [0xfe6f, 1_000],
  [0xfefe, 600],
  [0xff60, 1_000],
  [0xffff, 700],
  [0x1f0ff, 800],
  [0x3ffff, 1_250],
];

/** Letters are wider when they are bold. */
const BOLD = 1.06;

/** Width of a character in thousandths of the font size. */
export function widthOf(code: number): number {
  if (code >= 32 && code < 127) return ASCII[code - 32]!;
  return BLOCKS.find(([last]) => code <= last)?.[1] ?? 0;
}

/** Width of a text on one line, in pixels. */
export function measure(text: string, size: number, isBold: boolean): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    sum += widthOf(code);
  }
  return sum * factorOf(size, isBold);
}

/** What a width of `widthOf` is to be multiplied with for pixels. */
export function factorOf(size: number, isBold: boolean): number {
  return (size / 1_000) * (isBold ? BOLD : 1);
}

/** Whether the widths of a text are known so well that it may be fitted to what was measured. */
export function isExact(text: string): boolean {
  return /^[ -~\u2013\u2014\u2018-\u201d\u2026]*$/.test(text);
}
