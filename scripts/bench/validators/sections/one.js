import { contestants } from "../contestants.js";
import { measureGrid } from "../grid.js";
import { ITEMS, KINDS, pickers } from "../messages.js";
import { gridTable } from "../words.js";
import { checkCorrectness } from "./correctness.js";

const nameOf = (size) => `${size}, ${ITEMS[size].toLocaleString("en")} ${ITEMS[size] === 1 ? "item" : "items"}`;

const columnsOf = (kind) =>
  Object.fromEntries(
    Object.keys(ITEMS).map((size) => [nameOf(size), { values: pickers(kind, size), isValid: kind === "valid" }]),
  );

/** One variant, the List Picker: verdicts of valid and invalid messages, then the same with all issues collected. */
export async function measureOne(sizes) {
  const { ready, failures } = await contestants("one");
  const { text, note } = checkCorrectness("one", ready, failures);
  const parts = ["## One variant: List Picker", text];
  const grids = { verdict: {}, issues: {} };
  for (const task of Object.keys(grids)) {
    const names = ready.filter((row) => row[task]).map(({ name }) => name);
    for (const kind of Object.keys(KINDS).filter((kind) => task === "verdict" || kind !== "valid")) {
      const grid = measureGrid(ready, columnsOf(kind), task, sizes);
      grids[task][kind] = grid;
      parts.push(`### ${TITLES[task](kind)}`, gridTable(grid, names, note));
    }
  }
  return { text: parts.join("\n\n"), grids };
}

const TITLES = {
  verdict: (kind) => (kind === "valid" ? "Valid" : `Refusing, verdict only: ${kind}`),
  issues: (kind) => `Refusing, all issues collected: ${kind}`,
};
