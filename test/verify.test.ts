import { expect, it } from "vitest";
import { verifyExamples } from "../src/verify.js";
import { type Draft, field, modelOf, provisional, smallSchema } from "./model/small-schema.js";

const text = { type: "string" };

/** What is said of a small message whose survey has provisional names. */
async function verify(change: (schema: Draft) => unknown) {
  const content = field(provisional({ Body: field({ ...text, minLength: 2 }) }), { flat: true });
  const survey = { type: "object", "x-omnirich-shape": { name: "Survey" }, properties: { Content: content } };
  const asText = { ...text, contentMediaType: "application/json", contentSchema: survey };
  const { model } = modelOf({
    "a.json": smallSchema((schema) => {
      schema.properties.survey = field({ anyOf: [survey, asText] }, { flat: true });
      change(schema);
    }),
  });
  return (await verifyExamples(model)).map(({ code, path }) => `${code} ${path}`);
}

it("takes an example that shows the provisional names", async () => {
  const examples = [{ Content: { Body: "Hello" } }, JSON.stringify({ Content: { Body: "Hello" } })];
  for (const survey of examples) expect(await verify(({ examples: [first] }) => (first.survey = survey))).toEqual([]);
});

it("refuses one that does not, though a message need not", async () => {
  expect(await verify(({ examples: [first] }) => (first.survey = { Content: { Body: "H" } }))).toEqual([
    "example-refused /examples/0",
  ]);
});

it("refuses one whose text is no JSON", async () => {
  expect(await verify(({ examples: [first] }) => (first.survey = "{"))).toEqual(["example-refused /examples/0"]);
});

it("refuses a reject of an input that a builder takes", async () => {
  const value = { title: "Tea", body: "Hello" };
  const reject = { title: "Nothing wrong", value, path: "body", code: "min-length", isInput: true };
  const broken = { ...reject, value: { ...value, body: "H" } };
  const found = await verify((schema) => {
    schema.examples[0].survey = { Content: { Body: "Hello" } };
    schema["x-omnirich-message"].rejects = [reject, broken];
  });
  expect(found).toEqual(["reject-accepted /x-omnirich-message/rejects/0"]);
});
