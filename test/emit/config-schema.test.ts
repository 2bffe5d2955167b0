import { expect, it } from "vitest";
import { configSchema } from "../../src/emit/config-schema.js";
import { modelOf, smallSchema } from "../model/small-schema.js";
import { emitted, tiny } from "./tiny.js";

const rule = { title: "A table has two digits.", why: "So it is.", remedy: "Write 07.", source: { title: "The menu" } };

it("writes the JSON Schema of the config, with a comment where it comes from", async () => {
  const [file] = await configSchema.emit(tiny);
  expect(file?.path).toBe("schemas/omnirich.config.json");
  expect(JSON.parse(file!.text)).toMatchObject({
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: expect.stringContaining("Do not edit"),
    additionalProperties: false,
  });
});

it("names the variants of these schemas, and the rules that they explain, but not those that can't be switched", async () => {
  const { model } = modelOf({
    "schemas/a.json": smallSchema((schema) => {
      schema["x-omnirich-message"].rules = [
        { code: "table-number", ...rule },
        { code: "set-table", ...rule, off: "Not possible: so it is." },
      ];
    }),
  });
  const { properties, else: names } = JSON.parse(await emitted(configSchema.emit(model)));
  expect(properties.rules.properties["table-number"].description).toBe("A table has two digits.");
  expect(names.properties.variants.items.enum).toEqual(model.variants.map(({ name }) => name));
  expect(names.properties.rules.propertyNames.enum).toContain("table-number");
  expect(names.properties.rules.propertyNames.enum).not.toContain("set-table");
});
