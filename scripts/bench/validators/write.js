import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inBench } from "./folders.js";

const FILE = inBench("RESULTS.md");
const TITLE =
  "# Results of the benchmarks\n\nWritten by `npm run bench -- --write` and `npm run bench:size -- --write`.\n";

/** Puts a text into its own section of RESULTS.md, in place of the one before, its headings below that of the file. */
export function writeSection(name, text) {
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`];
  const section = `${start}\n\n${text.replaceAll(/^#/gm, "##")}\n\n${end}`;
  const before = existsSync(FILE) ? readFileSync(FILE, "utf8") : TITLE;
  const from = before.indexOf(start);
  const after =
    from < 0
      ? `${before}\n${section}\n`
      : before.slice(0, from) + section + before.slice(before.indexOf(end) + end.length);
  writeFileSync(FILE, after);
}
