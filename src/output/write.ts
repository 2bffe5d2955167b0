import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { writeReason } from "../diagnostics/write-reason.js";
import { isGenerated } from "../emit/text/header.js";
import type { OutputFile } from "../model/model.js";
import { compareOutput, type Difference, readText } from "./check.js";
import { inGroups } from "./in-groups.js";
import { makeFolder, type Undo } from "./make-folder.js";
import { isManifest, listedFiles, MANIFEST } from "./manifest.js";

/** What is to be in a folder. */
export interface Output {
  readonly folder: string;
  readonly files: readonly OutputFile[];
}

/** What writing did, or why nothing was written. */
export interface Written {
  readonly changes: readonly Difference[];
  readonly issues: readonly LocatedIssue[];
}

/** Brings an output folder up to date, all or nothing: only files that differ are touched, orphaned ones are removed. */
export async function writeOutput(folder: string, files: readonly OutputFile[]): Promise<Written> {
  const { changes, issues } = await writeOutputs([{ folder, files }]);
  return { changes: changes[0] ?? [], issues };
}

/** The same with several folders: when one of them can't be written, all stay as they were. `changes` has a list for each. */
export async function writeOutputs(outputs: readonly Output[]): Promise<{
  readonly changes: readonly (readonly Difference[])[];
  readonly issues: readonly LocatedIssue[];
}> {
  const stages: Stage[] = [];
  for (const { folder, files } of outputs) {
    const changes = await compareOutput(folder, files, { seal: true });
    stages.push({ folder, files, changes, stage: join(folder, `${STAGE}${process.pid}`) });
  }
  const foreign = (await Promise.all(stages.map(({ folder, changes }) => findForeign(folder, changes)))).flat();
  if (foreign.length > 0) return { changes: [], issues: foreign };
  const undo: Undo = [];
  let at = stages[0];
  try {
    for (at of stages) await writeStage(at, undo);
    return { changes: stages.map(({ changes }) => changes), issues: [] };
  } catch (error) {
    for (const step of undo.reverse()) await step();
    const { file, reason } = error instanceof Unwritable ? error : { file: at!.folder, reason: error };
    const hint = "What was there stays as it was. Move away what is in the way, or choose another folder with --out.";
    const message = `The output can't be written: ${writeReason(reason)}.`;
    return { changes: [], issues: [issueAt("output-unwritable", { file, pointer: "" }, message, { hint })] };
  } finally {
    for (const { stage } of stages) await rm(stage, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** How the folder is called, inside that of the output, in which new and old files lie until all is well. */
export const STAGE = ".omnirich-";

/** An output that is being written. */
interface Stage extends Output {
  readonly changes: readonly Difference[];
  readonly stage: string;
}

async function writeStage({ folder, files, changes, stage }: Stage, undo: Undo): Promise<void> {
  if (changes.length > 0) {
    await makeFolder(folder, undo);
    undo.push(() => rm(stage, { recursive: true, force: true }));
    await stageFiles(stage, files, changes);
  }
  await makeFolders(folder, stage, changes, undo);
  await inGroups(changes, (change) => replace(folder, stage, change, undo).catch(blame(join(folder, change.path))));
}

/** Thrown where a file of the output can't be written. */
class Unwritable extends Error {
  constructor(
    readonly file: string,
    readonly reason: unknown,
  ) {
    super(`${file} can't be written`);
  }
}

function blame(file: string): (error: unknown) => never {
  return (error) => {
    throw new Unwritable(file, error);
  };
}

/** Writes all new files beside the output first, so that a full disk is met before anything is replaced. */
async function stageFiles(stage: string, files: readonly OutputFile[], changes: readonly Difference[]): Promise<void> {
  const changed = new Set(changes.map((change) => change.path));
  const staged = files.filter(({ path }) => changed.has(path));
  const folders = new Set(staged.map(({ path }) => dirname(join(stage, "new", path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  await inGroups(staged, ({ path, text }) => writeFile(join(stage, "new", path), text));
}

/** Makes each folder that is needed once: those of new files, and those that old ones are moved to. */
async function makeFolders(folder: string, stage: string, changes: readonly Difference[], undo: Undo): Promise<void> {
  const made = new Set<string>();
  for (const { kind, path } of changes) {
    const [target, old] = [dirname(join(folder, path)), dirname(join(stage, "old", path))];
    if (kind !== "orphaned" && !made.has(target)) {
      await makeFolder(target, undo).catch(blame(join(folder, path)));
      made.add(target);
    }
    if (kind !== "missing" && !made.has(old)) {
      await mkdir(old, { recursive: true });
      made.add(old);
    }
  }
}

/** Moves the old file aside and the new one in its place; `undo` learns how to go back. */
async function replace(folder: string, stage: string, { kind, path }: Difference, undo: Undo): Promise<void> {
  const [target, old] = [join(folder, path), join(stage, "old", path)];
  if (kind !== "missing") {
    await rename(target, old);
    undo.push(() => rename(old, target));
  }
  if (kind === "orphaned") return;
  await rename(join(stage, "new", path), target);
  undo.push(() => rm(target, { force: true }));
}

/** Files in the way that the generator did not write: neither in the old manifest nor marked as generated. */
async function findForeign(folder: string, changes: readonly Difference[]): Promise<LocatedIssue[]> {
  const listed = new Set(listedFiles(await readText(join(folder, MANIFEST))));
  const issues: LocatedIssue[] = [];
  for (const { kind, path } of changes) {
    if (kind !== "stale" || listed.has(path)) continue;
    const text = (await readText(join(folder, path))) ?? "";
    if (path === MANIFEST ? isManifest(text) : isGenerated(text)) continue;
    const message = "This file is in the way, and it was not written by the generator.";
    issues.push(
      issueAt("foreign-file", { file: join(folder, path), pointer: "" }, message, {
        hint: "Move it, or choose another folder with --out.",
      }),
    );
  }
  return issues;
}
