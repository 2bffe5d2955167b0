import type { Output, Terminal } from "./command.js";

/** The terminal of this process, whose script is at `script`. */
export function processTerminal(script: URL): Terminal {
  return { stdout: output(process.stdout), stderr: output(process.stderr), stdin: process.stdin, script };
}

/** Colour only on a screen, and only when NO_COLOR is not set (https://no-color.org). */
function output(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough, such as `head`, closes the pipe: no reason for a stack trace.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const isTerminal = stream.isTTY === true;
  return {
    write: (text) => stream.write(text),
    drained: () => untilDrained(stream),
    colour: isTerminal && !process.env.NO_COLOR,
    isTerminal,
  };
}

/** Waits until an output takes more, or nobody reads it any more. */
function untilDrained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off("drain", done).off("close", done);
      resolve();
    };
    stream.on("drain", done).on("close", done);
  });
}
