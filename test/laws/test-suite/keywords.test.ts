import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../support.js";
import { DRAFTS, LEFT_OUT, REFUSED } from "./keywords.js";

interface Group {
  readonly description: string;
  readonly tests: readonly { readonly description: string }[];
}

const SUITE = `${ROOT}test/fixtures/json-schema-test-suite`;
const groupsOf = (draft: string, file: string): readonly Group[] =>
  JSON.parse(readFileSync(`${SUITE}/${draft}/${file}`, "utf8"));

describe.each(DRAFTS)("the table of %s", (draft) => {
  const files = globSync("**/*.json", { cwd: `${SUITE}/${draft}` }).sort();

  it("names every file of the suite, and no other", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(Object.keys(REFUSED[draft]).sort()).toEqual(files);
  });

  it.each(files)("names only groups that are in %s", (file) => {
    const refused = REFUSED[draft][file]!;
    const groups = groupsOf(draft, file).map(({ description }) => description);
    expect(groups).toEqual(expect.arrayContaining(typeof refused === "string" ? [] : Object.keys(refused)));
    expect(groups.length).toBeGreaterThan(0);
  });
});

it.each(Object.entries(LEFT_OUT))("leaves out only tests that are in %s", (file, tests) => {
  const named = DRAFTS.flatMap((draft) => groupsOf(draft, file)).flatMap((group) =>
    group.tests.map(({ description }) => description),
  );
  expect(named).toEqual(expect.arrayContaining(Object.keys(tests)));
});
