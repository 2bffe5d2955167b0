/** A builder's name as a label: "responseMessage" is "Response message", "imageUrl" is "Image URL". */
export function labelOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\b(url|id|json)\b/g, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One of what a list is called: "sections" holds a "section". */
export function singular(name: string): string {
  const label = labelOf(name);
  const one = label.endsWith("ies") ? `${label.slice(0, -3)}y` : label.replace(/s$/, "");
  return one.charAt(0).toLowerCase() + one.slice(1);
}
