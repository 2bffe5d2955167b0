import { describe, expect, it } from "vitest";
import { camelCase, kebabCase, lowerFirst, Names } from "../../src/model/names.js";

const at = (pointer: string, file = "a.json") => ({ file, pointer });

describe("derived names", () => {
  it.each([
    ["Title", "title"],
    ["ImageURL", "imageURL"],
    ["grid.area", "gridArea"],
    ["a-b", "aB"],
    ["a_b", "aB"],
    ["$schema", "$schema"],
    ["constructor", "constructor"],
    ["1st", "1st"],
    ["🍵", ""],
  ])("the field %s is %s in builders", (wire, name) => {
    expect(camelCase(wire)).toBe(name);
  });

  it.each([
    ["ListPicker", "list-picker"],
    ["CustomJSON", "custom-json"],
    ["JSONText2Speech", "json-text2-speech"],
    ["AB", "ab"],
  ])("the files of %s are called %s", (name, file) => {
    expect(kebabCase(name)).toBe(file);
  });

  it("a builder is called as its type, but for the first letter", () => {
    expect(lowerFirst("ListPicker")).toBe("listPicker");
  });
});

describe("an exported name", () => {
  it("may be claimed twice by the same thing", () => {
    const names = new Names();
    names.claim("Cup", at("/$defs/Cup"), "a cup");
    names.claim("Cup", at("/$defs/Cup", "b.json"), "a cup");
    expect(names.issues).toEqual([]);
  });

  it("of two things is a clash that names both origins, once", () => {
    const names = new Names();
    for (const name of ["Cup", "CupInput", "cup"]) {
      names.claim(name, at("/$defs/Cup"), "a cup");
      names.claim(name, at("/$defs/Cup", "b.json"), "a glass");
    }
    expect(names.issues).toMatchObject([
      {
        code: "name-clash",
        file: "b.json",
        path: "/$defs/Cup",
        message: 'The name "Cup" is taken by a.json#/$defs/Cup.',
      },
    ]);
  });

  it.each([
    "catalogue",
    "Issue",
    "sendMessageToConversation",
    "buildMessage",
    "isObject",
  ])("can't be one that generated modules have already: %s", (name) => {
    const names = new Names();
    names.claim(name, at("/title"), "mine");
    expect(names.issues).toMatchObject([
      { code: "name-clash", message: `The name "${name}" is taken by omnirich itself.` },
    ]);
  });

  it.each(["class", "await", "arguments", "1st", "a-b", "🍵", ""])("can't be %j", (name) => {
    const names = new Names();
    names.claim(name, at("/title"), "mine");
    expect(names.issues).toMatchObject([{ code: "invalid-name", path: "/title" }]);
  });

  it.each(["cup", "_Cup", "Cup Of Tea", "Größe", "1stCup"])("has a base with a capital letter, unlike %j", (name) => {
    const names = new Names();
    names.checkBase(name, at("/title"));
    expect(names.issues).toMatchObject([
      { code: "invalid-name", message: `${JSON.stringify(name)} can't be the name of a type or function.` },
    ]);
  });
});

describe("the fields of a builder's input", () => {
  const issuesOf = (...fields: readonly string[]) => {
    const names = new Names();
    names.checkInput(fields.map((name, i) => ({ name, wire: `${i}.`, origin: at(`/${i}`) })));
    return names.issues.map(({ code, path }) => `${code} ${path}`);
  };

  it("may have any name that is an identifier, be it one of every object or a reserved word", () => {
    expect(issuesOf("constructor", "toJSON", "then", "class", "$schema", "hasOwnProperty")).toEqual([]);
  });

  it.each(["1st", "a-b", "", "🍵", "__proto__"])("can't be called %j", (name) => {
    expect(issuesOf("title", name)).toEqual(["invalid-name /1"]);
  });

  it("have one name each", () => {
    expect(issuesOf("aB", "title", "aB")).toEqual(["name-clash /2"]);
  });
});
