import { pathToFileURL } from "node:url";
import type { BuildFailure } from "esbuild";
import { importTool } from "../diagnostics/tools.js";
import { describe, reasonOf } from "../runtime/issues.js";

/** How esbuild names the module that imports all others. */
const ENTRY = "<modules>";

/**
 * Runs modules, in TypeScript or JavaScript, and gives their default exports. They are imported as one bundle, so that
 * what they share is loaded once. `purpose` says what for, should the bundler be missing; `meanwhile` runs while it works.
 */
export async function importDefaults(
  files: readonly string[],
  cwd: string,
  purpose: string,
  meanwhile?: () => unknown,
): Promise<readonly unknown[]> {
  const { build } = await importTool<typeof import("esbuild")>("esbuild", purpose);
  const contents = files
    .map((file, i) => `export { default as module${i} } from ${JSON.stringify(`./${file}`)};`)
    .join("\n");
  const require = `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(pathToFileURL(`${cwd}/`).href)});`;
  const bundling = build({
    stdin: { contents, resolveDir: cwd, sourcefile: ENTRY },
    absWorkingDir: cwd,
    banner: { js: require },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
  });
  if (meanwhile) setImmediate(meanwhile);
  const result = await bundling;
  const code = Buffer.from(result.outputFiles[0]!.contents).toString("base64");
  const modules = await import(`data:text/javascript;base64,${code}`);
  return files.map((_, i) => modules[`module${i}`]);
}

/** Why modules could not be imported. */
export interface ImportFailure {
  /** The module that is to blame, where that is known. */
  readonly file?: string;
  /** For the end of a sentence. */
  readonly why: string;
}

/** Says why modules can't be loaded: what esbuild says of their text, or what they throw while they run. */
export function explainImport(error: unknown): ImportFailure {
  const [first] = (error as Partial<BuildFailure> | null)?.errors ?? [];
  if (!first) return { why: reasonOf(error) || `it throws ${describe(error)}` };
  const { text, location } = first;
  if (location && location.file !== ENTRY) return { file: location.file, why: `${text} (line ${location.line})` };
  return { why: text.startsWith("No matching export") ? "it has no default export" : text };
}
