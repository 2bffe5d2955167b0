import { choice, field } from "omnirich/author";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { describe, expect, expectTypeOf, it } from "vitest";
import { asJson, menu } from "./evidence.js";

const size = choice(["small", "large"], { S: "small", L: "large" });

describe("choice", () => {
  it("is an enum of its values, and nothing else", () => {
    expect(asJson(choice(["small", "large"]))).toEqual({ enum: ["small", "large"] });
  });

  it("takes other spellings behind the values, and says which value each one means", () => {
    expect(asJson(size)).toEqual({
      enum: ["small", "large", "S", "L"],
      "x-omnirich": { also: { S: "small", L: "large" } },
    });
  });

  it.each(["small", "large", "S", "L"])("accepts %s, as TypeBox sees it", (text) => {
    expect(Value.Check(size, text)).toBe(true);
  });

  it.each(["", "s", "Small", "constructor", 0, null, ["small"]])("refuses %j, as TypeBox sees it", (value) => {
    expect(Value.Check(size, value)).toBe(false);
  });

  it("has every spelling in its type", () => {
    expectTypeOf<Static<typeof size>>().toEqualTypeOf<"small" | "large" | "S" | "L">();
  });

  it("stays optional where it was made so", () => {
    const schema = Type.Object({ Size: Type.Optional(field(size, { description: "Size.", evidence: menu })) });
    expect(asJson(schema)).not.toHaveProperty("required");
    expect(Value.Check(schema, {})).toBe(true);
  });

  it("keeps spellings that mean something elsewhere", () => {
    const odd = ["constructor", "*/", "`${", 'quo"te', "\u2028", "a/b~c", ""];
    const also = Object.fromEntries(odd.map((text) => [text, "plain"]));
    expect(asJson(choice(["plain"], also))).toEqual({ enum: ["plain", ...odd], "x-omnirich": { also } });
  });
});
