import { describe, expect, it } from "vitest";
import { rules as catalogue } from "../../src/diagnostics/rules.js";
import { type Draft, field, modelOf, provisional, smallSchema } from "./small-schema.js";

/** The model of a message that was changed, and what is wrong with it: code, place, sentence. */
function modelled(change: (schema: Draft) => unknown) {
  const { model, issues } = modelOf({ "a.json": smallSchema(change) });
  const [variant] = model.variants;
  return { model, variant: variant!, issues: issues.map(({ code, path, message }) => `${code} ${path}: ${message}`) };
}

const explained = {
  code: "table-number",
  title: "A table has two digits.",
  why: "So they are painted on the tables.",
  remedy: "Write 07 for table 7.",
  source: { title: "The menu" },
};
const form = { code: "table-number", expected: "two digits" };
const notes = "x-omnirich-message";

describe("a rule that a schema explains itself", () => {
  it("is an error of messages, among all others by its code", () => {
    const { model, variant, issues } = modelled((schema) => (schema[notes].rules = [explained]));
    const rule = { severity: "error", stage: "message", ...explained };
    expect(issues).toEqual([]);
    expect(variant.rules).toEqual([rule]);
    expect(model.rules).toEqual([...catalogue, rule].sort((a, b) => (a.code < b.code ? -1 : 1)));
  });

  it("keeps what else it says, but is an error of messages whatever it says: forms are nothing else", () => {
    const more = { bad: "7", good: "07", source: { title: "*/", url: "https://example.com" } };
    const odd = { severity: "warning", stage: "nowhere" };
    const { variant } = modelled((schema) => (schema[notes].rules = [{ ...explained, ...more, ...odd }]));
    expect(variant.rules).toEqual([{ ...explained, ...more, severity: "error", stage: "message" }]);
  });

  it.each<[what: string, rule: unknown]>([
    ...(["code", "title", "why", "remedy", "source"] as const).map(
      (key) => [`has no ${key}`, { ...explained, [key]: undefined }] as [string, unknown],
    ),
    ["has a source without a title", { ...explained, source: { url: "https://example.com" } }],
    ["has a list of titles", { ...explained, title: ["A table has two digits."] }],
    ["is null", null],
    ["is only a code", "table-number"],
    ["is a list", [explained]],
  ])("is incomplete when it %s, and says so at its place", (_, rule) => {
    const { issues, variant } = modelled((schema) => (schema[notes].rules = [explained, rule]));
    expect(issues).toEqual([
      "unexplained-code /x-omnirich-message/rules/1: This rule does not fully explain its code.",
    ]);
    expect(variant.rules.map(({ code }) => code)).toEqual(["table-number"]);
  });

  it("can't explain a code of omnirich again", () => {
    const { issues } = modelled((schema) => (schema[notes].rules = [explained, { ...explained, code: "guid" }]));
    expect(issues).toEqual([
      'rule-clash /x-omnirich-message/rules/1/code: The code "guid" is explained by omnirich itself already.',
    ]);
  });

  it("can't explain a code twice", () => {
    const { issues } = modelled((schema) => (schema[notes].rules = [explained, explained]));
    expect(issues).toEqual([
      'rule-clash /x-omnirich-message/rules/1/code: The code "table-number" is explained by a.json already.',
    ]);
  });

  it("can't explain a code that another schema explains: the other one is named", () => {
    const withRule = (schema: Draft) => (schema[notes].rules = [explained]);
    const { issues } = modelOf({ "a.json": smallSchema(withRule), "b.json": smallSchema(withRule, "Food", 8) });
    expect(issues.map(({ code, file, path, message }) => [code, file, path, message])).toEqual([
      [
        "rule-clash",
        "b.json",
        "/x-omnirich-message/rules/0/code",
        'The code "table-number" is explained by a.json already.',
      ],
    ]);
  });
});

describe("the code of a form", () => {
  const table = { type: "string", pattern: "^[0-9]{2}$" };
  const unexplained = (at: string) => [`unexplained-code ${at}: No rule explains the code "table-number".`];

  it.each<[where: string, change: (schema: Draft) => unknown, at: string]>([
    ["of a field", ({ properties }) => (properties["a/b~c"] = field(table, { form })), "/properties/a~1b~0c"],
    [
      "of the items of a list",
      ({ properties }) => (properties.T = field({ type: "array", items: { ...table, "x-omnirich": { form } } })),
      "/properties/T",
    ],
    [
      "of a field of a shape",
      ({ properties }) => (properties.Cup = field({ type: "object", properties: { T: field(table, { form }) } })),
      "/properties/Cup/properties/T",
    ],
    [
      "under a provisional name",
      ({ properties }) => (properties.Answers = field(provisional({ T: field(table, { form }) }))),
      "/properties/Answers/x-omnirich-provisional/properties/T",
    ],
  ])("%s that nobody explains is told at its place; explained by the schema, it is fine", (_, change, at) => {
    expect(modelled(change).issues).toEqual(unexplained(at));
    const withRule = (schema: Draft) => {
      change(schema);
      schema[notes].rules = [explained];
    };
    expect(modelled(withRule).issues).toEqual([]);
  });

  it.each(["guid", "url-scheme", "wrong-form"])("may be one that omnirich explains: %s", (code) => {
    const { issues } = modelled(({ properties }) => (properties.T = field(table, { form: { ...form, code } })));
    expect(issues).toEqual([]);
  });

  it.each(["constructor", "__proto__", "", "Table Number"])("is no code that anybody explains: %j", (code) => {
    const { issues } = modelled(({ properties }) => (properties.T = field(table, { form: { ...form, code } })));
    expect(issues).toEqual([`unexplained-code /properties/T: No rule explains the code ${JSON.stringify(code)}.`]);
  });

  it("may be one that another schema explains", () => {
    const { issues } = modelOf({
      "a.json": smallSchema(({ properties }) => (properties.T = field(table, { form }))),
      "b.json": smallSchema((schema) => (schema[notes].rules = [explained]), "Food", 8),
    });
    expect(issues).toEqual([]);
  });

  it("is told by file: what is wrong in one is no word about another", () => {
    const { issues } = modelOf({
      "a.json": smallSchema(),
      "b.json": smallSchema(({ properties }) => (properties.T = field(table, { form })), "Food", 8),
    });
    expect(issues.map(({ file, code }) => [file, code])).toEqual([["b.json", "unexplained-code"]]);
    expect(issues[0]!.hint).toContain("message({ rules: [");
  });
});
