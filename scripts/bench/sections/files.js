import { ajvCli, inRepository, loop, omnirich } from "../contestants.js";
import { race, ratios } from "../measure.js";
import { small, writeFiles } from "../payloads.js";
import { bestAndMedian, spread, table, verdict } from "../table.js";

const GOAL = 0.6;

/** Many small files: ours beside ajv-cli and a bare loop that reads and parses them. */
export function measureFiles(folder, { files: { count, rounds } }) {
  const messages = writeFiles(`${folder}/messages`, count, small);
  const contestants = [
    omnirich([messages]),
    omnirich(["--threads", "1", messages], "omnirich --threads 1"),
    omnirich(["--threads", "2", messages], "omnirich --threads 2"),
    ajvCli(inRepository("generated/schemas/list-picker.json"), `${messages}/*.json`),
    loop("read-files", [messages], "read and JSON.parse"),
  ];
  const times = race(contestants, rounds);
  const [ours, , , ajv, bare] = times;
  const rows = contestants.map(({ name }, nth) => [
    name,
    ...bestAndMedian(times[nth]),
    spread(ratios(times[nth], ajv)),
    spread(ratios(times[nth], bare)),
  ]);
  return [
    `## ${count.toLocaleString("en")} small valid files (${rounds} rounds)`,
    table(["", "best ms", "median ms", "to ajv-cli", "to the bare loop"], rows),
    verdict("Goal, of ajv-cli's time", ratios(ours, ajv), GOAL),
    "ajv-cli with generated/schemas/list-picker.json and --strict=false, as that schema has keywords of ours; it checks " +
      "no rule that a schema can't say.",
  ].join("\n\n");
}
