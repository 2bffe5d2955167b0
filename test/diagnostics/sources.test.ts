import { expect, it } from "vitest";
import * as ofSchemas from "../../schemas/shared/sources.js";
import * as ofRules from "../../src/diagnostics/rules/sources.js";

const addresses = (sources: object) =>
  new Map(Object.entries(sources).map(([name, source]) => [name, (source as { readonly url?: string }).url]));

it("a page has one address, whether a field or a rule comes from it", () => {
  const fields = addresses(ofSchemas);
  const shared = [...addresses(ofRules)].filter(([name]) => fields.has(name));
  expect(shared.length).toBeGreaterThan(3);
  for (const [name, url] of shared) expect(url, name).toBe(fields.get(name));
});
