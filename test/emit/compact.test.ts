import { describe, expect, it } from "vitest";
import { standaloneChecks } from "../../src/emit/ajv.js";
import { compact } from "../../src/emit/compact.js";
import { validators } from "../../src/emit/validators.js";
import { emitted, tiny } from "./tiny.js";

const written = await standaloneChecks(tiny.variants[0]!);

describe("Ajv's code, made compact", () => {
  it("is less than a third of what Ajv wrote", () => {
    expect(compact(written).length).toBeLessThan(written.length / 3);
  });

  it("stands in the validator module as it is, where a golden shows it", async () => {
    expect(await emitted(validators.emit(tiny))).toContain(`\n${compact(written)}\n`);
  });

  it.each([
    ["an error of another form", "const err0 = {instancePath", "const err0 = {where:1,instancePath"],
    ["a list of errors that is used in another way", "if(vErrors === null){", "if(vErrors == null){"],
    ["a call with another parameter", ",rootData}", ",rootData,dynamicAnchors}"],
    ["another verdict", "return errors === 0;", "return !errors;"],
  ])("is refused when it holds %s", (_, known, unknown) => {
    expect(written).toContain(known);
    expect(() => compact(written.replaceAll(known, unknown))).toThrow(
      /^Ajv wrote code that can't be made compact, near: /,
    );
  });
});
