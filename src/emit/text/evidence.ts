import type { Evidence } from "../../model/model.js";

/** One line on how a fact is known: kind, source with its date, note, and when it was last checked. */
export function evidenceText({ kind, source, published, note, checked }: Evidence): string {
  const dated = published ? `${source}, ${published}` : source;
  const heading = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return `${heading}: ${dated}${note ? `. ${note.replace(/\.$/, "")}` : ""} (checked ${checked}).`;
}
