import { median } from "../measure.js";
import { spread, table } from "../table.js";

/** A time in a few words: "130 ns", "7.2 µs". */
export function inTime(ns) {
  if (ns < 1000) return `${ns.toFixed(0)} ns`;
  return ns < 1e6 ? `${(ns / 1000).toPrecision(3)} µs` : `${(ns / 1e6).toPrecision(3)} ms`;
}

/** The cell of the contestant that the others are compared with is a time, the others' are ratios. */
function cellText(cell, isFirst) {
  if (!cell) return "";
  const text = isFirst ? inTime(median(cell.ns)) : spread(cell.ratios);
  return cell.isWrong ? `${text} (wrong)` : text;
}

/** Times in a few words: "7.2 µs (7.0 µs to 8.1 µs)". */
export const inTimes = (times) =>
  `${inTime(median(times))} (${inTime(Math.min(...times))} to ${inTime(Math.max(...times))})`;

/** A grid as a Markdown table of times, a row for each contestant that has one. */
export function timesTable(grid, note) {
  const [{ cells }] = grid;
  const rows = cells.map(({ name }, nth) => [note(name), ...grid.map((entry) => inTimes(entry.cells[nth].ns))]);
  return table(["", ...grid.map(({ column }) => column)], rows);
}

/** A grid as a Markdown table, a row for each contestant. */
export function gridTable(grid, names, note) {
  const rows = names.map((name, nth) => [
    note(name),
    ...grid.map(({ cells }) =>
      cellText(
        cells.find((cell) => cell.name === name),
        nth === 0,
      ),
    ),
  ]);
  return table(["", ...grid.map(({ column }) => column)], rows);
}
