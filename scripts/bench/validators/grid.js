import { ratios } from "../measure.js";
import { raceCalls } from "./sampling.js";

/**
 * Measures contestants with the payloads of several columns: nanoseconds and ratios to the first contestant, round by
 * round. `call` says which function of a contestant is called; who has none has no cell.
 */
export function measureGrid(contestants, columns, task, sizes) {
  return Object.entries(columns).map(([column, { values, isValid }]) => {
    const able = contestants.filter((contestant) => contestant[task]);
    const entries = able.map((contestant) => ({ call: contestant[task], values }));
    const times = raceCalls(entries, sizes);
    const cells = able.map((contestant, nth) => ({
      name: contestant.name,
      ns: times[nth],
      ratios: ratios(times[nth], times[0]),
      isWrong: values.some((value) => accepts(contestant, task, value) !== isValid),
    }));
    return { column, cells };
  });
}

const accepts = (contestant, task, value) =>
  task === "verdict" ? contestant.verdict(value) : contestant.issues(value).length === 0;

/** The cell of a contestant in a column of a grid. */
export const cellOf = (grid, column, name) =>
  grid.find((entry) => entry.column === column)?.cells.find((cell) => cell.name === name);
