import { reasonOf } from "../../runtime/issues.js";
import { Exit, type Output } from "../command.js";

/**
 * Sees to it that a module which is run for its message can't end the check without a word: by process.exit, by waiting
 * for ever, or by a promise that nobody catches. Gives the function that ends the watch.
 */
export function guardAgainstCode(stderr: Output): () => void {
  const say = (what: string) => {
    stderr.write(`error code-failed  A module that was run for its message ${what}.\n`);
    process.exitCode = Exit.Findings;
  };
  const ended = () => say("ended the process, or waits for ever: nothing was checked to its end");
  const rejected = (cause: unknown) => say(`left a rejection unhandled: ${reasonOf(cause)}`);
  process.on("exit", ended).on("unhandledRejection", rejected);
  return () => {
    process.off("exit", ended);
    // A rejection may still come, while the process has something to do.
    setImmediate(() => process.off("unhandledRejection", rejected));
  };
}
