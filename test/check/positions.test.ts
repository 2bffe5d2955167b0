import { describe, expect, test } from "vitest";
import { placeIssues } from "../../src/check/positions.js";
import { wholeFile } from "../../src/check/source.js";
import { createIssue } from "../../src/runtime/issues.js";
import { slice } from "./slice.js";

async function found(text: string, path: string, code = "wrong-type"): Promise<string> {
  const [issue] = await placeIssues(wholeFile(text), [createIssue(code, path, "")]);
  return slice(text, issue!);
}

describe("the place of a pointer", () => {
  const text = '{\r\n\t"a": [1, {"b~/c": "é😀x"}],\n "d": {"e": null}\n}';

  test.each([
    ["the whole", "", text],
    ["a number in a list", "/a/0", "1"],
    ["an object in a list", "/a/1", '{"b~/c": "é😀x"}'],
    ["a text, under an escaped key", "/a/1/b~0~1c", '"é😀x"'],
    ["null", "/d/e", "null"],
    ["a missing key: the key of its object", "/d/f", '"d"'],
    ["a missing key of an object in a list: its brace", "/a/1/f", "{"],
    ["a missing key of the whole: its brace", "/f", "{"],
    ["something deep that is not there: the nearest around it", "/d/x/y/z", '"d"'],
    ["an index beyond the list: the list's key", "/a/7", '"a"'],
  ])("%s", async (_, path, expected) => {
    expect(await found(text, path)).toBe(expected);
  });

  test.each(["misspelt-key", "key-casing", "unknown-property"])("%s is placed at the key", async (code) => {
    expect(await found(text, "/d/e", code)).toBe('"e"');
  });

  test("whatever a rename mends is placed at the key", async () => {
    const fix = { op: "rename", path: "/d/e", to: "f", safe: true } as const;
    const [issue] = await placeIssues(wholeFile(text), [createIssue("other-spelling", "/d/e", "", { fix })]);
    expect(slice(text, issue!)).toBe('"e"');
  });

  test("a path of what was made of the text is looked up where the text has it", async () => {
    const [issue] = await placeIssues(wholeFile(text), [createIssue("wrong-type", "/survey/a/0", "")], (path) =>
      path.slice(7),
    );
    expect([issue!.path, slice(text, issue!)]).toEqual(["/survey/a/0", "1"]);
  });

  test("columns are UTF-16 units, lines end at CRLF, LF or CR", async () => {
    const text = '{"a": "😀",\r"b": 1,\r\n"😀": 2}';
    const issues = await placeIssues(wholeFile(text), [
      createIssue("wrong-type", "/😀", ""),
      createIssue("wrong-type", "/b", ""),
    ]);
    expect(issues.map(({ line, column }) => [line, column])).toEqual([
      [2, 6],
      [3, 7],
    ]);
  });

  test("of two equal keys it is the last, which JSON.parse keeps", async () => {
    const text = '{"a": {"b": 1, "c": 2}, "a": {"b": 3}}';
    expect(await found(text, "/a/b")).toBe("3");
    expect(await found(text, "/a/c")).toBe('"a"');
  });

  test("issues come sorted by place", async () => {
    const issues = ["/d", "/a/1", "/a/0"].map((path) => createIssue("wrong-type", path, ""));
    expect((await placeIssues(wholeFile(text), issues)).map(({ path }) => path)).toEqual(["/a/0", "/a/1", "/d"]);
  });
});

describe("inside JSON text", () => {
  const survey = '{"Answers": {"Title": "a \\"b\\" \\\\ c\\n", "x": 1}}';

  test("a value is found behind its escapes", async () => {
    const text = `{"survey": ${JSON.stringify(survey)}}`;
    expect(await found(text, "/survey/Answers/Title")).toBe(JSON.stringify('"a \\"b\\" \\\\ c\\n"').slice(1, -1));
    expect(await found(text, "/survey/Answers/x")).toBe("1");
    expect(await found(text, "/survey/Answers/x", "misspelt-key")).toBe('\\"x\\"');
    expect(await found(text, "/survey/Answers/y")).toBe('\\"Answers\\"');
  });

  test("an issue about the text itself is placed at the text", async () => {
    const text = `{"survey": ${JSON.stringify(survey)}}`;
    const issues = [createIssue("not-json", "/survey", ""), createIssue("wrong-type", "/survey/Answers/x", "")];
    const [whole] = await placeIssues(wholeFile(text), issues);
    expect(slice(text, whole!)).toBe(JSON.stringify(survey));
  });

  test("\\u escapes count as they are written", async () => {
    const text = '{"survey": "\\u007b\\"\\u0041\\": \\u0031\\t,\\n\\"B\\":\\/* 2}"}'.replace("\\/* ", " \\u0020");
    expect(await found(text, "/survey/A")).toBe("\\u0031");
    expect(await found(text, "/survey/A", "key-casing")).toBe('\\"\\u0041\\"');
    expect(await found(text, "/survey/B")).toBe("2");
  });

  test("twice nested JSON text is followed too", async () => {
    const inner = JSON.stringify({ bid: "com.apple", URL: '?a="b"' });
    const text = JSON.stringify({ survey: JSON.stringify({ Answers: { Json: inner } }) }, null, 2);
    const twice = (part: string) => JSON.stringify(JSON.stringify(part).slice(1, -1)).slice(1, -1);
    expect(await found(text, "/survey/Answers/Json/bid")).toBe(twice('"com.apple"'));
    expect(await found(text, "/survey/Answers/Json/URL", "misspelt-key")).toBe(twice('"URL"'));
  });

  test("text that is no JSON is left alone", async () => {
    expect(await found('{"a": "not json"}', "/a/b/c")).toBe('"a"');
  });
});

test("100,000 levels of nesting do not exhaust the stack", async () => {
  const text = `{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}, "b": 1}`;
  expect(await found(text, "/b")).toBe("1");
});
