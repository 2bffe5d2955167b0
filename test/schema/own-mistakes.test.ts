import { describe, expect, it } from "vitest";
import { generate } from "../../src/codegen.js";
import { verifyExamples } from "../../src/verify.js";
import { modelOf } from "../model/small-schema.js";
import { ROOT } from "../support.js";

const plain = (properties: object, more: object = {}) => ({ title: "Order", type: "object", properties, ...more });

async function issuesOf(schema: object): Promise<string[]> {
  const { model, issues } = modelOf({ "a.json": schema });
  const found = issues.length > 0 ? issues : await verifyExamples(model);
  return found.map(({ code, path }) => `${code} ${path}`);
}

describe("in plain JSON Schema, one mistake is one issue at its place:", () => {
  it.each<[what: string, schema: object, expected: string]>([
    [
      "a required default that its field refuses",
      plain({ n: { type: "integer", minimum: 1, default: 0 } }, { required: ["n"] }),
      "bad-default /properties/n/default",
    ],
    [
      "a required default inside a list of objects",
      plain(
        { lines: { type: "array", items: { $ref: "#/$defs/Line" } } },
        {
          $defs: { Line: { type: "object", required: ["unit"], properties: { unit: { enum: ["kg"], default: "g" } } } },
        },
      ),
      "bad-default /$defs/Line/properties/unit/default",
    ],
    [
      "a limit beside a reference to text",
      plain({ a: { $ref: "#/$defs/A", maxLength: 3 } }, { $defs: { A: { type: "string" } } }),
      "unsupported-keyword /properties/a/maxLength",
    ],
    [
      "a definition that is in $defs and in definitions",
      plain({ a: { $ref: "#/$defs/X" } }, { $defs: { X: {} }, definitions: { X: { type: "object" } } }),
      "name-clash /definitions/X",
    ],
  ])("%s", async (_, schema, expected) => {
    expect(await issuesOf(schema)).toEqual([expected]);
  });

  it("a default that nobody writes may be anything", async () => {
    expect(await issuesOf(plain({ n: { type: "integer", default: "many" } }))).toEqual([]);
  });
});

it("a schema that leads to itself by # has its own input inside, and one glob needs no list", async () => {
  const { files, issues } = await generate({ schemas: "node.json", cwd: `${ROOT}test/fixtures/own-root` });
  expect(issues).toEqual([]);
  const builder = files.find(({ path }) => path.startsWith("builders/"))!.text;
  expect(builder).toContain("readonly subNode?: NodeInput | undefined;");
});
