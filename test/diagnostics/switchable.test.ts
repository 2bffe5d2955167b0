import { expect, it } from "vitest";
import { rules } from "../../src/diagnostics/rules.js";
import { switchesOf } from "../../src/diagnostics/switchable.js";

const { switchable, fixed } = switchesOf(rules);

it("switches rules of messages, and tells what each demands", () => {
  expect(switchable["past-slot"]).toMatch(/\.$/);
  expect(Object.keys(switchable)).toContain("unknown-property");
});

it("says of every other rule why it can't be switched", () => {
  expect(Object.keys({ ...switchable, ...fixed }).sort()).toEqual(rules.map(({ code }) => code));
  for (const why of Object.values(fixed)) expect(why).toMatch(/^[A-Z].*\.$/);
  expect(fixed["misspelt-key"]).toContain("the key may stand for one that is required");
  expect(fixed["empty-file"]).toBe("It is about a file, not about the message in it.");
});
