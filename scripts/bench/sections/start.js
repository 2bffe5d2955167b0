import { ajvCli, inRepository, nothing, omnirich, v8r } from "../contestants.js";
import { race, ratios, time } from "../measure.js";
import { small, writeFiles } from "../payloads.js";
import { bestAndMedian, spread, table, verdict } from "../table.js";

const GOAL = 1.7;

/** One file: what it costs to start. */
export function measureStart(folder, { start: { rounds } }) {
  const file = `${writeFiles(`${folder}/messages`, 1, small)}/0.json`;
  const schema = inRepository("generated/schemas/list-picker.json");
  const other = v8r(schema, file);
  const worksOffline = succeeds(other);
  const contestants = [nothing(), omnirich([file]), ajvCli(schema, file), ...(worksOffline ? [other] : [])];
  const times = race(contestants, rounds);
  const rows = contestants.map(({ name }, nth) => [
    name,
    ...bestAndMedian(times[nth]),
    spread(ratios(times[nth], times[0])),
  ]);
  return [
    `## Start: one file (${rounds} rounds)`,
    table(["", "best ms", "median ms", "to node -e 0"], rows),
    verdict("Goal, of the time of Node.js alone", ratios(times[1], times[0]), GOAL),
    worksOffline
      ? "v8r with a local schema, its proxy set to a closed port: it did not need the network."
      : "v8r is left out: it failed with a local schema and its proxy set to a closed port.",
  ].join("\n\n");
}

function succeeds(contestant) {
  try {
    time(contestant);
    return true;
  } catch {
    return false;
  }
}
