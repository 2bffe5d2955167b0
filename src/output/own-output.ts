import { createRequire } from "node:module";
import { isAbsolute, posix, relative, resolve } from "node:path";
import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { quote } from "../runtime/issues.js";

/** The schema files that a run names. */
export interface Named {
  readonly globs: readonly string[];
  /** The folder that they start from. */
  readonly cwd: string;
}

/**
 * An issue for each of the globs that also matches what is written: the next time, the output would be taken for schemas.
 * Paths of the output are absolute.
 */
export function findOwnOutput({ globs, cwd }: Named, output: readonly string[]): LocatedIssue[] {
  const except = globs.filter((glob) => glob.startsWith("!")).map((glob) => matcher(glob.slice(1), cwd));
  const paths = output
    .map((path) => relative(cwd, path).replaceAll("\\", "/"))
    .filter((path) => !except.some((matches) => matches(path)));
  return globs
    .filter((glob) => !glob.startsWith("!"))
    .flatMap((glob) => {
      const file = paths.find(matcher(glob, cwd));
      if (file === undefined) return [];
      const message = `The schemas ${quote(glob)} match ${quote(file)}, which is generated: the next time it would be taken for a schema.`;
      const hint = "Choose an output folder that they don't match, or leave it out: --schemas '!<folder>/**'.";
      return [issueAt("own-output", { file, pointer: "" }, message, { hint })];
    });
}

/** What a glob matches, as schema files are looked for: a folder stands for all that is in it. */
function matcher(glob: string, cwd: string): (path: string) => boolean {
  const relativeGlob = isAbsolute(glob) ? relative(cwd, resolve(glob)) : glob;
  const pattern = posix.normalize(relativeGlob.replaceAll(/\\(?=[\w.])/g, "/")).replace(/\/$/, "");
  if (pattern.length > 65_000) return () => false;
  const [start = ""] = /^[^*?{}[\]()!+@|\\]*/.exec(pattern === "." ? "" : pattern)!;
  let matches: ((path: string) => boolean) | undefined;
  // Most outputs lie elsewhere, and the library need not be loaded to know that.
  return (path) => {
    if (!path.startsWith(start)) return false;
    matches ??= picomatch()([pattern, pattern === "." ? "**" : `${pattern}/**`]);
    return matches(path);
  };
}

/** What we use of picomatch; it brings no types. */
type Picomatch = (patterns: readonly string[]) => (path: string) => boolean;

function picomatch(): Picomatch {
  return createRequire(import.meta.url)("picomatch");
}
