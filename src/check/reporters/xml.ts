import { printable } from "./printable.js";

/** Text for XML 1.0, in an attribute in double quotes or between tags. */
export function escapeXml(text: string): string {
  // What is left of the characters that XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets).
  const allowed = printable(text).replace(/[\ufffe\uffff]/g, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** An opening tag with its attributes, in their order. */
export function openTag(name: string, attributes: { readonly [name: string]: string | number }): string {
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${text.join("")}>`;
}
