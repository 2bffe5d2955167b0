import { posix } from "node:path";
import { absolute, toPosix } from "./paths.js";
import { matchesAny } from "./pattern.js";
import { whatIs } from "./what-is.js";

/** Whether an input removes files rather than naming them: "!drafts/**". A file may be called so, too. */
export function isRemoval(input: string, from: string): boolean {
  return /^!(?!\()./s.test(input) && whatIs(from, input) !== "file";
}

/** Whether any of the inputs with `!` (a name, a folder or a pattern behind it) removes a file. */
export function removal(inputs: readonly string[], from: string): (file: string) => boolean {
  if (inputs.length === 0) return () => false;
  const targets = inputs.map((input) => toPosix(input.slice(1)).replace(/\/+$/, ""));
  const named = new Set(targets.map((target) => absolute(from, target)));
  const patterns = targets.map((target) => posix.normalize(target)).flatMap((target) => [target, `${target}/**`]);
  const matches = matchesAny(patterns);
  return (file) => named.has(file) || matches(posix.relative(from, file)) || matches(file);
}
