import { contestants } from "../contestants.js";
import { measureGrid } from "../grid.js";
import { inTurn, mistaken, ofEachType, sendable } from "../messages.js";
import { gridTable, timesTable } from "../words.js";
import { checkCorrectness } from "./correctness.js";

const VERDICTS = {
  "valid, nine types in turn": { values: inTurn(ofEachType), isValid: true },
  "valid, eight without Forms": { values: inTurn(sendable), isValid: true },
  "one mistake in each of the nine": { values: inTurn(mistaken), isValid: false },
};
const ISSUES = { "one mistake in each of the nine": VERDICTS["one mistake in each of the nine"] };

/** The union of all nine variants. */
export async function measureNine(sizes) {
  const { ready, failures } = await contestants("nine");
  const { text, note } = checkCorrectness("nine", ready, failures);
  const verdict = measureGrid(ready, VERDICTS, "verdict", sizes);
  const issues = measureGrid(ready, ISSUES, "issues", sizes);
  const names = ready.map(({ name }) => name);
  return {
    text: [
      "## Union of nine variants",
      text,
      "### Verdict",
      gridTable(verdict, names, note),
      "### Refusing, all issues collected",
      "Times, as the issues of all nine were not written by hand.",
      timesTable(issues, note),
    ].join("\n\n"),
    grids: { verdict, issues },
  };
}
