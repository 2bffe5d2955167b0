/**
 * The key that was probably meant: one equal but for upper and lower case, else the nearest by edit distance, up to a
 * third (or another part) of the longer length; of two equally near, the first. Nothing when none is near: no
 * suggestion beats a silly one.
 */
export function suggest(key: string, known: readonly string[], part = 3): string | undefined {
  const lower = key.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    if (other === lower) return candidate;
    const limit = Math.min(least, Math.max(other.length, lower.length) / part + 0.1);
    const distance = Math.abs(other.length - lower.length) < limit ? editDistance(lower, other) : limit;
    if (distance < limit) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
