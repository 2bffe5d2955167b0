import type { Job, Outcome } from "./job.js";

/** Threads that take jobs over. */
export interface Crew {
  /** Gives a job to a thread that has nothing to do; nothing where there is none, or none yet. */
  offer(job: Job): Promise<Outcome> | undefined;
  /** Ends all threads. */
  dismiss(): void;
}
