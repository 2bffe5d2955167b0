import { availableParallelism } from "node:os";
import type { Crew } from "../../check/threads/crew.js";
import type { Terminal } from "../command.js";
import type { Arguments } from "./arguments.js";
import type { Settings } from "./settings.js";

/** Milliseconds of work after which other threads are called: starting them takes as long as checking a thousand files. */
const PATIENCE = 250;

/**
 * The threads of a run, which are started when it turns out to take long. None where the check can't be split: a baseline
 * counts what it holds back, and validators of own schemas are made in this thread.
 */
export function createCrew({ threads }: Arguments, settings: Settings, { script }: Terminal): Crew | undefined {
  const { checking, config } = settings;
  const size = (threads ?? Math.min(availableParallelism(), MOST)) - 1;
  if (!script || size < 1 || checking.unknown || config?.schemas) return undefined;
  const { catalogue, unknown, pause, ...orders } = checking;
  const started = performance.now();
  let crew: Crew | undefined;
  let isCalled = false;
  return {
    offer(job) {
      if (!isCalled && performance.now() - started > PATIENCE) {
        isCalled = true;
        void import("../../check/threads/start-crew.js").then(({ startCrew }) => {
          crew = startCrew(script, size, orders);
        });
      }
      return crew?.offer(job);
    },
    dismiss: () => crew?.dismiss(),
  };
}

/** Threads beyond which reading the files takes the time. */
const MOST = 4;
