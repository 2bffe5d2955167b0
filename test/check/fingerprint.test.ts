import { describe, expect, it } from "vitest";
import { createFingerprints } from "../../src/check/fingerprint.js";
import { genericPath } from "../../src/check/generic-path.js";

describe("a generic path", () => {
  it.each([
    ["/survey/Answers/Section/0/Listitems/12/OptionTitle", "/survey/Answers/Section/*/Listitems/*/OptionTitle"],
    ["/0/1/2", "/*/*/*"],
    ["/1st/a1/2b", "/1st/a1/2b"],
    ["/richObjectType", "/richObjectType"],
    ["", ""],
  ])("of %s is %s", (path, generic) => {
    expect(genericPath(path)).toBe(generic);
  });
});

describe("a fingerprint", () => {
  const issue = { code: "min-length", path: "/Section/0/Title" };

  it("is the same in every run, on every machine", () => {
    expect(createFingerprints()("a.json", issue)).toMatchInlineSnapshot(
      `"6addb326a07d9f3531af4bc006058a272749a446dcb4463daa98fa8fbdd0bbb3"`,
    );
  });

  it("does not run together what it is made of", () => {
    const of = (file: string, code: string, path: string) => createFingerprints()(file, { code, path });
    expect(of("a", "b", "/c")).not.toBe(of("a", "b/c", ""));
    expect(of("a.json", "b", "/c")).not.toBe(of("a", ".jsonb", "/c"));
  });

  it("counts those alike in one file", () => {
    const fingerprint = createFingerprints();
    const first = fingerprint("a.json", issue);
    expect(fingerprint("a.json", issue)).not.toBe(first);
    fingerprint("b.json", issue);
    expect(fingerprint("a.json", issue)).toBe(first);
  });
});
