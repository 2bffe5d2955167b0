/**
 * When texts are taken for a choice of a few: among many values there are few different ones, each comes again, and
 * none looks like an id or like something that a person wrote. Numbers are never taken for a choice.
 */
export const CHOICE = {
  /** Values that have to be seen before anything is said. */
  leastValues: 10,
  /** Different values, at the most. */
  mostChoices: 10,
  /** How often each of them is seen, on average. */
  leastRepeats: 4,
  /** Length of a choice, and its words. */
  mostCharacters: 40,
  mostWords: 3,
} as const;

/** The choices that the texts under a key are, sorted; nothing when they may be any text. */
export function choicesOf(key: string, texts: readonly string[]): readonly string[] | undefined {
  if (texts.length < CHOICE.leastValues || isIdKey(key)) return undefined;
  const counts = new Map<string, number>();
  for (const text of texts) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > CHOICE.mostChoices) return undefined;
  }
  const choices = [...counts.keys()].sort();
  if (choices.length < 2 || texts.length < choices.length * CHOICE.leastRepeats) return undefined;
  if ([...counts.values()].some((count) => count < 2)) return undefined;
  return choices.every(isWord) ? choices : undefined;
}

/** "richObjectId", "session_id", "GUID", "apiKey": what tells things apart, however often it comes again. */
function isIdKey(key: string): boolean {
  return /(?:^|[^A-Za-z])[Ii][Dd]$|[a-z0-9]I[Dd]$/.test(key) || /(?:uuid|guid|token|hash|key|secret)$/i.test(key);
}

/** Whether a text may be one of a few: short, of few words, without the marks of a sentence, and no id. */
export function isWord(text: string): boolean {
  if (text === "" || text.length > CHOICE.mostCharacters || text.trim() !== text) return false;
  if (text.split(/\s+/).length > CHOICE.mostWords || /[.!?,;:](?:\s|$)|[\p{C}\n]/u.test(text)) return false;
  return !isId(text);
}

/** Whether a text looks like an id: a long number, or letters and digits mixed. */
function isId(text: string): boolean {
  return /^\d{5,}$/.test(text) || (/^[\w-]{8,}$/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 4);
}
