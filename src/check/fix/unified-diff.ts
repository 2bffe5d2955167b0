import { FILE_HEADERS_ONLY, formatPatch, OMIT_HEADERS, type StructuredPatch, structuredPatch } from "diff";

/** Lines that may differ before they are no longer matched, as that takes their number squared. */
const MOST = 4000;

/** A change of a whole file as a unified diff. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const { oldFileName, newFileName, oldHeader, newHeader } = head(file);
  const options = { context: 3, maxEditLength: MOST };
  const patch = structuredPatch(oldFileName, newFileName, before, after, oldHeader, newHeader, options);
  return formatPatch(patch ?? oneHunk(file, 1, before, after), FILE_HEADERS_ONLY);
}

/** A change of one line as a hunk without context; with the head of a diff where it is the first of its file. */
export function lineDiff(file: string, isFirst: boolean, line: number, before: string, after: string): string {
  return formatPatch(oneHunk(file, line, before, after), isFirst ? FILE_HEADERS_ONLY : OMIT_HEADERS);
}

/** Takes some lines away and puts others in their place. */
function oneHunk(file: string, start: number, before: string, after: string): StructuredPatch {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const lines = [...old.flatMap((line) => marked("-", line)), ...fresh.flatMap((line) => marked("+", line))];
  const hunk = { oldStart: start, oldLines: old.length, newStart: start, newLines: fresh.length, lines };
  return { ...head(file), hunks: [hunk] };
}

/** Behind a name with a space stand tabs, as git does it: else GNU patch takes the space for the end of the name. */
function head(file: string) {
  const header = file.includes(" ") ? "\t" : undefined;
  return { oldFileName: `a/${file}`, newFileName: `b/${file}`, oldHeader: header, newHeader: header };
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function marked(mark: string, line: string): string[] {
  return line.endsWith("\n") ? [mark + line.slice(0, -1)] : [mark + line, "\\ No newline at end of file"];
}
