import { existsSync, readFileSync, realpathSync } from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { resolve, sep } from "node:path";
import { bundleModules } from "../loader/import-defaults.js";

/** Words by which a module looks at more than its imports; a text that only mentions one makes generating no faster. */
const ELSEWHERE =
  /\b(?:process|globalThis|global|performance|navigator|crypto|Intl|fetch|require|eval|Function)\b|(?<!["'`])\bDate\b|\.toLocale|\blocaleCompare\b|\bTemporal\b|\bMath\.random\b|\bimport\.meta\b|\bimport\(|\bawait\b/;

/**
 * The text of modules with all modules of the project that they import, and the versions of packages among those: what
 * decides on their exports. Nothing when something else might: a module of Node.js, the clock, a linked package.
 */
export async function readModules(files: readonly string[], cwd: string): Promise<readonly string[] | undefined> {
  const { text, imports } = await bundleModules(files, cwd, "to read schemas");
  if (ELSEWHERE.test(text)) return undefined;
  const versions = imports.map(({ from, name }) => readVersion(packageOf(name), resolve(cwd, from)));
  return versions.includes(undefined) ? undefined : [text, ...new Set(versions.map(String).sort())];
}

function packageOf(name: string): string {
  return (/^(?:@[^/]+\/)?[^/]+/.exec(name) ?? [name])[0];
}

/** This package. Its code is known in another way; the shapes that it makes are made with TypeBox. */
const OWN = "omnirich";

/** Name and version of the package that a file imports; nothing where what it does may change under the same version. */
function readVersion(name: string, from: string): string | undefined {
  if (name.startsWith("node:") || builtinModules.includes(name)) return undefined;
  const folders = createRequire(from).resolve.paths(name) ?? [];
  const found = folders.map((folder) => resolve(folder, name, "package.json")).find((path) => existsSync(path));
  const file = found && realpathSync(found);
  if (!file?.split(sep).includes("node_modules")) return undefined;
  const { version, dependencies, peerDependencies } = JSON.parse(readFileSync(file, "utf8"));
  if (name === OWN) return readVersion("typebox", file);
  const depends = Object.keys({ ...dependencies, ...peerDependencies }).length > 0;
  return depends ? undefined : `${name}@${version}`;
}
