import type { Checking } from "../checking.js";

/** What a thread is told before its first job: how to check, without what can't be passed on. */
export type Orders = Omit<Checking, "catalogue" | "unknown" | "pause">;

/** Argument by which a script knows that it runs as a thread. */
export const THREAD = "--as-thread";
