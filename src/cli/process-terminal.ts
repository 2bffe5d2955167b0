import type { Output, Terminal } from "./command.js";

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return { stdout: output(process.stdout), stderr: output(process.stderr), stdin: process.stdin };
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
    drained: () => new Promise((resolve) => stream.once("drain", resolve).once("close", resolve)),
    colour: isTerminal && !process.env.NO_COLOR,
    isTerminal,
  };
}
