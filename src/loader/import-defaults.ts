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
  const require = `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(pathToFileURL(`${cwd}/`).href)});`;
  const bundling = build({ ...entryModule(files, cwd), banner: { js: require } });
  if (meanwhile) setImmediate(meanwhile);
  const result = await bundling;
  const code = Buffer.from(result.outputFiles[0]!.contents).toString("base64");
  const modules = await import(`data:text/javascript;base64,${code}`);
  return files.map((_, i) => modules[`module${i}`]);
}

/** Modules of a project as one, with all that they import from the project. */
export interface Bundle {
  /** Without comments, and the same whatever the line breaks. */
  readonly text: string;
  /** What is imported from elsewhere: packages, modules inside packages, modules of Node.js; each by which module. */
  readonly imports: readonly { readonly from: string; readonly name: string }[];
}

/** Bundles modules without running them. `purpose` says what for, should the bundler be missing. */
export async function bundleModules(files: readonly string[], cwd: string, purpose: string): Promise<Bundle> {
  const { build } = await importTool<typeof import("esbuild")>("esbuild", purpose);
  const { metafile, outputFiles } = await build({ ...entryModule(files, cwd), packages: "external", metafile: true });
  const imports = Object.entries(metafile.inputs).flatMap(([from, input]) =>
    input.imports.filter(({ external }) => external).map(({ path }) => ({ from, name: path })),
  );
  return { text: outputFiles.map(({ text }) => text).join("\n"), imports };
}

/** All modules of the project that some modules are made of, themselves included; of a broken one, those that are known. */
export async function findImports(files: readonly string[], cwd: string, purpose: string): Promise<readonly string[]> {
  const { build } = await importTool<typeof import("esbuild")>("esbuild", purpose);
  try {
    const { metafile } = await build({ ...entryModule(files, cwd), packages: "external", metafile: true });
    return [...files, ...Object.keys(metafile.inputs).filter((input) => input !== ENTRY)];
  } catch (error) {
    const places = (error as Partial<BuildFailure>).errors?.flatMap(({ location }) => location?.file ?? []) ?? [];
    const parts = files.length > 1 ? await Promise.all(files.map((file) => findImports([file], cwd, purpose))) : [];
    return [...new Set([...files, ...places.filter((file) => file !== ENTRY), ...parts.flat()])];
  }
}

/** How esbuild makes one module of many, in memory; it exports their defaults: `module0`, `module1`, ... */
function entryModule(files: readonly string[], cwd: string) {
  const contents = files
    .map((file, i) => `export { default as module${i} } from ${JSON.stringify(`./${file}`)};`)
    .join("\n");
  return {
    stdin: { contents, resolveDir: cwd, sourcefile: ENTRY },
    absWorkingDir: cwd,
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
  } as const;
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
