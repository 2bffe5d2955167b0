import type { Output } from "../command.js";
import type { ReportFile } from "./report-file.js";

/** Standard output, written to in larger pieces. */
export interface Screen extends ReportFile {
  /** Passes on what is held back; waits where the reader can't take more. */
  flush(): Promise<void> | undefined;
}

/** Characters that are collected before they are passed on: each writing takes its time. */
const PIECE = 32 * 1024;

/** Collects what goes to an output. */
export function bufferOutput(output: Output): Screen {
  let held = "";
  const flush = () => {
    if (held === "") return undefined;
    const text = held;
    held = "";
    return output.write(text) === false ? output.drained?.() : undefined;
  };
  return {
    write(text) {
      held += text;
      if (held.length > PIECE) flush();
    },
    close: flush,
    discard: flush,
    flush,
  };
}
