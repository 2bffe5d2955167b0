/** What is measured by `npm run bench:cli`: how many files and lines, and how often. */
export const FULL = {
  files: { count: 10_000, rounds: 7 },
  start: { rounds: 20 },
  lines: { count: 100_000, rounds: 7 },
  memory: { lines: [10_000, 100_000, 1_000_000], files: [1_000, 50_000], rounds: 3 },
};

/** The same with `--quick`, in less than a minute: enough to see that something broke, not to quote. */
export const QUICK = {
  files: { count: 2_000, rounds: 2 },
  start: { rounds: 4 },
  lines: { count: 20_000, rounds: 2 },
  memory: { lines: [10_000, 100_000], files: [1_000, 5_000], rounds: 1 },
};
