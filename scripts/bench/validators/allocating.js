// Run with --expose-gc and a young generation that nothing has to leave: bytes that calls of a validator allocate.
import { readFileSync } from "node:fs";

const [, , file, calls] = process.argv;
const jobs = JSON.parse(readFileSync(file, "utf8"));

/** So many calls at a time that what they leave behind has room: nothing is collected while it is counted. */
const BLOCK = 1000;
const WARM_UP = 10 * BLOCK;
const ROOM = 100e6;

function allocatedByBlock(call, values) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  let right = 0;
  for (let i = 0; i < BLOCK; i++) {
    // What is kept can't be left out by the compiler.
    globalThis.kept = call(values[i % values.length]);
    if (globalThis.kept === true || globalThis.kept.ok) right++;
  }
  const bytes = process.memoryUsage().heapUsed - before;
  if (right !== BLOCK) throw new Error("a valid message was refused");
  if (bytes > ROOM) throw new Error("a block allocates more than there is room for");
  return bytes;
}

/** Bytes a call, over at least so many calls. */
function allocated(call, values, count) {
  const blocks = Math.ceil(count / BLOCK);
  let bytes = 0;
  for (let block = 0; block < blocks; block++) bytes += allocatedByBlock(call, values);
  return bytes / (blocks * BLOCK);
}

const ready = [];
for (const { module, values } of jobs) ready.push({ call: (await import(module)).default, values });

// Warm, and from a loop that has called them all: into such a loop, none of them is written out.
for (const { call, values } of ready) allocated(call, values, WARM_UP);
for (const { call, values } of ready) allocated(call, values, WARM_UP);
const results = ready.map(({ call, values }) => {
  const twice = [1, 2].map(() => allocated(call, values, Number(calls)));
  return Math.min(...twice);
});
console.log(JSON.stringify(results));
