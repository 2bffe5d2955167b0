import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { writeReason } from "../diagnostics/write-reason.js";
import { isGenerated } from "../emit/text/header.js";
import type { OutputFile } from "../model/model.js";
import { compareOutput, type Difference, readText } from "./check.js";
import { makeFolder, type Undo } from "./make-folder.js";
import { isManifest, listedFiles, MANIFEST } from "./manifest.js";

/** What writing did, or why nothing was written. */
export interface Written {
  readonly changes: readonly Difference[];
  readonly issues: readonly LocatedIssue[];
}

/** Brings the output folder up to date, all or nothing: only files that differ are touched, orphaned ones are removed. */
export async function writeOutput(folder: string, files: readonly OutputFile[]): Promise<Written> {
  const changes = await compareOutput(folder, files);
  const foreign = await findForeign(folder, changes);
  if (foreign.length > 0) return { changes: [], issues: foreign };
  const stage = join(folder, `.omnirich-${process.pid}`);
  const undo: Undo = [];
  let file = folder;
  try {
    if (changes.length > 0) {
      await makeFolder(folder, undo);
      undo.push(() => rm(stage, { recursive: true, force: true }));
      await stageFiles(stage, files, changes);
    }
    for (const change of changes) {
      file = join(folder, change.path);
      await replace(folder, stage, change, undo);
    }
    return { changes, issues: [] };
  } catch (error) {
    for (const step of undo.reverse()) await step();
    const hint = "What was there stays as it was. Move away what is in the way, or choose another folder with --out.";
    const message = `The output can't be written: ${writeReason(error)}.`;
    return { changes: [], issues: [issueAt("output-unwritable", { file, pointer: "" }, message, { hint })] };
  } finally {
    await rm(stage, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Writes all new files beside the output first, so that a full disk is met before anything is replaced. */
async function stageFiles(stage: string, files: readonly OutputFile[], changes: readonly Difference[]): Promise<void> {
  const changed = new Set(changes.map((change) => change.path));
  for (const { path, text } of files) {
    if (!changed.has(path)) continue;
    await mkdir(dirname(join(stage, "new", path)), { recursive: true });
    await writeFile(join(stage, "new", path), text);
  }
}

/** Moves the old file aside and the new one in its place; `undo` learns how to go back. */
async function replace(folder: string, stage: string, { kind, path }: Difference, undo: Undo): Promise<void> {
  const [target, old] = [join(folder, path), join(stage, "old", path)];
  if (kind !== "missing") {
    await mkdir(dirname(old), { recursive: true });
    await rename(target, old);
    undo.push(() => rename(old, target));
  }
  if (kind === "orphaned") return;
  await makeFolder(dirname(target), undo);
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
