import { Readable } from "node:stream";
import { run } from "../../src/cli/run.js";

/** What a run of the command line did. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process. */
export async function omnirich(args: readonly string[], stdin = "", colour = false): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const code = await run(args, {
    stdout: { write: (text) => (stdout += text), colour },
    stderr: { write: (text) => (stderr += text), colour },
    stdin: Readable.from([Buffer.from(stdin)]),
  });
  return { code, stdout, stderr };
}
