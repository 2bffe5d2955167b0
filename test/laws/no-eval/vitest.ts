// Vitest as the runtime's tests know it, put together from its own runner and matchers: its worker itself needs eval.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";
import { fn } from "@vitest/spy";

export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from "@vitest/runner";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

function createExpect(value: unknown, message?: string): unknown {
  return chai.expect(value, message);
}

export const expect = Object.assign(createExpect, chai.expect, {
  getState: () => getState(expect as never),
  setState: (state: object) => setState(state, expect as never),
  ...(globalThis as unknown as { [key: symbol]: object })[ASYMMETRIC_MATCHERS_OBJECT],
});
(chai.expect as unknown as { extend(to: unknown, matchers: object): void }).extend(expect, customMatchers);

const before = new Map<string, PropertyDescriptor | undefined>();
const clock = Date.now;

/** The part of `vi` that the runtime's tests use. */
export const vi = {
  fn,
  stubGlobal(name: string, value: unknown): void {
    if (!before.has(name)) before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
  },
  useFakeTimers({ now }: { now: number }): void {
    Date.now = () => now;
  },
  setSystemTime(now: number): void {
    Date.now = () => now;
  },
  useRealTimers(): void {
    Date.now = clock;
  },
  unstubAllGlobals(): void {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
    before.clear();
  },
};
