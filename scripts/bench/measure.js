import { spawnSync } from "node:child_process";

const MEMORY_HOOK = new URL("memory-hook.cjs", import.meta.url).pathname;

/** Runs a contestant once: its wall time in milliseconds. Throws when it does not end as it should. */
export function time(contestant) {
  const start = performance.now();
  run(contestant, []);
  return performance.now() - start;
}

/** Runs a contestant once: the most memory that its process held, in megabytes. */
export function peakMemory(contestant) {
  return Number(run(contestant, ["--require", MEMORY_HOOK]).output[3]) / 1024;
}

function run({ name, command, args, ...where }, before) {
  const stdio = ["ignore", "ignore", "ignore", "pipe"];
  const result = spawnSync(command, [...before, ...args], { ...where, stdio });
  if (result.status !== 0) throw new Error(`${name} ended with ${result.status ?? result.error}`);
  return result;
}

/** Measures contestants in interleaved rounds, behind one that is not counted: a list of values for each. */
export function race(contestants, rounds, { measure = time, warmUps = 1 } = {}) {
  const values = contestants.map(() => []);
  for (let round = -warmUps; round < rounds; round++) {
    for (const [nth, contestant] of contestants.entries()) {
      const value = measure(contestant);
      if (round >= 0) values[nth].push(value);
    }
  }
  return values;
}

/** The middle of some values, or the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The ratios of two lists of values, round by round. */
export function ratios(values, others) {
  return values.map((value, round) => value / others[round]);
}
