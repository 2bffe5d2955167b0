import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { liveCatalogue } from "../../src/live.js";
import type { JsonSchema, Model } from "../../src/model/model.js";
import { isObject } from "../../src/runtime/shapes.js";
import { validate } from "../../src/runtime/validate.js";
import { modelOf } from "../model/small-schema.js";
import { DRAFTS, type Draft, LEFT_OUT, REFUSED } from "./test-suite/keywords.js";

/** A group of cases of the JSON-Schema-Test-Suite. */
interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

const FOLDER = new URL("../fixtures/json-schema-test-suite/", import.meta.url);

function groupsOf(draft: Draft, file: string): readonly Group[] {
  return JSON.parse(readFileSync(new URL(`${draft}/${file}`, FOLDER), "utf8")) as Group[];
}

/** Schemas of the suite describe any value; ours describe objects. So the value stands under a key. */
function wrapped(schema: unknown): JsonSchema {
  // In there, the root would be another one.
  if (isObject(schema) && JSON.stringify(schema).includes('"$ref":"#"')) return schema;
  if (!isObject(schema)) return { type: "object", properties: { value: schema } };
  const { $schema, $defs, definitions, ...value } = schema;
  return {
    ...($schema === undefined ? {} : { $schema }),
    type: "object",
    // Names that builders would have for odd keys are not what the suite is about.
    "x-omnirich-message": { name: "Sample", builder: false },
    properties: { value },
    ...($defs === undefined ? {} : { $defs }),
    ...(definitions === undefined ? {} : { definitions }),
  };
}

const modelFor = (schema: unknown) => modelOf({ "case.json": wrapped(schema) }, "richObjectType", "off");

describe.each(DRAFTS)("of the JSON-Schema-Test-Suite, %s,", (draft) => {
  const folder = new URL(`${draft}/`, FOLDER);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));

  describe.each(files.sort())("%s", (file) => {
    const refused = REFUSED[draft][file] ?? "no row of the table";
    const reasonOf = (group: string) => (typeof refused === "string" ? refused : refused[group]);
    const groups = groupsOf(draft, file);

    async function compare(model: Model, { tests }: Group): Promise<void> {
      const catalogue = await liveCatalogue(model);
      const asked = tests.filter((test) => !Object.hasOwn(LEFT_OUT[file] ?? {}, test.description));
      const verdicts = asked.map(({ description, data }) => {
        return [description, validate(catalogue, { value: data }, { unknownProperties: "error" }).ok];
      });
      expect(verdicts).toEqual(asked.map(({ description, valid }) => [description, valid]));
    }

    it.each(
      groups.filter(({ description }) => reasonOf(description) === undefined),
    )("$description: the generated validator says the same", async (group) => {
      const { model, issues } = modelFor(group.schema);
      expect(issues).toEqual([]);
      await compare(model, group);
    });

    it.each(
      groups.filter(({ description }) => reasonOf(description) !== undefined),
    )("$description: refused, or judged as the suite has it", async (group) => {
      const { model, issues } = modelFor(group.schema);
      if (issues.length === 0) await compare(model, group);
    });
  });
});
