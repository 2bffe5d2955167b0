import { expect, it } from "vitest";
import { field, provisional, smallSchema } from "../../model/small-schema.js";
import { pagesOf } from "./surveys.js";

it("says of each message whether it can be built, and whether under provisional names", async () => {
  const pages = await pagesOf({
    "a.json": smallSchema((schema) => (schema.description = "Tea | <b>coffee</b>")),
    "b.json": smallSchema((schema) => (schema["x-omnirich-message"].builder = false), "Forms", 8),
    "c.json": smallSchema(({ properties }) => (properties.A = field(provisional({}), { flat: true })), "Guess", 9),
    "d.json": smallSchema((schema) => {
      schema.properties.richObjectType = field({ type: "integer" }, { hidden: true });
      schema["x-omnirich-message"].fallback = true;
    }, "Other"),
  });
  expect(pages.get("index")!.match(/^\| \[.*$/gm)).toEqual([
    "| [Drink](drink.md) | `7` | `drink()` | `DrinkMessage` | Tea \\| \\<b>coffee\\</b> |",
    "| [Forms](forms.md) | `8` | none | `FormsMessage` | What to drink. |",
    "| [Guess](guess.md) | `9` | `guess()` with provisional wire names | `GuessMessage` | What to drink. |",
    "| [Other](other.md) | any other | none | `OtherMessage` | What to drink. |",
  ]);
});

it("speaks of the platform where its property tells messages apart, and of no platform elsewhere", async () => {
  const small = { "a.json": smallSchema() };
  expect((await pagesOf(small)).get("index")).toContain("`Microsoft.Omnichannel.sendMessageToConversation`");
  const ofKind = JSON.parse(JSON.stringify(small).replaceAll("richObjectType", "kind"));
  const index = (await pagesOf(ofKind, "kind")).get("index")!;
  expect(index).toContain("# Messages\n\nWhat `kind` tells apart: each with its fields,");
  expect(index).toContain("what is refused, and how all of that is known.");
  expect(index).not.toMatch(/Microsoft|Dynamics/);
});
