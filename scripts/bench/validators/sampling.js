import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { race } from "../measure.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** Rounds that are not counted: in them, the last functions are still being optimised. */
const WARM_UPS = 3;

/** Calls a function with each value in turn, so many times over. The sum keeps the calls from being left out. */
function run(call, values, times) {
  let sum = 0;
  for (let time = 0; time < times; time++) {
    for (let i = 0; i < values.length; i++) if (call(values[i])) sum++;
  }
  return sum;
}

/** Calls a function until a time is over; how many passes over the values fit in a sample. */
function warmUp(call, values, { warmUpMs, sampleMs }) {
  const start = performance.now();
  let passes = 0;
  let spent = 0;
  for (let next = 1; spent < warmUpMs; next = Math.ceil(passes / 4)) {
    run(call, values, next);
    passes += next;
    spent = performance.now() - start;
  }
  return Math.max(1, Math.round((passes / spent) * sampleMs));
}

/** Nanoseconds per call. What others left behind is collected before, what a function leaves itself is its own cost. */
function sample({ call, values, passes }) {
  collect({ type: "minor" });
  const start = performance.now();
  run(call, values, passes);
  return ((performance.now() - start) * 1e6) / (passes * values.length);
}

/**
 * Nanoseconds per call of several functions, each with its own values, in interleaved rounds: a list for each. All are
 * warm before the first is measured, so that all are called from the same, equally general loop.
 */
export function raceCalls(entries, sizes) {
  const warm = entries.map((entry) => ({ ...entry, passes: warmUp(entry.call, entry.values, sizes) }));
  return race(warm, sizes.rounds, { measure: sample, warmUps: WARM_UPS });
}
