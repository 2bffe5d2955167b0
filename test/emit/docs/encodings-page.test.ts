import { describe, expect, it } from "vitest";
import { type Draft, field, provisional, smallSchema } from "../../model/small-schema.js";
import { addSurvey, pagesOf, section } from "./surveys.js";

const text = { type: "string" };
const named = (name: string, properties: object) => ({ type: "object", "x-omnirich-shape": { name }, properties });

/** A message whose answers hold JSON text: the deepest there is. */
const deep = smallSchema((schema) => {
  const order = named("Order", { total: field(text), "a/b~c": field(text, { name: "slash" }) });
  const asText = { type: "string", contentMediaType: "application/json", contentSchema: order };
  const answers = named("DeepAnswers", { "order text": field(asText, { flat: true }) });
  addSurvey(schema, answers, { "order text": '{"total":"5"}' });
}, "Deep");
const flat = smallSchema(
  (schema) => {
    const fields = ["Body", "constructor", "Third", "Fourth"].map((wire) => [wire, field(text)]);
    addSurvey(schema, named("FlatAnswers", Object.fromEntries(fields)), { Body: "x" });
  },
  "Flat",
  8,
);
const pages = await pagesOf({ "a.json": flat, "b.json": deep });
const page = pages.get("encodings")!;

/** The blocks of JSON of a section. */
function jsonIn(heading: string): Draft[] {
  return [...section(page, heading).matchAll(/```json\n([\s\S]*?)\n```/g)].map((match) => JSON.parse(match[1]!));
}

describe("the page of encodings", () => {
  it("draws what lies in what, of the message that goes deepest", () => {
    expect(section(page, "## The nesting")).toContain("The deepest there is, [Deep](deep.md):");
    expect(section(page, "## The nesting")).toContain(`\`\`\`text
┌─ message: object ──────────────────────────┐
│ ┌─ survey: object, or JSON text of it ───┐ │
│ │ ┌─ Answers: object ──────────────────┐ │ │
│ │ │ ┌─ order text: always JSON text ─┐ │ │ │
│ │ │ │ total, a/b~c                   │ │ │ │
│ │ │ └────────────────────────────────┘ │ │ │
│ │ └────────────────────────────────────┘ │ │
│ └────────────────────────────────────────┘ │
└────────────────────────────────────────────┘
\`\`\``);
  });

  it("names the first of many fields in the innermost box", async () => {
    const only = (await pagesOf({ "a.json": flat })).get("encodings")!;
    expect(only).toMatch(/│ Body, constructor, Third, … +│/);
  });

  it("draws what answers under provisional names hold, too", async () => {
    const guess = smallSchema((schema) => addSurvey(schema, provisional({ Body: field(text) }), { Body: "x" }));
    expect((await pagesOf({ "a.json": guess })).get("encodings")).toMatch(/│ Body +│/);
  });

  it("says of each encoding where it comes from, and whether it can be sent", () => {
    const rows = section(page, "## The three ways to write survey").match(/^\| (?:object|string|export) \|.*$/gm)!;
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => / (yes|no)\b/.exec(row)![1])).toEqual(["yes", "yes", "no"]);
    for (const row of rows) expect(row).toContain("documented in [The menu](https://example.com/menu)");
  });

  it("shows one message in all three, each of which says the same", () => {
    const [object] = jsonIn("### As an object");
    const [string] = jsonIn("### As JSON text");
    const [exported] = jsonIn("### As exported");
    const answers = { Answers: { "order text": '{"total":"5"}' } };
    expect(object.survey).toEqual(answers);
    expect(JSON.parse(string.survey)).toEqual({ Questions: {}, ...answers });
    expect(JSON.parse(exported.survey)).toEqual([{ Questions: {} }, answers]);
    for (const message of [object, string, exported]) {
      expect(message).toMatchObject({ richObjectType: 7, Title: "Tea" });
    }
  });

  it("says how to get from one to the other", () => {
    const found = section(page, "## From one to the other");
    for (const call of ["fromExport(exported)", "toSendable(message,", "omnirich convert <file> --survey object"]) {
      expect(found).toContain(call);
    }
  });

  it("is linked from the index", () => {
    expect(pages.get("index")).toContain("[encodings](encodings.md)");
  });

  it.each<[what: string, schema: Draft]>([
    ["no message has a survey", smallSchema()],
    ["survey is only text", smallSchema(({ properties }) => (properties.survey = field(text)))],
    [
      "survey always is JSON text",
      smallSchema(({ properties }) => {
        const asText = { type: "string", contentMediaType: "application/json", contentSchema: named("S", {}) };
        properties.survey = field(asText, { flat: true });
      }),
    ],
    [
      "no example shows it as an object",
      smallSchema((schema) => {
        addSurvey(schema, named("Answers", { Body: field(text) }), {});
        schema.examples[0].survey = '{"Answers":{}}';
      }),
    ],
    [
      "there is no example",
      smallSchema((schema) => {
        addSurvey(schema, named("Answers", { Body: field(text) }), {});
        schema.examples = [];
      }),
    ],
  ])("is not there where %s, and the index does not speak of it", async (_, schema) => {
    const found = await pagesOf({ "a.json": schema });
    expect([...found.keys()].sort()).toEqual(["config", "drink", "evidence", "index", "rules", "schemas"]);
    expect(found.get("index")).not.toContain("encodings");
  });
});
