import { Worker } from "node:worker_threads";
import type { Crew } from "./crew.js";
import type { Job, Outcome } from "./job.js";
import { type Orders, THREAD } from "./orders.js";

/** Whoever waits for a job. */
interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread, with the jobs that it has, the oldest first. */
interface Hand {
  readonly worker: Worker;
  readonly jobs: Waiting[];
  isReady: boolean;
}

/** Jobs that a thread has at a time: the next one lies ready when it has done one. */
const MOST_JOBS = 3;

/** Starts threads of a script. They come to work when they are ready; until then this thread goes on alone. */
export function startCrew(script: URL, size: number, orders: Orders): Crew {
  const hands = Array.from({ length: size }, () => startHand(script, orders));
  return {
    offer(job) {
      const hand = hands.find(({ isReady, jobs }) => isReady && jobs.length < MOST_JOBS);
      if (!hand) return undefined;
      return new Promise((resolve, reject) => {
        hand.jobs.push({ resolve, reject });
        // The process waits for a thread that works, and for no other.
        hand.worker.ref();
        hand.worker.postMessage(job, transferOf(job));
      });
    },
    dismiss() {
      for (const { worker } of hands) void worker.terminate();
    },
  };
}

function startHand(script: URL, orders: Orders): Hand {
  const worker = new Worker(script, { argv: [THREAD], workerData: orders });
  const hand: Hand = { worker, jobs: [], isReady: false };
  worker.on("message", (message: "ready" | Outcome) => {
    if (message === "ready") hand.isReady = true;
    else hand.jobs.shift()!.resolve(message);
    if (hand.jobs.length === 0) worker.unref();
  });
  worker.on("error", (error) => {
    hand.isReady = false;
    for (const { reject } of hand.jobs.splice(0)) reject(error);
  });
  worker.unref();
  return hand;
}

/** The memory of a block is handed over instead of being copied, when nothing else lies in it. */
function transferOf(job: Job): ArrayBuffer[] {
  if (job.kind !== "block") return [];
  const { buffer, byteLength } = job.block.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
