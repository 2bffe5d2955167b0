/** Files that are open at a time: far below what systems allow, and enough to keep a disk at work. */
const MOST_OPEN = 64;

/**
 * Does the same with every item, some at a time; the results are in the order of the items. When it fails for one,
 * nothing is under way any more.
 */
export async function inGroups<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += MOST_OPEN) {
    for (const outcome of await Promise.allSettled(items.slice(i, i + MOST_OPEN).map(task))) {
      if (outcome.status === "rejected") throw outcome.reason;
      results.push(outcome.value);
    }
  }
  return results;
}
