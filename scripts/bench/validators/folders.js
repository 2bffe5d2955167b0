import { mkdirSync, rmSync } from "node:fs";

const BENCH = new URL("../", import.meta.url).pathname;

/** Path below scripts/bench. */
export const inBench = (path) => BENCH + path;

/** Where modules are put together, so that the peers are found from there; it is gone when the process ends. */
export const temporary = `node_modules/.cache/omnirich-bench-${process.pid}`;

mkdirSync(inBench(temporary), { recursive: true });
process.on("exit", () => rmSync(inBench(temporary), { recursive: true, force: true }));
