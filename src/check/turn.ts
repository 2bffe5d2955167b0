/** Lets what waits have its turn: signals such as that of Ctrl+C, messages of other threads. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
