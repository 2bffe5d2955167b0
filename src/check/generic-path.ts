/** A pointer with `*` for the places in lists, which change when something is put in before. */
export function genericPath(path: string): string {
  return path.replace(/\/\d+(?=\/|$)/g, "/*");
}
