import type { Evidence } from "../../model/model.js";
import { upperFirst } from "../../model/names.js";

/** One line on how a fact is known: kind, source with its date, note, and when it was last checked. */
export function evidenceText({ kind, source, published, note, checked }: Evidence): string {
  const dated = published ? `${source}, ${published}` : source;
  return `${upperFirst(kind)}: ${dated}${note ? `. ${note.replace(/\.$/, "")}` : ""} (checked ${checked}).`;
}
