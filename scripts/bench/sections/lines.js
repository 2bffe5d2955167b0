import { rmSync, statSync } from "node:fs";
import { loop, ONE_CORE, omnirich, onOneCore } from "../contestants.js";
import { median, race, ratios } from "../measure.js";
import { KINDS, writeLines } from "../payloads.js";
import { bestAndMedian, spread, table, verdict } from "../table.js";

const GOAL = 1.25;

/** Checks or parses a file of lines: ours, the fastest simple loop, and the usual one. */
const contestantsFor = (file) =>
  [
    omnirich(["--threads", "1", file], "omnirich --threads 1"),
    loop("stream", [file], "stream and JSON.parse"),
    loop("readline", [file], "readline and JSON.parse"),
  ].map(onOneCore);

/** Messages one a line, on one core: ours beside bare loops over the same bytes. */
export function measureLines(folder, { lines: { count, rounds } }) {
  const results = Object.entries(KINDS).map(([kind, make]) => measureKind(folder, kind, make, count, rounds));
  const head = ["messages", "", "best ms", "median ms", "to the stream", "messages/s beyond start", "to the stream"];
  return [
    `## ${count.toLocaleString("en")} NDJSON messages on one core (${rounds} rounds; ${ONE_CORE})`,
    table(
      head,
      results.flatMap(({ rows }) => rows),
    ),
    results.map(({ goals }) => goals).join("\n"),
    "Beyond start: the time of the whole process without that of one for a single line, which ran in the same round.",
  ].join("\n\n");
}

function measureKind(folder, kind, make, count, rounds) {
  const file = writeLines(`${folder}/messages.ndjson`, count, make);
  const contestants = contestantsFor(file);
  const starts = contestantsFor(writeLines(`${folder}/one.ndjson`, 1, make));
  const times = race([...contestants, ...starts], rounds);
  const bytes = statSync(file).size;
  rmSync(file);
  const whole = times.slice(0, contestants.length);
  const beyond = whole.map((values, nth) => minus(values, times[contestants.length + nth]));
  const rows = contestants.map(({ name }, nth) => [
    nth === 0 ? `${kind} (${(bytes / 1e6).toFixed(0)} MB)` : "",
    name,
    ...bestAndMedian(whole[nth]),
    spread(ratios(whole[nth], whole[1])),
    perSecond(count - 1, beyond[nth]),
    spread(ratios(beyond[nth], beyond[1])),
  ]);
  const goals = [
    `- ${verdict(`${kind}: goal, of the stream's time`, ratios(whole[0], whole[1]), GOAL)}`,
    `  Beyond start ${spread(ratios(beyond[0], beyond[1]))}.`,
  ];
  return { rows, goals: goals.join("\n") };
}

const minus = (values, others) => values.map((value, round) => value - others[round]);

/** Messages a second: best and median. */
function perSecond(count, values) {
  const rate = (ms) => Math.round((count / ms) * 1000).toLocaleString("en");
  return `${rate(Math.min(...values))}, ${rate(median(values))}`;
}
