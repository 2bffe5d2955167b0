import type { Output } from "../command.js";

/** How far a run has come. */
export interface Far {
  readonly files: number;
  readonly messages: number;
}

/** Tells on a terminal how far a run has come. */
export interface Progress {
  /** Something was checked; how far that is is only asked when it is to be shown. */
  update(far: () => Far): void;
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
    update(far) {
      const time = now();
      if (time < next) return;
      const { files, messages } = far();
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
