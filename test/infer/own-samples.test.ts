import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { generate, liveCatalogue } from "../../src/codegen.js";
import { inputOf } from "../../src/model/input.js";
import { buildMessage } from "../../src/runtime/build.js";
import { validate } from "../../src/runtime/validate.js";
import { ROOT } from "../support.js";
import { infer } from "./support.js";

/** Documented messages of public platforms. */
const FOLDER = `${ROOT}test/fixtures/own`;
const platforms = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const folder = mkdtempSync(join(tmpdir(), "omnirich-drafts-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(platforms.map(({ name }) => name))("the draft of samples of %s", (platform) => {
  const files = readdirSync(`${FOLDER}/${platform}/samples`);
  const samples = files.map((file) => JSON.parse(readFileSync(`${FOLDER}/${platform}/samples/${file}`, "utf8")));
  const { schema, issues } = infer(samples, { name: "Sample" });

  test("is made without an error", () => {
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("is a schema that generate takes, and its validator and builder take every sample", async () => {
    writeFileSync(join(folder, `${platform}.json`), JSON.stringify(schema));
    const generated = await generate({ schemas: [`${platform}.json`], cwd: folder });
    expect(generated.issues).toEqual([]);
    const catalogue = await liveCatalogue(generated.model!);
    for (const sample of samples) {
      expect(validate(catalogue, sample, { unknownProperties: "error" }).issues).toEqual([]);
      expect(buildMessage(catalogue.other, inputOf(generated.model!.variants[0]!, sample))).toEqual(sample);
    }
  });
});
