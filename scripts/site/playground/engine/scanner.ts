import { createScanner, type JSONScanner } from "jsonc-parser";

/** Takes the place of the engine's own `scan`, which requires its package when it is needed: browsers have no `require`. */
export function scan(text: string, ignoreTrivia: boolean): JSONScanner {
  return createScanner(text, ignoreTrivia);
}
