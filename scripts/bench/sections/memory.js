import { rmSync } from "node:fs";
import { ajvCli, inRepository, loop, omnirich } from "../contestants.js";
import { median, peakMemory, race } from "../measure.js";
import { small, writeFiles, writeLines } from "../payloads.js";
import { bestAndMedian, table } from "../table.js";

/** How much more the hungriest input may take than the most modest. */
const FLAT = 1.15;

/** Ours as it comes, and without the threads that a larger input may start. */
const ours = (input) => [omnirich([input]), omnirich(["--threads", "1", input], "omnirich --threads 1")];

/** Peak memory over the number of lines and of files: it should not grow. */
export function measureMemory(folder, { memory: { lines, files, rounds } }) {
  const ofLines = lines.map((count) => {
    const file = writeLines(`${folder}/messages.ndjson`, count, small);
    return measure([...ours(file), loop("stream", [file], "stream and JSON.parse")], count, "lines", rounds, file);
  });
  const ofFiles = files.map((count) => {
    const messages = writeFiles(`${folder}/messages`, count, small);
    const ajv = ajvCli(inRepository("generated/schemas/list-picker.json"), `${messages}/*.json`);
    return measure([...ours(messages), ajv], count, "files", rounds, messages);
  });
  const rows = [...ofLines, ...ofFiles].flatMap((result) => result.rows);
  return [
    `## Memory (${rounds} rounds)`,
    table(["", "", "least MB", "median MB"], rows),
    [...flatness("lines", ofLines), ...flatness("files", ofFiles)].join("\n"),
  ].join("\n\n");
}

function measure(contestants, count, noun, rounds, path) {
  const values = race(contestants, rounds, { measure: peakMemory, warmUps: 0 });
  rmSync(path, { recursive: true });
  const rows = contestants.map(({ name }, nth) => [
    nth === 0 ? `${count.toLocaleString("en")} ${noun}` : "",
    name,
    ...bestAndMedian(values[nth]),
  ]);
  return { rows, count, names: contestants.map(({ name }) => name), peaks: values.map(median) };
}

/** Whether each takes about the same for each number; the goal is for ours. */
function flatness(noun, results) {
  const counts = results.map(({ count }) => count.toLocaleString("en")).join(", ");
  return results[0].names.map((name, nth) => {
    const peaks = results.map((result) => result.peaks[nth]);
    const growth = Math.max(...peaks) / Math.min(...peaks);
    const missed = `missed by ${Math.max(1, Math.round((growth / FLAT - 1) * 100))} %`;
    const outcome = name.startsWith("omnirich") ? `: **${growth <= FLAT ? "met" : missed}**` : "";
    return `- ${name}, over ${counts} ${noun}: ${((growth - 1) * 100).toFixed(0)} % apart, goal 15 %${outcome}.`;
  });
}
