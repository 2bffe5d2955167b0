import { resolve } from "node:path";
import type { LocatedIssue } from "./diagnostics/located.js";
import { rules as catalogue } from "./diagnostics/rules.js";
import { MissingTool } from "./diagnostics/tools.js";
import { EMITTERS, emittersWith } from "./emitters.js";
import { buildModel } from "./model/build.js";
import type { Emitter, Model, OutputFile } from "./model/model.js";
import { contentsOf } from "./output/contents.js";
import { emitAll } from "./output/emit-all.js";
import { hashGenerator } from "./output/generator.js";
import { hashText } from "./output/hash.js";
import { manifest } from "./output/manifest.js";
import { applyProfiles } from "./profile/apply-profiles.js";
import type { Profile } from "./profile/profile.js";
import { profileText } from "./profile/profile-text.js";
import { isError } from "./runtime/issues.js";
import { hoist } from "./schema/hoist.js";
import { loadSchemas } from "./schema/load.js";
import { findSchemaInputs } from "./schema/load-inputs.js";
import { readSchemas } from "./schema/load-text.js";
import { checkSubset } from "./schema/subset.js";
import { verifyExamples } from "./verify.js";

export type { LocatedIssue } from "./diagnostics/located.js";
export {
  builders,
  configSchema,
  type DocsOptions,
  docs,
  EMITTERS,
  entries,
  messageSchema,
  rules,
  type SchemasOptions,
  schemas,
  types,
  validators,
} from "./emitters.js";
export { liveCatalogue } from "./live.js";
export type {
  Branch,
  Emitter,
  Evidence,
  Example,
  Field,
  Form,
  JsonSchema,
  Model,
  OutputFile,
  Reject,
  Remark,
  Rule,
  RuleUse,
  Scalar,
  Shape,
  Value,
  Variant,
  VariantNames,
} from "./model/model.js";
export { MODEL_VERSION } from "./model/version.js";
export { compareOutput, type Difference } from "./output/check.js";
export { type Written, writeOutput } from "./output/write.js";
export type { Profile } from "./profile/profile.js";

/** What to generate from. */
export interface GenerateOptions {
  /** Schema files, or globs of them, relative to `cwd`. Default: every TypeScript file in `schemas`. */
  readonly schemas?: string | readonly string[];
  /** Folder of the run. Default: the current one. */
  readonly cwd?: string;
  /** Property that tells variants apart. Default: `richObjectType`. */
  readonly tag?: string;
  /** What a field is without evidence. Default: an error in messages, nothing in plain JSON Schema. */
  readonly evidence?: "error" | "warn" | "off";
  /** Wire names that `omnirich calibrate` observed: the path of a profile, relative to `cwd`, or what such a file holds. */
  readonly profile?: string | Profile;
  /** What examples in the docs import from, such as the name of your package. Default: `./index.js`, the output itself. */
  readonly importFrom?: string;
  /** What is made of the schemas: `[types(), validators(), builders()]`, also with emitters of your own. Default: all of ours. */
  readonly emitters?: readonly Emitter[];
}

/** What generating yields. */
export interface Generated {
  /** Every file of the output, sorted by path; empty when an issue is an error. */
  readonly files: readonly OutputFile[];
  /** There when the schemas could be understood. */
  readonly model?: Model;
  readonly issues: readonly LocatedIssue[];
}

/** Schemas when none are named. */
export const SCHEMAS: readonly string[] = ["schemas/*.ts"];

/** Property that tells variants apart, when none is named. */
const TAG = "richObjectType";

/**
 * A hash of what `generate` makes of these options: schemas with all that they import, and the generator where it is
 * installed. Nothing when that can't be told for certain, such as with emitters of one's own.
 */
export async function hashInput(options: GenerateOptions = {}): Promise<string | undefined> {
  const { cwd = process.cwd(), tag = TAG, evidence, importFrom, emitters } = options;
  const schemas = globsOf(options);
  const text = emitters ? undefined : await readSchemas(schemas, cwd);
  const profile = await profileText(options.profile, cwd);
  return text && profile && hashText(JSON.stringify([hashGenerator(), tag, evidence, importFrom, text, ...profile]));
}

/** The files that `generate` reads with these options, as absolute paths: schemas, all that they import, and the profile. */
export async function findInputs(options: GenerateOptions = {}): Promise<readonly string[]> {
  const { cwd = process.cwd(), profile } = options;
  const schemas = globsOf(options);
  const inputs = await findSchemaInputs(schemas, cwd);
  return typeof profile === "string" ? [...inputs, resolve(cwd, profile)] : inputs;
}

/**
 * Turns schemas into files: load, hoist, check the subset, build the model, verify its examples, emit. Writes nothing.
 * `input` is what `hashInput` says of the same options, by whoever has asked before.
 */
export async function generate(
  options: GenerateOptions = {},
  input: Promise<string | undefined> = hashInput(options),
): Promise<Generated> {
  const { cwd = process.cwd(), tag = TAG, evidence, importFrom } = options;
  const { emitters = importFrom === undefined ? EMITTERS : emittersWith({ importFrom }) } = options;
  try {
    const loaded = await loadSchemas(globsOf(options), cwd, () => prepare(emitters));
    const hoisted = loaded.schemas.map(hoist);
    const profiled = await applyProfiles(
      hoisted.map((result) => result.canonical),
      options.profile,
      cwd,
    );
    const canonical = profiled.schemas;
    const outside = canonical.flatMap(checkSubset);
    const found = [...loaded.issues, ...hoisted.flatMap((result) => result.issues), ...profiled.issues, ...outside];

    // What is wrong with one file must not hide what is wrong with another.
    const understood = canonical.filter(({ file }) => !outside.some((issue) => issue.file === file));
    const { model, issues } = buildModel(understood, { tag, rules: catalogue, evidence });
    found.push(...issues);
    const sound = deepFreeze(model).variants.filter(
      ({ source }) => !found.some((issue) => isError(issue) && issue.file === source),
    );
    found.push(...(await verifyExamples({ ...model, variants: sound })));
    if (found.some(isError)) return { files: [], ...(outside.length === 0 && { model }), issues: found };

    const emitted = await emitAll(emitters, model);
    found.push(...emitted.issues);
    if (emitted.issues.length > 0) return { files: [], model, issues: found };
    const files = [...emitted.files, manifest(emitted.files, await input, contentsOf(model))];
    return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), model, issues: found };
  } catch (error) {
    if (error instanceof MissingTool) return { files: [], issues: [error.issue] };
    throw error;
  }
}

/** The schema files that are asked for: one glob needs no list. */
function globsOf({ schemas = SCHEMAS }: GenerateOptions): readonly string[] {
  return typeof schemas === "string" ? [schemas] : schemas;
}

/** Imports the tools of the emitters. One that is missing is told when its emitter runs. */
async function prepare(emitters: readonly Emitter[]): Promise<void> {
  await Promise.allSettled(emitters.map(async (emitter) => emitter.prepare?.()));
}

/** Emitters share one model, so none may change it. */
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
