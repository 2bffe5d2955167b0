import { describe, expect, it } from "vitest";
import { findMistakes, isWarning } from "../../src/runtime/find-mistakes.js";
import { choice, constant, maxItems, maxLength, minimum, minLength } from "../../src/runtime/keywords.js";
import { joinPointer } from "../../src/runtime/pointer.js";
import { rowOf, rowsOf } from "../../src/runtime/rows.js";
import type { Check, Field, Finding, Limit, Mistake, RuleCheck, Shape } from "../../src/runtime/shapes.js";

const shapeOf = (fields: Shape["fields"], more: Partial<Shape> = {}): Shape => ({ label: "cup", fields, ...more });

/** Mistakes in a word: "min-length /Title", "missing /Cups/0/Size", "unknown /colour". */
function words(mistakes: readonly Mistake[]): string[] {
  return mistakes.map(({ path, finding, missing, unknown }) => {
    if (finding) return `${finding.code} ${path}`;
    return missing === undefined ? `unknown ${path}/${unknown}` : `missing ${path}/${missing}`;
  });
}

const found = (shape: Shape, value: unknown, limit?: Limit) => words(findMistakes(shape, value, limit));

/** What is found in the value of one field, which has this row. */
const foundIn = (field: Field, value: unknown) => found(shapeOf({ X: field }), { X: value });

const late: Finding = { code: "late", expected: "on time" };
const odd: Finding = { code: "odd", expected: "even", severity: "warning" };

/** A rule that finds this, whatever it is given, and what it was given. */
function finder(found?: ReturnType<RuleCheck<unknown>>) {
  const calls: unknown[][] = [];
  const rule: RuleCheck<unknown, unknown> = (...args) => {
    calls.push(args);
    return found;
  };
  return { rule, calls };
}
const finds = (found?: ReturnType<RuleCheck<unknown>>): Check => [finder(found).rule, true];

const size = shapeOf({ Size: { required: true, checks: [[choice, [["S", "L"]]]] } });

describe("a mistake", () => {
  it("stands at the pointer of its value, has the keys of it, and the value", () => {
    const shape = shapeOf({ "a/b~c": { type: "array", items: { shape: size } } });
    const [mistake, ...more] = findMistakes(shape, { "a/b~c": [{ Size: "S" }, { Size: "M" }] });
    expect(more).toEqual([]);
    expect(mistake).toMatchObject({ path: "/a~1b~0c/1/Size", way: ["a/b~c", "1", "Size"], value: "M" });
    expect(mistake!.finding).toMatchObject({ keyword: "enum", code: "not-allowed" });
  });

  it("with keys stands at the object, which is its value", () => {
    const object = { size: 1 };
    const mistakes = findMistakes(shapeOf({ Cup: { shape: size } }), { Cup: object });
    expect(words(mistakes)).toEqual(["missing /Cup/Size", "unknown /Cup/size"]);
    for (const { path, way, value, finding } of mistakes) {
      expect([path, way, finding]).toEqual(["/Cup", ["Cup"], undefined]);
      expect(value).toBe(object);
    }
  });

  it("is none where there is nothing to say", () => {
    expect(found(shapeOf({}), {})).toEqual([]);
    expect(found(size, { Size: "S" })).toEqual([]);
  });

  it("is all that is told of what is no object", () => {
    const shape = shapeOf({ A: { required: true } }, { rules: [finds(late)] });
    for (const value of [undefined, null, 7, "{}", [], [{ A: 1 }], () => 1]) {
      expect(found(shape, value)).toEqual(["wrong-type "]);
    }
  });

  it("comes field by field, then unknown keys, then what the rules of the object find", () => {
    const fields = { A: { type: "string" }, B: { required: true }, C: { type: "number" } } as const;
    const shape = shapeOf(fields, { rules: [finds(late), finds([odd, odd])] });
    expect(found(shape, { z: 1, C: "", y: 2, A: 7 })).toEqual([
      "wrong-type /A",
      "missing /B",
      "wrong-type /C",
      "unknown /z",
      "unknown /y",
      "late ",
      "odd ",
      "odd ",
    ]);
  });
});

describe("a JSON type", () => {
  it.each<[type: NonNullable<Field["type"]>, fits: readonly unknown[], breaks: readonly unknown[]]>([
    ["string", ["", "x"], [null, 7, true, [], {}, ["x"]]],
    ["number", [0, -1.5, 1e300], [null, "7", NaN, Infinity, [7]]],
    ["integer", [0, -7, 1e300], [null, "7", 0.5, NaN, -Infinity]],
    ["boolean", [true, false], [null, 0, "true"]],
    ["array", [[], [7]], [null, {}, "[]", { length: 0 }]],
  ])("%s", (type, fits, breaks) => {
    for (const value of fits) expect(foundIn({ type }, value), String(value)).toEqual([]);
    for (const value of breaks) expect(foundIn({ type }, value), String(value)).toEqual(["wrong-type /X"]);
  });

  it("that is not said lets anything stand there", () => {
    for (const value of [null, 7, "", [], {}]) expect(foundIn({}, value)).toEqual([]);
  });

  it("that is broken is all that is told: no keyword and no rule is asked, and no item looked into", () => {
    const { rule, calls } = finder(late);
    const text: Field = { type: "string", checks: [[rule, 1]] };
    const list: Field = { type: "array", checks: [[rule, 1]], items: text };
    for (const value of [7, null]) {
      expect(foundIn(text, value)).toEqual(["wrong-type /X"]);
      expect(foundIn(list, value)).toEqual(["wrong-type /X"]);
    }
    expect(calls).toEqual([]);
  });
});

describe("keywords and rules", () => {
  it("are given the value and what they need to know", () => {
    const { rule, calls } = finder();
    const [value, param] = [["a"], ["x"]];
    expect(foundIn({ type: "array", checks: [[rule, param]] }, value)).toEqual([]);
    expect(calls).toEqual([[value, param]]);
    expect(calls[0]![0]).toBe(value);
  });

  it("are all asked of a value of its type, one after another", () => {
    const checks: readonly Check[] = [[minLength, 3], [maxLength, 1], finds(late), finds(odd)];
    expect(foundIn({ type: "string", checks }, "ab")).toEqual(["min-length /X", "max-length /X", "late /X", "odd /X"]);
  });

  it("are asked of a constant or a choice until one finds something", () => {
    const checks = (keyword: Check): readonly Check[] => [keyword, finds(late), finds(odd)];
    for (const keyword of [[choice, [["S"]]] as const, [constant, "S"] as const]) {
      expect(foundIn({ checks: checks(keyword) }, "M")).toEqual(["not-allowed /X"]);
      expect(foundIn({ checks: checks(keyword) }, "S")).toEqual(["late /X"]);
    }
  });

  it("are asked of a list, and of its items", () => {
    const items: Field = { type: "number", checks: [[minimum, 1]] };
    const list: Field = { type: "array", checks: [[maxItems, 2], finds(late)], items };
    expect(foundIn(list, [1, 0, "1"])).toEqual(["minimum /X/1", "wrong-type /X/2", "max-items /X", "late /X"]);
  });

  it("are asked of the items of lists in lists", () => {
    const rows: Field = {
      type: "array",
      items: { type: "array", checks: [[maxItems, 1]], items: { type: "string", checks: [[minLength, 1]] } },
    };
    expect(foundIn(rows, [["a"], ["a", ""], 7])).toEqual(["min-length /X/1/1", "max-items /X/1", "wrong-type /X/2"]);
  });

  it.each([[undefined], [[]]])("find nothing by %j", (nothing) => {
    expect(foundIn({ checks: [finds(nothing)] }, 7)).toEqual([]);
    expect(found(shapeOf({}, { rules: [finds(nothing)] }), {})).toEqual([]);
  });

  it("of an object are asked whatever is wrong with its fields", () => {
    const shape = shapeOf({ Size: size.fields.Size! }, { rules: [finds(late)] });
    for (const value of [{}, { Size: 7 }, { size: 1, Size: "S" }]) expect(found(shape, value).at(-1)).toBe("late ");
  });

  it("report each of several", () => {
    expect(foundIn({ checks: [finds([late, odd])] }, 7)).toEqual(["late /X", "odd /X"]);
    expect(findMistakes(shapeOf({ X: { checks: [finds(late)] } }), { X: 7 })).toMatchObject([
      { path: "/X", way: ["X"], value: 7, finding: late },
    ]);
  });

  it("report what is further inside at its place, with the value there", () => {
    const inner: Finding = { ...late, path: "/0/a~1b", value: "now" };
    const nothing: Finding = { ...late, path: "/1", value: undefined };
    const [first, second] = findMistakes(shapeOf({ slots: { checks: [finds([inner, nothing])] } }), {
      slots: [{ "a/b": "now" }],
    });
    expect(first).toMatchObject({ path: "/slots/0/a~1b", way: ["slots", "0", "a/b"], value: "now", finding: inner });
    expect(second).toMatchObject({ path: "/slots/1", way: ["slots", "1"], finding: nothing });
    expect(second!.value).toBeUndefined();
  });

  it("take an empty path for the value itself", () => {
    const here: Finding = { ...late, path: "", value: "not this" };
    const object = {};
    const [mistake] = findMistakes(shapeOf({}, { rules: [finds(here)] }), object);
    expect(mistake).toMatchObject({ path: "", way: [] });
    expect(mistake!.value).toBe(object);
  });
});

describe("keys", () => {
  const shape = shapeOf({ A: { required: true, type: "string" }, B: { type: "string" } });

  it("that are required are missing where they are not there, and wrong where they are null", () => {
    expect(found(shape, {})).toEqual(["missing /A"]);
    expect(found(shape, { A: undefined, B: undefined })).toEqual(["missing /A"]);
    expect(found(shape, { A: null, B: null })).toEqual(["wrong-type /A", "wrong-type /B"]);
  });

  it("that no field has are unknown, whatever they are called", () => {
    const value = JSON.parse('{"A":"x","":1,"a/b~c":1,"__proto__":{},"constructor":1,"toJSON":1}');
    expect(findMistakes(shape, value).map(({ unknown }) => unknown)).toEqual([
      "",
      "a/b~c",
      "__proto__",
      "constructor",
      "toJSON",
    ]);
    expect(found(shape, { A: "x", b: undefined })).toEqual(["unknown /b"]);
  });

  it("that no field has are nobody's business in an open object", () => {
    expect(found(shapeOf(shape.fields, { open: true }), { b: 1, constructor: 2 })).toEqual(["missing /A"]);
  });

  it("that are known with no value beside them hide none that is unknown", () => {
    expect(found(shape, { A: "x", B: undefined, C: 1 })).toEqual(["unknown /C"]);
  });

  it("that all objects inherit are not there", () => {
    const builtin: Field = { required: true, type: "string" };
    const odd = shapeOf({ constructor: builtin, toString: {}, valueOf: builtin });
    class Cup {}
    for (const value of [{}, new Cup(), Object.create(null)])
      expect(found(odd, value)).toEqual(["missing /constructor", "missing /valueOf"]);
    expect(found(odd, { constructor: "x", valueOf: 7 })).toEqual(["wrong-type /valueOf"]);
    expect(found(odd, { constructor: () => 1, valueOf: "x" })).toEqual(["wrong-type /constructor"]);
  });

  it("that an object inherits from another are there as far as anybody reads them", () => {
    expect(found(shape, Object.create({ A: "x" }))).toEqual([]);
    expect(found(shape, Object.assign(Object.create({ C: 1 }), { A: "x" }))).toEqual(["unknown /C"]);
  });
});

describe("JSON text", () => {
  const either: Field = { shape: size, json: "either" };
  const always: Field = { shape: size, json: "always" };

  it("is looked into, and the paths go on through it", () => {
    for (const field of [either, always]) {
      expect(foundIn(field, '{"Size":"S"}')).toEqual([]);
      expect(foundIn(field, '{"Size":"M","size":1}')).toEqual(["not-allowed /X/Size", "unknown /X/size"]);
      expect(foundIn(field, "{}")).toEqual(["missing /X/Size"]);
    }
    expect(foundIn(either, { Size: "M" })).toEqual(["not-allowed /X/Size"]);
  });

  it("in JSON text is looked into as well", () => {
    const text = JSON.stringify({ Cup: JSON.stringify({ Size: "M" }) });
    expect(foundIn({ shape: shapeOf({ Cup: always }), json: "either" }, text)).toEqual(["not-allowed /X/Cup/Size"]);
  });

  it.each(["", "{", "{'Size':'S'}", "undefined"])("is told where it is none: %j", (text) => {
    for (const field of [either, always]) {
      const [mistake, ...more] = findMistakes(shapeOf({ X: field }), { X: text });
      expect(more).toEqual([]);
      expect(mistake).toMatchObject({ path: "/X", value: text, finding: { keyword: "jsonText", code: "not-json" } });
    }
  });

  it("of something else is no object, and what it says is the value", () => {
    for (const [text, value] of [
      ["null", null],
      ["[1]", [1]],
      ['"{}"', "{}"],
    ]) {
      for (const field of [either, always]) {
        const mistakes = findMistakes(shapeOf({ X: field }), { X: text });
        expect(words(mistakes)).toEqual(["wrong-type /X"]);
        expect(mistakes[0]!.value).toEqual(value);
      }
    }
  });

  it("that must stand is all that is told of a value that is no text", () => {
    for (const value of [{}, { Size: "M" }, null, 7, []]) expect(foundIn(always, value)).toEqual(["wrong-type /X"]);
  });

  it("where an object must stand is no object", () => {
    expect(foundIn({ shape: size }, '{"Size":"S"}')).toEqual(["wrong-type /X"]);
  });
});

describe("the items of a list", () => {
  const cups = (shape: Shape): Field => ({ type: "array", items: { shape } });

  it("are looked into where their shape can't tell quickly that they are clean", () => {
    expect(foundIn(cups(size), [{ Size: "S" }, { Size: "M" }, {}])).toEqual([
      "not-allowed /X/1/Size",
      "missing /X/2/Size",
    ]);
  });

  it("are asked quickly where it can, each once, and only the doubtful are looked into", () => {
    const asked: unknown[] = [];
    const { rule, calls } = finder(late);
    const isClean = (value: unknown) => {
      asked.push(value);
      return (value as { Size: string }).Size === "S";
    };
    const items = [{ Size: "S" }, { Size: "M" }, { Size: "S" }];
    expect(foundIn(cups(shapeOf({ Size: { checks: [[rule, 1]] } }, { isClean })), items)).toEqual(["late /X/1/Size"]);
    expect(asked).toEqual(items);
    expect(calls).toEqual([["M", 1]]);
  });

  it("may be doubted without a mistake", () => {
    expect(foundIn(cups({ ...size, isClean: () => false }), [{ Size: "S" }])).toEqual([]);
  });

  it("that are not there are wrong by the type that must stand there", () => {
    const hole = new Array<unknown>(1);
    expect(foundIn({ type: "array", items: { type: "string" } }, hole)).toEqual(["wrong-type /X/0"]);
    expect(foundIn({ type: "array", items: { checks: [[choice, [["S"]]]] } }, hole)).toEqual(["not-allowed /X/0"]);
    expect(foundIn({ type: "array", items: {} }, hole)).toEqual([]);
    expect(foundIn(cups(size), hole)).toEqual(["wrong-type /X/0"]);
    expect(foundIn(cups(size), [undefined])).toEqual(["wrong-type /X/0"]);
    expect(foundIn(cups(shapeOf({}, { provisional: true })), hole)).toEqual(["wrong-type /X/0"]);
  });
});

describe("under provisional names", () => {
  const warns: Field = { checks: [finds(odd)] };
  const answers = (more: Partial<Shape> = {}) =>
    shapeOf(
      { Title: { required: true, type: "string" }, Slot: {}, Cup: { shape: size } },
      { provisional: true, ...more },
    );
  const slot = shapeOf({ Title: answers().fields.Title!, Slot: warns }, { provisional: true });

  it.each<[what: string, shape: Shape, value: unknown, told: string[]]>([
    ["a warning", slot, { Title: "x", Slot: 1 }, ["odd /X/Slot"]],
    ["warnings", { ...slot, rules: [finds(odd)] }, { Title: "x", Slot: 1 }, ["odd /X/Slot", "odd /X"]],
    ["that there is no object", slot, [], ["wrong-type /X"]],
    ["that there is none in JSON text", slot, null, ["wrong-type /X"]],
    ["nothing that its schema refuses", answers(), {}, []],
    ["no key that it does not know", answers(), { Title: "x", More: 1 }, []],
    ["nothing that a rule refuses", answers({ rules: [finds(late)] }), { Title: "x" }, []],
    ["no warning beside an error", slot, { Slot: 1 }, []],
    ["no warning of the object beside an error", answers({ rules: [finds(odd)] }), { Title: 7 }, []],
    ["nothing where something inside is no object", answers(), { Title: "x", Cup: 7 }, []],
    ["nothing where something inside breaks its own schema", answers(), { Title: "x", Cup: { Size: "M" } }, []],
  ])("is told %s", (_, shape, value, told) => {
    const around: Field = { shape, json: "either" };
    expect(foundIn(around, value)).toEqual(told);
    expect(foundIn(around, JSON.stringify(value))).toEqual(told);
    const list = { type: "array", items: around } as const;
    expect(foundIn(list, [value])).toEqual(told.map((word) => word.replace("/X", "/X/0")));
  });

  it("is forgotten nothing that was found elsewhere", () => {
    const shape = shapeOf({ A: { type: "string" }, X: { shape: answers() }, Z: { type: "string" } });
    expect(found(shape, { A: 7, X: { Slot: 1 }, Z: 7, more: 1 })).toEqual([
      "wrong-type /A",
      "wrong-type /Z",
      "unknown /more",
    ]);
  });

  it("is told everything where the object itself is asked about, as builders do", () => {
    expect(found(answers(), { More: 1, Cup: {} })).toEqual(["missing /Title", "missing /Cup/Size", "unknown /More"]);
  });
});

describe("of many mistakes", () => {
  const text: Field = { type: "string" };
  const list = shapeOf({ X: { type: "array", items: text } });
  const many = { X: new Array<null>(300_000).fill(null) };

  it("the first 20,000 are told, be they of items, of keys or of a rule", () => {
    const mistakes = findMistakes(list, many);
    expect(mistakes).toHaveLength(20_000);
    expect(mistakes.at(-1)).toMatchObject({ path: "/X/19999", way: ["X", "19999"] });
    const keys = Object.fromEntries(many.X.map((_, i) => [`k${i}`, i]));
    expect(found(shapeOf({}), keys)).toHaveLength(20_000);
    const findings = new Array<Finding>(300_000).fill(late);
    expect(foundIn({ checks: [finds(findings)] }, 7)).toHaveLength(20_000);
  });

  it("no more items are looked into than it takes", () => {
    const { rule, calls } = finder(late);
    expect(
      foundIn({ type: "array", items: { type: "string", checks: [[rule, 1]] } }, new Array(300_000).fill("")),
    ).toHaveLength(20_000);
    expect(calls.length).toBeLessThan(20_010);
  });

  it("as many are told as are asked for, and then that there are more", () => {
    const limit = { most: 3, beyond: late };
    expect(found(list, many, limit)).toEqual(["wrong-type /X/0", "wrong-type /X/1", "wrong-type /X/2", "late "]);
    expect(findMistakes(list, many, limit).at(-1)).toEqual({ path: "", way: [], value: many, finding: late });
    expect(found(list, many, { most: 3 })).toHaveLength(3);
    expect(found(list, { X: [1, 2, 3] }, limit)).toEqual(["wrong-type /X/0", "wrong-type /X/1", "wrong-type /X/2"]);
  });

  it("those under provisional names do not count where they are not told", () => {
    const shape = shapeOf({ A: { shape: shapeOf({}, { provisional: true }) }, X: list.fields.X! });
    const value = { A: { a: 1, b: 2, c: 3 }, X: [1, 2] };
    expect(found(shape, value, { most: 2, beyond: late })).toEqual(["wrong-type /X/0", "wrong-type /X/1"]);
  });
});

describe("a shape that holds itself", () => {
  const fields: { [key: string]: Field } = { Name: { required: true, type: "string" } };
  const node = shapeOf(fields);
  fields.Next = { shape: node };
  fields.More = { type: "array", items: { shape: node, json: "always" } };

  it("is followed as deep as the value goes", () => {
    const value = { Name: "a", Next: { Name: 7, More: [JSON.stringify({ Next: { name: "x" } })] } };
    expect(found(node, value)).toEqual([
      "wrong-type /Next/Name",
      "missing /Next/More/0/Name",
      "missing /Next/More/0/Next/Name",
      "unknown /Next/More/0/Next/name",
    ]);
  });

  it("has the way to each mistake in a thousand objects", () => {
    let value: object = {};
    for (let i = 0; i < 1000; i++) value = { Name: "x", Next: value };
    const [mistake] = findMistakes(node, value);
    expect(mistake!.way).toEqual(new Array(1000).fill("Next"));
    expect(mistake!.path).toBe(joinPointer(mistake!.way));
  });
});

describe("the rows of a shape", () => {
  it("are made once, in the order of its fields, with every part that a row can have", () => {
    const shape = shapeOf({ B: { required: true, type: "string" }, A: { name: "a", shape: size, json: "either" } });
    const rows = rowsOf(shape);
    expect(rowsOf(shape)).toBe(rows);
    const nothing = {
      type: undefined,
      shape: undefined,
      json: undefined,
      checks: [],
      items: undefined,
      choose: undefined,
    };
    expect(rows).toStrictEqual([
      { ...nothing, key: "B", required: true, type: "string" },
      { ...nothing, key: "A", required: false, shape: size, json: "either" },
    ]);
  });

  it("have rows of the items of their lists, however deep", () => {
    const checks: readonly Check[] = [[minLength, 1]];
    const row = rowOf({ type: "array", items: { type: "array", items: { type: "string", checks } } });
    expect(row.items!.items).toStrictEqual({ ...rowOf({}), type: "string", checks });
  });
});

describe("isWarning", () => {
  const mistake: Mistake = { path: "", way: [], value: { severity: "warning" } };
  it.each<[mistake: Mistake, is: boolean]>([
    [{ ...mistake, finding: odd }, true],
    [{ ...mistake, finding: late }, false],
    [{ ...mistake, finding: { ...late, severity: "error" } }, false],
    [{ ...mistake, missing: "warning" }, false],
    [{ ...mistake, unknown: "warning" }, false],
  ])("%j: %s", (one, is) => {
    expect(isWarning(one)).toBe(is);
  });
});
