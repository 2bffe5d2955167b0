import { field, message, rejected } from "omnirich/author";
import { Type } from "typebox";
import { describe, expect, it } from "vitest";
import { asJson, menu } from "./evidence.js";

const definition = {
  name: "Drink",
  label: "Drink",
  description: "What to drink.",
  schema: Type.Object({ Title: field(Type.String(), { description: "Title.", evidence: menu }) }),
  examples: [
    { title: "Tea", value: { Title: "Tea" } },
    { title: "Nothing", value: { Title: "" } },
  ],
  rejects: [rejected("No title", {}, "/Title", "missing-property")],
};

describe("message", () => {
  it("writes what JSON Schema has words for in its words, and the rest beside it", () => {
    expect(asJson(message(definition))).toEqual({
      ...(asJson(definition.schema) as object),
      title: "Drink",
      description: "What to drink.",
      examples: [{ Title: "Tea" }, { Title: "" }],
      "x-omnirich-message": { name: "Drink", examples: ["Tea", "Nothing"], rejects: definition.rejects },
    });
  });

  it("keeps remarks, rules of its own, and that it can't be built", () => {
    const notes = {
      builder: false,
      remarks: [{ text: "Serve it hot.", evidence: menu }],
      rules: [
        {
          code: "table-number",
          title: "A table has two digits.",
          why: "So they are.",
          remedy: "Write 07.",
          source: { title: "The menu" },
        },
      ],
    } as const;
    expect(asJson(message({ ...definition, ...notes }))).toMatchObject({ "x-omnirich-message": notes });
  });

  it("leaves the schema alone that it was given", () => {
    message(definition);
    expect(asJson(definition.schema)).not.toHaveProperty("x-omnirich-message");
  });
});
