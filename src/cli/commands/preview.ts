import { isError } from "../../runtime/issues.js";
import { type Command, Exit, type Terminal } from "../command.js";
import { type PreviewArguments, readArguments } from "../preview/arguments.js";
import { previewHelp } from "../preview/help.js";
import { printIssues } from "../print-issues.js";
import { asUsageError, printUsageError, UsageError } from "../usage.js";
import { writeResult } from "../write-output.js";

/** Draws a message into a file or on standard output, and tells what is wrong with it. */
export const command: Command = {
  help: previewHelp,
  async run(words, terminal) {
    const args = await withOutput(readArguments(words));
    const { isDrawn, code } = await drawOnce(args, terminal);
    if (args.open && isDrawn) await show(args.output!, terminal);
    if (!args.watch) return code;
    await keepDrawing({ ...args, force: true }, terminal);
    return Exit.Ok;
  },
};

/** A picture that is only to be shown goes into a folder of its own, which the system clears. */
async function withOutput(args: PreviewArguments): Promise<PreviewArguments> {
  if (args.output !== undefined || !args.open) return args;
  const { mkdtemp } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  return { ...args, output: join(await mkdtemp(join(tmpdir(), "omnirich-")), "preview.svg") };
}

/** Draws, writes, and tells the issues. A file without JSON gives no picture. */
async function drawOnce(args: PreviewArguments, terminal: Terminal): Promise<{ isDrawn: boolean; code: number }> {
  const { catalogue } = await import("../../../generated/index.js");
  const { drawFile } = await import("../preview/draw.js");
  const { picture, report } = await drawFile(args, catalogue, terminal).catch(asUsage);
  await printIssues([report], terminal);
  const code = report.issues.some(isError) ? Exit.Findings : Exit.Ok;
  if (picture === undefined) return { isDrawn: false, code };
  await writeResult(picture, args, terminal);
  return { isDrawn: true, code };
}

/** That a tool is missing is told as what is wrong with the call. */
async function asUsage(error: unknown): Promise<never> {
  const { MissingTool } = await import("../../diagnostics/tools.js");
  if (!(error instanceof MissingTool)) throw error;
  throw UsageError.of(error.issue);
}

async function show(file: string, { stderr }: Terminal): Promise<void> {
  const { openFile } = await import("../preview/open.js");
  const missing = await openFile(file);
  if (missing !== undefined) stderr.write(`${missing} can't be started here. The picture is ${file}\n`);
}

/** Draws again on every change, until somebody ends it. What can't be drawn then can be mended. */
async function keepDrawing(args: PreviewArguments, terminal: Terminal): Promise<void> {
  const { watchFile } = await import("../preview/watch.js");
  const ended = new AbortController();
  process.once("SIGINT", () => ended.abort());
  terminal.stderr.write(`Drawing into ${args.output}. End with Ctrl+C.\n`);
  const again = async () => {
    try {
      await drawOnce(args, terminal);
      terminal.stderr.write("Drawn again.\n");
    } catch (error) {
      const usage = asUsageError(error, previewHelp);
      if (!usage) throw error;
      await printUsageError(usage, "preview", terminal.stderr);
    }
  };
  await watchFile(args.input, again, ended.signal);
}
