import type { Definition } from "mdast";
import type { Evidence } from "../../model/model.js";
import { sourceKey } from "../../model/sources.js";
import { type Inline, joinInline, lineBreak, link, sourceMark, table } from "../text/markdown.js";

/** What a page refers to, numbered in the order in which it appears. */
export type Sources = readonly Evidence[];

/** How a field is known: "documented in 1, 2", and on lines of their own, those with a note. */
export function evidenceCell(evidence: readonly Evidence[], sources: Sources): Inline[] {
  const lines: Inline[][] = [];
  for (const kind of ["documented", "observed", "inferred"] as const) {
    const found = evidence.filter((one) => one.kind === kind);
    const plain = found.filter(({ note }) => note === undefined).map((one) => [mark(one, sources)]);
    const lead = `${kind} ${kind === "inferred" ? "from" : "in"} `;
    if (plain.length > 0) lines.push([lead, ...joinInline(plain, ", ")]);
    for (const one of found) if (one.note !== undefined) lines.push([lead, mark(one, sources), `: ${one.note}`]);
  }
  return joinInline(lines, lineBreak());
}

function mark(evidence: Evidence, sources: Sources): Inline {
  return sourceMark(String(sources.findIndex((source) => sourceKey(source) === sourceKey(evidence)) + 1));
}

/** The list of sources with their dates. */
export function sourcesTable(sources: Sources) {
  const rows = sources.map(({ source, url, published, checked }, i) => [
    [String(i + 1)],
    [link(url, source)],
    [published ?? "no date"],
    [checked],
  ]);
  return table(["No.", "Source", "Published", "Compared on"], rows);
}

/** Where the marks of `evidenceCell` lead to. */
export function sourceDefinitions(sources: Sources): Definition[] {
  return sources.map(({ source, url, published }, i) => ({
    type: "definition",
    identifier: String(i + 1),
    label: String(i + 1),
    url,
    title: published === undefined ? source : `${source}, ${published}`,
  }));
}
