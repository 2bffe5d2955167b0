/** Calls a function when others are done, however often it is asked to until then. */
export function once(schedule: (run: () => void) => unknown, run: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    schedule(() => {
      isAsked = false;
      run();
    });
  };
}

/** Calls a function once nobody has asked for it for some milliseconds. */
export function later(wait: number, run: () => unknown): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
}
