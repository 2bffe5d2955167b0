import type { Output } from "../command.js";

/** Tells on a terminal how far a run has come. */
export interface Progress {
  /** Something was checked; `messages` of a file that is not done yet come on top. */
  update(files: number, messages: number): void;
  /** Takes the line away, so that a report starts on a clean one. */
  clear(): void;
}

/** Milliseconds before the first sign, so that short runs stay quiet, and between two of them. */
const [PATIENCE, PAUSE] = [500, 100];

/** Makes the progress of a run. Nobody is told where no person reads. */
export function createProgress(stderr: Output, now: () => number = Date.now): Progress {
  if (!stderr.isTerminal) return { update: () => undefined, clear: () => undefined };
  let next = now() + PATIENCE;
  let isShown = false;
  const clear = () => {
    if (isShown) stderr.write("\r\u001b[K");
    isShown = false;
  };
  return {
    update(files, messages) {
      const time = now();
      if (time < next) return;
      next = time + PAUSE;
      isShown = true;
      stderr.write(`\r\u001b[K${format(files)} files, ${format(messages)} messages checked`);
    },
    clear,
  };
}

/** "12,345" in every locale. */
function format(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
