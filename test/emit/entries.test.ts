import { expect, it } from "vitest";
import { EMITTERS } from "../../src/codegen.js";
import { entries } from "../../src/emit/entries.js";
import { type Draft, field, modelOf, provisional, smallSchema } from "../model/small-schema.js";

const cup = { type: "object", "x-omnirich-shape": { name: "Cup" }, properties: { Size: field({ type: "string" }) } };
const withCup = ({ properties }: Draft) => (properties.Cup = field(cup));

/** A message that can be built, one that can't, one under provisional names, and the fallback. */
const { model, issues } = modelOf({
  "drink.json": smallSchema(withCup),
  "forms.json": smallSchema(
    (schema) => {
      withCup(schema);
      schema["x-omnirich-message"].builder = false;
    },
    "Forms",
    8,
  ),
  "guess.json": smallSchema(
    ({ properties }) => {
      properties.Answers = field(provisional({ Mug: field({ ...cup, "x-omnirich-shape": { name: "Mug" } }) }));
    },
    "Guess",
    9,
  ),
  "other.json": smallSchema((schema) => {
    schema.properties.richObjectType = field({ type: "integer" }, { hidden: true });
    schema["x-omnirich-message"].fallback = true;
  }, "Other"),
});
const files = new Map((await entries.emit(model)).map(({ path, text }) => [path, text]));
const index = files.get("index.ts")!;

it("has a door for every message that can be built, and for no other", () => {
  expect(issues).toEqual([]);
  expect([...files.keys()]).toEqual(["index.ts", "variants/drink.ts", "variants/guess.ts"]);
});

it("knows what can't be built, so that it is recognised, but counts it among no messages", () => {
  expect(index).toContain(
    'export const catalogue: runtime.Catalogue = { tag: "richObjectType", variants: [drinkVariant, formsVariant, guessVariant], other: otherVariant };',
  );
  expect(index).toContain('import { formsVariant } from "./validators/forms.js";\n');
  expect(index).toContain("export type RichMessage = DrinkMessage | GuessMessage | OtherMessage;");
  expect(index).not.toMatch(/isForms|FormsInput|builders\/forms|import type \{ FormsMessage \}/);
});

it("exports the types of what can't be built, and each shared one once", () => {
  expect(index).toContain('export type { DrinkMessage, Cup } from "./types/drink.js";\n');
  expect(index).toContain('export type { FormsMessage } from "./types/forms.js";\n');
});

it("exports fragments behind provisional names, but no types of theirs", () => {
  expect(index).toContain('export { guess, answers, mug } from "./builders/guess.js";\n');
  expect(index).toContain('export type { GuessInput, AnswersInput, MugInput } from "./builders/guess.js";\n');
  expect(index).toContain('export type { GuessMessage, Answers } from "./types/guess.js";\n');
});

it("leaves what can't be built out of the other doors", () => {
  for (const path of ["variants/drink.ts", "variants/guess.ts"]) expect(files.get(path)).not.toMatch(/[Ff]orms/);
  expect(files.get("variants/drink.ts")).toContain("export type RichMessage = DrinkMessage;");
});

it("imports and exports nothing that another emitter does not write", async () => {
  const written = new Map(
    (await Promise.all(EMITTERS.map((emitter) => emitter.emit(model)))).flat().map(({ path, text }) => [path, text]),
  );
  let found = 0;
  for (const [path, text] of files) {
    for (const [, names = "", module = ""] of text.matchAll(
      /^(?:import|export)(?: type)? \{ (.*) \} from "\.\.?\/(.*)\.js";$/gm,
    )) {
      for (const name of names.split(", ")) {
        const definition = new RegExp(`^export (?:const|function|interface|type) ${name}\\b`, "m");
        expect(written.get(`${module}.ts`), `${path}: ${name} of ${module}`).toMatch(definition);
        found++;
      }
    }
  }
  expect(found).toBeGreaterThan(20);
});
