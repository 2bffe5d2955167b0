/** A word with two neighbouring letters swapped, with a letter less, and with a letter twice; none equals a taken one. */
export function misspell(word: string, taken: readonly string[]): readonly (readonly [what: string, word: string])[] {
  const lower = (text: string) => text.toLowerCase();
  const middle = Math.floor((word.length - 1) / 2);
  const known = new Set([word, ...taken].map(lower));
  const candidates = [
    ["two letters swapped", (i: number) => word.slice(0, i) + (word[i + 1] ?? "") + word[i] + word.slice(i + 2)],
    ["a letter less", (i: number) => word.slice(0, i) + word.slice(i + 1)],
    ["a letter twice", (i: number) => word.slice(0, i) + word[i] + word.slice(i)],
  ] as const;
  return candidates.flatMap(([what, spell]) => {
    // From the middle of the word on, then from its start.
    const places = [...word].map((_, i) => (i + middle) % word.length);
    const found = places.map(spell).find((text) => text !== "" && !known.has(lower(text)));
    return found === undefined ? [] : [[what, found] as const];
  });
}

/** The word with its first letter in the other case. */
export function recase(word: string): string {
  const [first = ""] = word;
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + word.slice(first.length);
}
