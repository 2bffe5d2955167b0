// npm run bench:generate: how long generating takes, cold and unchanged, and how it grows with the number of schemas.
import { rmSync } from "node:fs";
import { copySchemas, makeProject } from "./generation/project.js";
import { writeSchemas } from "./generation/schemas.js";
import { machine } from "./machine.js";
import { median, time } from "./measure.js";
import { bestAndMedian, table } from "./table.js";

const ROUNDS = 5;
const COUNTS = [50, 100, 200];

const project = makeProject();
copySchemas(`${project}/own`);
for (const count of COUNTS) writeSchemas(`${project}/many-${count}`, count);

/** Generates from a folder of schemas into another, as a process of its own: milliseconds. */
const generate = (schemas, out) =>
  time({
    name: `generate ${schemas}`,
    command: process.execPath,
    args: ["node_modules/omnirich/dist/cli/main.js", "generate", "--schemas", `${schemas}/*.ts`, "--out", out],
    cwd: project,
  });

/** Times of generating what is not there yet. */
function cold(schemas) {
  return Array.from({ length: ROUNDS }, () => {
    rmSync(`${project}/out`, { recursive: true, force: true });
    return generate(schemas, "out");
  });
}

/** Times of generating what is there already. */
function unchanged(schemas) {
  generate(schemas, "same");
  return Array.from({ length: ROUNDS }, () => generate(schemas, "same"));
}

const many = Object.fromEntries(COUNTS.map((count) => [count, cold(`many-${count}`)]));
const [fewest, most] = [many[COUNTS[0]], many[COUNTS.at(-1)]].map(median);
const growth = most / fewest / (COUNTS.at(-1) / COUNTS[0]);
const measured = [
  ["the package's own schemas, cold", cold("own"), 800],
  ["the package's own schemas, unchanged", unchanged("own"), 150],
  ...COUNTS.map((count) => [`${count} schemas, cold`, many[count], count === COUNTS.at(-1) ? 5000 : undefined]),
  [`${COUNTS.at(-1)} schemas, unchanged`, unchanged(`many-${COUNTS.at(-1)}`), undefined],
];

const outcome = (times, goal) => (median(times) <= goal ? "met" : `missed by ${Math.ceil(median(times) - goal)} ms`);
const rows = measured.map(([what, times, goal]) => [
  what,
  ...bestAndMedian(times),
  ...(goal === undefined ? ["", ""] : [goal, outcome(times, goal)]),
]);
console.log(`# Generating\n\n${machine()}; ${ROUNDS} rounds; times are those of the whole process.\n`);
console.log(table(["", "best ms", "median ms", "goal", ""], rows));
const linear = growth <= 1 ? "met" : `missed: ${growth.toFixed(2)}`;
console.log(
  `\nFrom ${COUNTS[0]} to ${COUNTS.at(-1)} schemas, time a schema grows by the factor ${growth.toFixed(2)}; goal: at most 1, **${linear}**.`,
);
