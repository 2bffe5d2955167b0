import { table } from "../../table.js";
import { COLUMNS, weighModule, weightCells } from "../weigh.js";

const kilobytes = (number) => number * 1000;

/** What people import of ours, and what it may weigh: bytes of gzip, or of the minified code where that is said. */
const OWN = [
  {
    what: "list picker: validator with issues",
    source: 'export { isListPicker } from "omnirich/list-picker";',
    goals: { gzip: kilobytes(1.6) },
  },
  {
    what: "list picker: builder, validator, sender",
    source: 'export { listPicker, isListPicker, sendMessageToConversation } from "omnirich/list-picker";',
    goals: { gzip: kilobytes(4) },
  },
  {
    what: "all nine with rules, without messages: the tables and checks, no words but those of rules",
    source: 'export { catalogue } from "omnirich";',
    goals: { gzip: kilobytes(3.2) },
  },
  {
    what: "all nine with rules and messages: validateMessage",
    source: 'export { validateMessage } from "omnirich";',
    goals: { gzip: kilobytes(5), raw: kilobytes(20) },
  },
  {
    what: "the whole package, the script of a browser",
    source: 'export * from "omnirich";',
    goals: { gzip: kilobytes(10) },
    format: "iife",
  },
];

function goalsOf({ what, goals, format = "esm" }, weight) {
  return Object.entries(goals).map(([measure, most]) => {
    const bytes = weight[format][measure];
    const over = bytes / most - 1;
    const outcome = over <= 0 ? "met" : `missed by ${Math.max(1, Math.round(over * 100))} %`;
    const of = `${bytes.toLocaleString("en")} bytes ${measure === "raw" ? "minified" : "of gzip"}`;
    return `- ${what}: at most ${most.toLocaleString("en")}. ${of} (${format.toUpperCase()}): **${outcome}**.`;
  });
}

/** Ours as it is shipped, with every rule, and the goals. */
export async function weighOurs() {
  const weights = await Promise.all(OWN.map(({ source }) => weighModule(source)));
  const rows = OWN.map(({ what }, nth) => [what, ...weightCells(weights[nth])]);
  return [
    "## omnirich, as shipped",
    table(["", ...COLUMNS], rows),
    "## Goals",
    OWN.flatMap((own, nth) => goalsOf(own, weights[nth])).join("\n"),
    "Without messages: what a catalogue holds can't be told apart further from outside. Names and labels of fields, which only " +
      "sentences need, are still in it; the engine that asks the checks and words their errors is not.",
  ].join("\n\n");
}
