/** How long `npm run bench` measures: rounds, and milliseconds of one sample and of warming up, for each contestant. */
export const FULL = { rounds: 9, sampleMs: 15, warmUpMs: 80, allocationCalls: 100_000 };

/** The same with `--quick`, in less than a minute: enough to see that something broke, not to quote. */
export const QUICK = { rounds: 5, sampleMs: 3, warmUpMs: 35, allocationCalls: 5_000 };
