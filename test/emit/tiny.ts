import type { Model, OutputFile } from "../../src/model/model.js";
import { field, modelOf, smallSchema } from "../model/small-schema.js";

/** A model of one variant with two fields and a list of a shape with one: small enough to read all that is made of it. */
export const tiny: Model = modelOf({
  "schemas/drink.json": smallSchema((schema) => {
    schema.properties.Cups = field({ type: "array", minItems: 1, items: { $ref: "#/$defs/Cup" } }, { name: "cups" });
    schema.$defs = {
      Cup: {
        type: "object",
        description: "One cup.",
        additionalProperties: false,
        required: ["Size"],
        properties: { Size: field({ enum: ["S", "L"] }, { name: "size" }) },
      },
    };
  }),
}).model;

/** The text of the only file that an emitter writes for `tiny`. */
export async function emitted(files: Promise<readonly OutputFile[]> | readonly OutputFile[]): Promise<string> {
  const [file, ...more] = await files;
  if (!file || more.length > 0) throw new Error("One file was expected.");
  return file.text;
}
