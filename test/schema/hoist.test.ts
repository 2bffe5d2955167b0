import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../src/model/model.js";
import { originOf } from "../../src/schema/canonical.js";
import { hoist } from "../../src/schema/hoist.js";
import { type Draft, field, provisional, smallSchema } from "../model/small-schema.js";

const WITHIN = "/properties/Answers/x-omnirich-provisional";
const FROM = `${WITHIN}/properties`;
const cup = { type: "object", "x-omnirich-shape": { name: "Cup" }, properties: { Size: field({ type: "string" }) } };

/** What becomes of a message whose answers have these properties under provisional names. */
function hoistProvisional(properties: object, change: (schema: Draft) => unknown = () => undefined) {
  const schema = smallSchema((draft) => {
    draft.properties.Answers = field(provisional(properties));
    change(draft);
  });
  const { canonical, issues } = hoist({ file: "a.json", schema });
  return { issues, canonical, schema: canonical.schema as Draft };
}

describe("under provisional names, hoist", () => {
  it("moves every inner shape to $defs, wherever it stands", () => {
    const { schema, issues } = hoistProvisional({
      Here: field(cup),
      List: field({ type: "array", items: cup }),
      Text: field({ type: "string", contentMediaType: "application/json", contentSchema: cup }),
      Either: field({
        anyOf: [cup, { type: "string", contentMediaType: "application/json", contentSchema: cup }],
      }),
    });
    expect(issues).toEqual([]);
    expect(Object.keys(schema.$defs)).toEqual(["Answers", "Cup"]);
    const to = { $ref: "#/$defs/Cup" };
    expect(schema.$defs.Answers["x-omnirich-provisional"].properties).toMatchObject({
      Here: to,
      List: { items: to },
      Text: { contentSchema: to },
      Either: { anyOf: [to, { contentSchema: to }] },
    });
  });

  it("leaves everything else as it is: the notes of fields, what is required, that nothing else is", () => {
    const size = field({ type: "string", pattern: "^[SL]$" }, { name: "size", rules: { placeholders: ["x"] } });
    const given = provisional({ Size: size }, { rules: { "past-slot": true } }, ["Size"]);
    const { canonical } = hoist({
      file: "a.json",
      schema: smallSchema(({ properties }) => (properties.A = field(given))),
    });
    expect((canonical.schema as Draft).$defs.Answers).toEqual({ ...given, description: "What it says." });
  });

  it("keeps what is said of the place beside the reference", () => {
    const { schema } = hoistProvisional({ Here: field(cup, { name: "mug", rules: { "other-key": {} } }) });
    expect(schema.$defs.Answers["x-omnirich-provisional"].properties.Here).toEqual({
      description: "A field.",
      "x-omnirich": { ...field({})["x-omnirich"], name: "mug", rules: { "other-key": {} } },
      $ref: "#/$defs/Cup",
    });
  });

  it("names a shape without a name by the way to it", () => {
    const nameless = { type: "object", properties: { inner: { type: "object" } } };
    expect(Object.keys(hoistProvisional({ cup: nameless }).schema.$defs)).toEqual([
      "Answers",
      "AnswersCup",
      "AnswersCupInner",
    ]);
  });

  it.each([
    ["a field", "/$defs/Answers/x-omnirich-provisional/properties/Cups", `${FROM}/Cups`],
    ["a keyword of a field", "/$defs/Answers/x-omnirich-provisional/properties/Cups/minItems", `${FROM}/Cups/minItems`],
    ["a shape in it", "/$defs/Cup", `${FROM}/Cups/items`],
    ["a field of a shape in it", "/$defs/Cup/properties/Size", `${FROM}/Cups/items/properties/Size`],
    ["a field with / and ~", "/$defs/Answers/x-omnirich-provisional/properties/a~1b~0c", `${FROM}/a~1b~0c`],
    [
      "a field called constructor",
      "/$defs/Answers/x-omnirich-provisional/properties/constructor",
      `${FROM}/constructor`,
    ],
    ["the provisional part itself", "/$defs/Answers/x-omnirich-provisional", WITHIN],
  ])("remembers where %s stood", (_, pointer, source) => {
    const { canonical } = hoistProvisional({
      Cups: field({ type: "array", minItems: 1, items: cup }),
      "a/b~c": field({ type: "string" }),
      constructor: field({ type: "string" }),
    });
    expect(originOf(canonical, pointer)).toEqual({ file: "a.json", pointer: source });
  });

  it("takes the same shape twice, and refuses two of one name that only differ there", () => {
    const again = (properties: object) => (draft: Draft) => (draft.properties.More = field(provisional(properties)));
    const size = { Size: field({ type: "string" }) };
    expect(hoistProvisional(size, again(size)).issues).toEqual([]);
    const { issues } = hoistProvisional(size, again({ Size: field({ type: "number" }) }));
    expect(issues.map(({ code, path, message }) => [code, path, message])).toEqual([
      [
        "name-clash",
        "/properties/More",
        'Two different shapes are named "Answers": this one and a.json#/properties/Answers.',
      ],
    ]);
  });

  it.each([[7], ["text"], [null], [[{ type: "object" }]]])("leaves %j to the check of keywords", (value) => {
    const node = { ...provisional({}), "x-omnirich-provisional": value };
    const { canonical, issues } = hoist({
      file: "a.json",
      schema: smallSchema(({ properties }) => (properties.Answers = field(node))),
    });
    expect(issues).toEqual([]);
    expect((canonical.schema.$defs as JsonSchema).Answers).toHaveProperty("x-omnirich-provisional", value);
  });
});
