/** Escapes a key for a JSON Pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return /[~/]/.test(key) ? key.replace(/~/g, "~0").replace(/\//g, "~1") : key;
}

/** The JSON Pointer of a value, by the keys on the way to it. */
export function joinPointer(keys: readonly string[]): string {
  let pointer = "";
  for (const key of keys) pointer += `/${escapePointer(key)}`;
  return pointer;
}

/** The keys of a JSON Pointer, unescaped. */
export function splitPointer(pointer: string): string[] {
  const keys = pointer.split("/").slice(1);
  return pointer.includes("~") ? keys.map((key) => key.replace(/~1/g, "/").replace(/~0/g, "~")) : keys;
}
