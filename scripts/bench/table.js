import { median } from "./measure.js";

/** A Markdown table, its columns aligned. */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const [first, ...rest] = cells.map(line);
  return [first, line(widths.map((width) => "-".repeat(width))), ...rest].join("\n");
}

/** A list of values in a few words: the best and the median. */
export const bestAndMedian = (values, digits = 0) => [
  Math.min(...values).toFixed(digits),
  median(values).toFixed(digits),
];

/** Ratios in a few words: "0.45 (0.41 to 0.52)". */
export function spread(values) {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)];
  return `${middle.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

/** Whether ratios keep to a goal: their median counts, the spread says how sure that is. */
export function verdict(what, values, goal) {
  const over = median(values) / goal - 1;
  const outcome = over <= 0 ? "met" : `missed by ${Math.max(1, Math.round(over * 100))} %`;
  return `${what}: at most ${goal}. Measured ${spread(values)}: **${outcome}**.`;
}
