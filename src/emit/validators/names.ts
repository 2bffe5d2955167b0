/** The name of the function that tells whether a value of a shape is clean: "isCleanListItem". */
export function predicateName(shape: string): string {
  return `isClean${shape}`;
}

/** The names of what several variants share of a field: "isClean$richObjectId". No shape has a $ in its name. */
export function sharedNames(wire: string): { readonly predicate: string; readonly row: string } {
  return { predicate: `isClean$${wire}`, row: `row$${wire}` };
}

/** The name of a shape's table in generated code: "shapeListItem". */
export function tableName(shape: string): string {
  return `shape${shape}`;
}
