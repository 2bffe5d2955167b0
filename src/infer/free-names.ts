import { lowerFirst, Names } from "../model/names.js";

/** Whether a type may be called so: neither omnirich nor the language has the name, or that of its builder, already. */
export function isFreeName(name: string): boolean {
  const names = new Names();
  const origin = { file: "", pointer: "" };
  names.checkBase(name, origin);
  for (const one of [name, lowerFirst(name), `${name}Input`]) names.claim(one, origin, one === name ? "" : one);
  return names.issues.length === 0;
}
