import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generate } from "../../src/codegen.js";
import { liveCatalogue } from "../../src/live.js";
import { validate } from "../../src/runtime/validate.js";
import { ROOT } from "../support.js";

/** A schema, or several, with one problem, and what a person would want to be told. */
interface Case {
  readonly name: string;
  readonly files: readonly string[];
  readonly expect: "refused" | "accepted" | "either";
  readonly at: readonly { readonly file: string; readonly path: string }[];
  readonly says: string;
  readonly valid?: readonly unknown[];
  readonly invalid?: readonly unknown[];
}

const FOLDER = `${ROOT}test/fixtures/own-hostile`;
const cases = JSON.parse(readFileSync(`${FOLDER}/cases.json`, "utf8")) as readonly Case[];
const named = cases.map((one) => [`${one.name}: ${one.says}`, one] as const);

describe("of schemas of all kinds,", () => {
  it.each(named.filter(([, one]) => one.expect === "refused"))("%s", async (_, { files, at }) => {
    const { files: output, issues } = await generate({ schemas: files, cwd: FOLDER, emitters: [] });
    const places = issues.map(({ file, path }) => `${file}#${path}`);
    expect(output).toEqual([]);
    expect(places.length).toBeGreaterThan(0);
    const missing = at
      .map(({ file, path }) => `${file}#${path}`)
      .filter((place) => !places.some((found) => found.startsWith(place)));
    // Of two that clash, one may be named in the sentence of the other.
    const sentences = issues.map(({ message }) => message).join(" ");
    expect(missing.filter((place) => !sentences.includes(place.replace(/#$/, "")))).toEqual([]);
  });

  it.each(named.filter(([, one]) => one.expect !== "refused"))("%s", async (_, {
    files,
    expect: expected,
    valid = [],
    invalid = [],
  }) => {
    const { model, issues } = await generate({ schemas: files, cwd: FOLDER, emitters: [] });
    if (expected === "either" && issues.length > 0) return;
    expect(issues).toEqual([]);
    const catalogue = await liveCatalogue(model!);
    expect(valid.map((value) => validate(catalogue, value).issues)).toEqual(valid.map(() => []));
    expect(invalid.map((value) => validate(catalogue, value).ok)).toEqual(invalid.map(() => false));
  });
});
