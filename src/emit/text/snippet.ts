/** JSON as text that an editor inserts: `$`, `}` and backslashes are escaped, since they mean something in snippets. */
export function snippetText(value: unknown): string {
  return JSON.stringify(value, null, "\t").replace(/[\\$}]/g, "\\$&");
}
