import { createRequire } from "node:module";
import type { createScanner, JSONScanner } from "jsonc-parser";

let create: typeof createScanner | undefined;

/**
 * A scanner of JSON with comments. Its package is loaded when the first finding needs it: a run that finds nothing does
 * without. It is required, not imported, so that checking a file never has to wait.
 */
export function scan(text: string, ignoreTrivia: boolean): JSONScanner {
  create ??= (createRequire(import.meta.url)("jsonc-parser") as { createScanner: typeof createScanner }).createScanner;
  return create(text, ignoreTrivia);
}
