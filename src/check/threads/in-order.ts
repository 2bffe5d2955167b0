import type { Checking } from "../checking.js";
import { identify } from "../message.js";
import { nextTurn } from "../turn.js";
import type { Crew } from "./crew.js";
import { doJob, type Job, type Outcome } from "./job.js";

/** Outcomes that may wait for those before them. */
const MOST_WAITING = 16;

/** Does jobs, by a thread of the crew or else by this one, and passes on what came of them in the order of the jobs. */
export async function doInOrder(
  jobs: AsyncIterable<Job> | Iterable<Job>,
  crew: Crew,
  checking: Checking,
  pass: (outcome: Outcome) => Promise<void> | void,
): Promise<void> {
  const waiting: { outcome?: Outcome; readonly promise?: Promise<Outcome> }[] = [];
  const drain = async (most: number) => {
    while (waiting[0]?.outcome || waiting.length > most) {
      const { outcome, promise } = waiting.shift()!;
      await pass(outcome ?? (await promise!));
    }
  };
  for await (const job of jobs) {
    const taken = crew.offer(job);
    if (taken) {
      const promise = taken.then((outcome) => withTables(outcome, checking));
      const entry: (typeof waiting)[number] = { promise };
      promise.then(
        (outcome) => {
          entry.outcome = outcome;
        },
        // Whoever waits for it is told.
        () => undefined,
      );
      waiting.push(entry);
    } else waiting.push({ outcome: doJob(job, checking) });
    // What other threads have sent is only received between two turns.
    await nextTurn();
    await drain(MOST_WAITING);
  }
  await drain(0);
}

/** Reports of another thread come without the tables of their variants. */
function withTables({ reports, ...rest }: Outcome, { catalogue }: Checking): Outcome {
  const found = reports.map(({ report, ...more }) => {
    const origin = report.type === undefined ? {} : identify(catalogue, { [catalogue.tag ?? ""]: report.type });
    return { report: { ...report, ...origin }, ...more };
  });
  return { ...rest, reports: found };
}
