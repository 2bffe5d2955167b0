import { escapeText } from "../runtime/issues.js";
import { escapePointer } from "../runtime/pointer.js";

// A wire path is a JSON Pointer with `*` for any item of a list. Its tokens stay escaped, so that a key that is `*` (as
// `~2`) and the item of a list are two things, and comparing paths is comparing texts.

/** The token of any item of a list. */
export const ITEM = "*";

/** The token of a key. */
export function tokenOf(key: string): string {
  return key === ITEM ? "~2" : escapePointer(key);
}

/** The key that a token stands for. */
export function keyOf(token: string): string {
  return token.replace(/~([012])/g, (_, code: "0" | "1" | "2") => ({ 0: "~", 1: "/", 2: "*" })[code]);
}

/** The tokens of a wire path. */
export function tokensOf(path: string): readonly string[] {
  return path.split("/").slice(1);
}

/** The wire path of tokens. */
export function pathOf(tokens: readonly string[]): string {
  return tokens.map((token) => `/${token}`).join("");
}

/** Whether a path lies at a place, or inside it. */
export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** Whether a text can be a wire path: whole escapes, and no key that JavaScript takes for a prototype. */
export function isWirePath(path: unknown): path is string {
  if (typeof path !== "string" || !/^(?:\/(?:[^~/]|~[012])*)+$/u.test(path)) return false;
  return !tokensOf(path).includes("__proto__");
}

/** A path in a sentence, whole: what is long about it is what tells places apart. */
export function quotePath(path: string): string {
  return `"${escapeText(path)}"`;
}
