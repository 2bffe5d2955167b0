// npm run bench:cli: measures the command line against other tools and against bare loops, side by side in one run.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { aboutMachine } from "./machine.js";
import { measureFiles } from "./sections/files.js";
import { measureLines } from "./sections/lines.js";
import { measureMemory } from "./sections/memory.js";
import { countIssues } from "./sections/mistakes.js";
import { measureStart } from "./sections/start.js";
import { FULL, QUICK } from "./sizes.js";

/** Every section by its name: each is given a folder to work in and the sizes, and gives Markdown. */
const SECTIONS = {
  files: measureFiles,
  start: measureStart,
  lines: measureLines,
  memory: measureMemory,
  mistakes: countIssues,
};

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    write: { type: "string" },
    only: { type: "string", multiple: true, default: Object.keys(SECTIONS) },
  },
});

const parts = [];
const say = (text) => {
  parts.push(text);
  console.log(`${text}\n`);
};

say(aboutMachine(values.quick));
for (const name of values.only) {
  const folder = mkdtempSync(join(tmpdir(), "omnirich-bench-"));
  try {
    say(await SECTIONS[name](folder, values.quick ? QUICK : FULL));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (values.write !== undefined) writeFileSync(values.write, `${parts.join("\n\n")}\n`);
