import type { LocatedIssue } from "../diagnostics/located.js";
import { MissingTool } from "../diagnostics/tools.js";
import type { Emitter, Model, OutputFile } from "../model/model.js";
import { createIssue, quote, reasonOf } from "../runtime/issues.js";
import { isObject } from "../runtime/shapes.js";
import { MANIFEST } from "./manifest.js";

/** The files of all emitters, or what is wrong with these: nothing of what a broken one makes is written. */
export interface Emitted {
  readonly files: readonly OutputFile[];
  readonly issues: readonly LocatedIssue[];
}

/** Asks every emitter for its files. Throws MissingTool. */
export async function emitAll(emitters: readonly Emitter[], model: Model): Promise<Emitted> {
  const odd = emitters.filter((emitter) => !isEmitter(emitter));
  if (odd.length > 0) return { files: [], issues: odd.map(tellOdd) };
  const results = await Promise.all(emitters.map((emitter) => emit(emitter, model)));
  const issues = [
    ...emitters.flatMap((emitter) => missingNeeds(emitter, emitters)),
    ...results.flatMap((result) => result.issues),
    ...clashes(emitters, results),
  ];
  return { files: issues.length > 0 ? [] : results.flatMap((result) => result.files), issues };
}

const HINT = "The README shows what an emitter is, under Emitters.";

function tell(name: string, what: string, hint = HINT): LocatedIssue {
  return createIssue("bad-emitter", "", `The emitter ${quote(name)} ${what}.`, { hint });
}

function isEmitter(emitter: unknown): emitter is Emitter {
  return isObject(emitter) && typeof emitter.name === "string" && typeof emitter.emit === "function";
}

function tellOdd(emitter: unknown): LocatedIssue {
  const isFunction = typeof emitter === "function";
  const hint = isFunction ? "Call it: emitters are what such functions return." : HINT;
  return tell(isFunction ? emitter.name : String(emitter), "has no name and no function emit", hint);
}

async function emit(emitter: Emitter, model: Model): Promise<Emitted> {
  try {
    const files: unknown = await emitter.emit(model);
    if (!Array.isArray(files)) return { files: [], issues: [tell(emitter.name, "gives no list of files")] };
    return { files, issues: files.flatMap((file) => checkFile(file, emitter)) };
  } catch (error) {
    if (error instanceof MissingTool) throw error;
    const hint = "The model is frozen: copy what is to be changed.";
    return { files: [], issues: [tell(emitter.name, `fails: ${reasonOf(error)}`, hint)] };
  }
}

function checkFile(file: unknown, { name }: Emitter): LocatedIssue[] {
  if (!isObject(file) || typeof file.path !== "string" || typeof file.text !== "string") {
    return [tell(name, "gives a file that is no { path, text }")];
  }
  const hint = "A path is relative to the output folder, with / between its names.";
  return isInside(file.path) ? [] : [tell(name, `gives a file with the path ${quote(file.path)}`, hint)];
}

/** Whether a path leads to a file below the output folder, on every system. */
function isInside(path: string): boolean {
  const names = path.split("/");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file system takes them all.
  return names.every((name) => !/^\.{0,2}$|[\\:\0-\x1f]/.test(name)) && names[0]!.toLowerCase() !== MANIFEST;
}

function missingNeeds({ name, needs = [] }: Emitter, emitters: readonly Emitter[]): LocatedIssue[] {
  const missing = needs.filter((need) => !emitters.some((emitter) => emitter.name === need));
  const words = missing.map((need) => quote(need)).join(" and ");
  const hint = "Add them: emitters: [types(), validators(), builders(), entries()].";
  return missing.length > 0 ? [tell(name, `needs the files of ${words}, which are not among the emitters`, hint)] : [];
}

/** Paths that are there twice, also where a file system tells no large letters from small ones. */
function clashes(emitters: readonly Emitter[], results: readonly Emitted[]): LocatedIssue[] {
  const owners = new Map<string, string>();
  return results.flatMap(({ files }, i) =>
    files.flatMap((file) => {
      const { name } = emitters[i]!;
      const path = String(file?.path);
      const other = owners.get(path.toLowerCase());
      owners.set(path.toLowerCase(), name);
      if (other === undefined) return [];
      const hint = "Give one of the two files another path.";
      return [tell(name, `writes ${quote(path)}, which ${quote(other)} writes as well`, hint)];
    }),
  );
}
