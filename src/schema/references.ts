/**
 * The name of the definition that a reference leads to, inside the same file: "#/$defs/Cup" and "#/definitions/Cup" are
 * both of Cup. Nothing for any other reference: nothing is ever fetched.
 */
export function nameOfRef(reference: string): string | undefined {
  const key = /^#\/(?:\$defs|definitions)\/([^/]+)$/.exec(reference)?.[1];
  return key === undefined ? undefined : decode(key)?.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A fragment may be percent-encoded. */
function decode(key: string): string | undefined {
  try {
    return decodeURIComponent(key);
  } catch {
    return undefined;
  }
}
