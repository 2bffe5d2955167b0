import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { catalogue } from "../generated/index.js";
import { inputOf } from "../src/model/input.js";
import { buildMessage } from "../src/runtime/build.js";
import { isObject } from "../src/runtime/shapes.js";
import { validate } from "../src/runtime/validate.js";
import { judge } from "../src/verify.js";
import { ownModel, ROOT } from "./support.js";

const model = await ownModel();
// Rejects of time slots show days of the past, which no law can change any more.
beforeAll(() => void vi.useFakeTimers({ now: Date.UTC(2000), toFake: ["Date"] }));
afterAll(() => void vi.useRealTimers());

const strict = { unknownProperties: "error" } as const;

/** A message without what no builder takes, with `survey` as an object. */
function withoutHidden(message: unknown): unknown {
  const copy = structuredClone(message) as { survey: unknown; tabKey?: string };
  if (typeof copy.survey === "string") copy.survey = JSON.parse(copy.survey);
  if (isObject(copy.survey)) delete (copy.survey as { Questions?: unknown }).Questions;
  return { ...copy, tabKey: copy.tabKey ?? "" };
}

describe.each(model.variants.map((variant) => ({ variant, label: variant.label })))("$label", ({ variant }) => {
  const tables = catalogue.variants.find(({ name }) => name === variant.name);

  it.each(variant.examples)("accepts: $title", ({ value }) => {
    const { ok, issues } = validate(catalogue, value, strict);
    expect({ ok, errors: issues.filter((issue) => issue.severity === "error") }).toEqual({ ok: true, errors: [] });
  });

  it.each(variant.rejects)("refuses with one issue at its place: $title", (reject) => {
    const issues = judge(catalogue, tables ?? catalogue.other, reject);
    expect(issues.map(({ path, code }) => ({ path, code }))).toEqual([{ path: reject.path, code: reject.code }]);
  });

  it(variant.names.builder ? "has a builder that rebuilds each example" : "has no builder", () => {
    if (!tables || !variant.names.builder)
      expect([variant.fallback, variant.examples]).toContainEqual(variant.fallback || []);
    else
      for (const { value } of variant.examples)
        expect(buildMessage(tables, inputOf(variant, value))).toEqual(withoutHidden(value));
  });

  it("has evidence and a description for every field", () => {
    const fields = variant.shapes.flatMap((shape) => shape.fields);
    expect(fields.length).toBeGreaterThan(4);
    for (const field of fields) {
      expect(field.description, field.wire).not.toBe("");
      expect(
        field.evidence.map(({ checked }) => checked),
        field.wire,
      ).not.toEqual([]);
    }
  });

  it("has a page that mentions every field, its wire name and its friendly one", () => {
    const page = readFileSync(`${ROOT}generated/docs/${variant.file}.md`, "utf8");
    for (const field of variant.shapes.flatMap((shape) => shape.fields)) {
      expect(page).toContain(field.wire);
      if (variant.names.builder && !field.hidden && !field.flat) expect(page).toContain(field.name);
    }
  });

  it("is on the index page, and its page leads back", () => {
    expect(readFileSync(`${ROOT}generated/docs/index.md`, "utf8")).toContain(`${variant.file}.md`);
    expect(readFileSync(`${ROOT}generated/docs/${variant.file}.md`, "utf8")).toContain("index.md");
  });
});
