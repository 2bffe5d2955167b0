import { readFileSync } from "node:fs";
import type { Issue } from "../../src/runtime/issues.js";

/** Whether a value and everything in it is frozen, or no object. */
export function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Reflect.ownKeys(value).every((key) => isDeeplyFrozen(Reflect.get(value, key)));
}

/** Text of a file in test/fixtures/payloads. */
export function payloadText(name: string): string {
  return readFileSync(new URL(`../fixtures/payloads/${name}.json`, import.meta.url), "utf8");
}

/** A fresh copy of a payload in test/fixtures/payloads. */
export function payload(name: string): unknown {
  return JSON.parse(payloadText(name));
}

/** Codes and places of issues, as "code /pointer". */
export function brief(issues: readonly Issue[]): string[] {
  return issues.map(({ code, path }) => `${code} ${path}`);
}
