import { expect, test } from "vitest";
import { reporters } from "../../../src/check/reporters/index.js";
import { misspelt, print, report } from "./reports.js";

test.each(
  Object.entries(reporters),
)("%s is loaded by its name, and says a finding in its own way", async (_, choice) => {
  expect(choice.summary).toMatch(/^[A-Z]/);
  const create = await choice.load();
  expect(print(create, [report("a.json", [misspelt])])).toContain("misspelt-key");
});
