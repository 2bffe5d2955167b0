import { describe, expect, it } from "vitest";
import { type Draft, field, provisional, smallSchema } from "../../model/small-schema.js";
import { addSurvey, pagesOf, section } from "./surveys.js";

const text = { type: "string" };
const note = "x-omnirich-message";

/** The page of a message that was changed. */
async function pageOf(change: (schema: Draft) => unknown): Promise<string> {
  return (await pagesOf({ "a.json": smallSchema(change) })).get("drink")!;
}

/** The cells of the row that begins with a field's wire name. */
function rowOf(page: string, wire: string): string[] {
  const row = page.split("\n").find((line) => line.startsWith("|") && line.includes(`</a>\`${wire}\` |`));
  return row!.split(/(?<!\\) ?\| ?/).slice(1, -1);
}

describe("a page of a message under provisional names", async () => {
  const page = await pageOf((schema) => {
    const cup = { type: "object", "x-omnirich-shape": { name: "Cup" }, properties: { Size: field(text) } };
    const names = { Body: field(text), Cups: field({ type: "array", items: cup }) };
    addSurvey(schema, provisional(names, { label: "answers" }, ["Body"]), { Body: "x" });
    schema[note].rejects.push({ title: "No body", value: {}, path: "body", code: "missing-property", isInput: true });
  });
  const notice = page.slice(0, page.indexOf("\n## "));

  it("says so before anything else, and what to do instead", () => {
    expect(notice).toContain("> **The wire names of this message are not public.**\n");
    for (const part of [
      "`drink()` writes are provisional",
      "`{ acceptUnverified: true }`",
      "[unverified-names](rules.md#unverified-names)",
      "`fromExport()`",
    ]) {
      expect(notice).toContain(part);
    }
  });

  it("says so where the fields are listed, and only there", () => {
    expect(section(page, "### Answers")).toContain(
      "These wire names are provisional: builders write them, and messages may have any others.",
    );
    for (const heading of ["### Survey", "### Cup", "### Envelope"]) {
      expect(section(page, heading)).not.toContain("provisional");
    }
  });

  it("shows what the builder takes, and a call that says yes", () => {
    expect(section(page, "## At a glance")).toContain("The fields are documented, their wire names are inferred;");
    expect(section(page, "## At a glance")).toContain("\n  body: string;\n");
    expect(section(page, "## Example")).toContain(
      'const message = drink({ title: "Tea", body: "x" }, { acceptUnverified: true });',
    );
  });

  it("says of a reject whether it is one of a builder's input", () => {
    const rows = section(page, "## What is refused").match(/^\| .*missing-property.*$/gm)!;
    expect(rows.map((row) => row.split(" | ")[1])).toEqual(["`/Title`", "`body` of the builder's input"]);
  });
});

describe("a page of a message under known names", async () => {
  const page = await pageOf((schema) => {
    addSurvey(schema, { type: "object", "x-omnirich-shape": { name: "A" }, properties: { Body: field(text) } }, {});
  });

  it("says nothing of provisional names", () => {
    expect(page).not.toMatch(/provisional|acceptUnverified|not public/);
    expect(section(page, "### A")).toContain(" Any other key is allowed here.");
    expect(section(page, "## At a glance")).toContain("Everything here is documented,");
  });
});

describe("a page of a message that can't be built", async () => {
  const page = await pageOf((schema) => (schema[note].builder = false));

  it("says so, and has no builder, no guard and no call", () => {
    expect(page).toContain("**It can't be built or sent.**");
    expect(page).not.toMatch(/In builders|At a glance|import \{|drink\(\)|isDrink/);
    expect(section(page, "## Example")).toContain('"Title": "Tea"');
  });
});

describe("remarks", () => {
  const evidence = { kind: "inferred", source: "A | cup", url: "https://example.com/cup", checked: "2026-01-03" };
  const remarks = [
    { text: "Serve it | hot <b> `now", evidence },
    { text: "Stir it.", evidence: { ...evidence, kind: "documented", note: "With a spoon." } },
  ];

  it("stand in a table of their own, with how we know", async () => {
    const page = await pageOf((schema) => (schema[note].remarks = remarks));
    const rows = section(page, "## Good to know").match(/^\| .*\[1\].*$/gm)!;
    expect(rows).toEqual([
      "| Serve it \\| hot \\<b> \\`now | inferred from [1] |",
      "| Stir it. | documented in [1]: With a spoon. |",
    ]);
    expect(section(page, "## Sources")).toContain(
      "| 1 | [A \\| cup](https://example.com/cup) | no date | 2026-01-03 |",
    );
  });

  it("are facts among all others, and lead to where they stand", async () => {
    const pages = await pagesOf({ "a.json": smallSchema((schema) => (schema[note].remarks = remarks)) });
    expect(pages.get("evidence")).toContain("[Stir it.](drink.md#good-to-know)");
    expect(section(pages.get("evidence")!, "## Inferred")).toContain("1 so far.");
  });

  it("leave no empty heading where there are none", async () => {
    expect(await pageOf(() => undefined)).not.toContain("Good to know");
  });
});

describe("choices", () => {
  const many = Array.from({ length: 13 }, (_, i) => `v${i}`);
  const choice = (values: unknown[], also?: object) => (schema: Draft) => {
    const all = [...values, ...Object.keys(also ?? {})];
    schema.properties.Size = field({ enum: all }, also && { also });
    schema.properties.Sizes = field({ type: "array", items: field({ enum: all }, also && { also }) });
  };

  it("are all listed up to twelve", async () => {
    const page = await pageOf(choice(many.slice(1)));
    const all = many.slice(1).map((value) => `\`"${value}"\``);
    expect(rowOf(page, "Size")[2]).toBe(all.join(" or "));
    expect(page).toContain(
      `\n  size?: ${many
        .slice(1)
        .map((value) => `"${value}"`)
        .join(" | ")};\n`,
    );
  });

  it("are cut when there are more, and say how many and where", async () => {
    const page = await pageOf(choice(many));
    expect(rowOf(page, "Size")[2]).toBe('`"v0"` or `"v1"` or `"v2"` or 10 more, all in the JSON Schema');
    expect(rowOf(page, "Sizes")[2]).toBe('list of `"v0"` or `"v1"` or `"v2"` or 10 more, all in the JSON Schema');
    expect(page).toContain('\n  size?: "v0" | "v1" | "v2" /* or one of 10 more */;\n');
    expect(page).toContain('\n  sizes?: ("v0" | "v1" | "v2" /* or one of 10 more */)[];\n');
  });

  it("name their other spellings apart, which count for nothing", async () => {
    const also = { s: "v1", "a|`b": "v2", constructor: "v3" };
    const page = await pageOf(choice(many.slice(1), also));
    expect(rowOf(page, "Size")[2]).toMatch(
      /`"v12"`; with a warning also `+"?s"?`+, `+"?a\\\|`b"?`+, `+"?constructor"?`+$/,
    );
    expect(section(page, "## At a glance")).not.toContain('"s"');
    expect(rowOf(page, "Size")[4]).toBe("[other-spelling](rules.md#other-spelling)");
  });
});

describe("rules", () => {
  const linked = (codes: readonly string[]) => codes.map((code) => `[${code}](rules.md#${code})`).join(", ");
  const url = { type: "string", minLength: 1, pattern: "^https:" };

  it("are linked beside the limits, by the codes that they raise", async () => {
    const page = await pageOf(({ properties }) => {
      properties.Plain = field(url);
      properties.Url = field(url, {
        form: { code: "url-scheme", expected: "a web address" },
        rules: { "still-image": true, placeholders: ["x"] },
      });
      properties.Urls = field(
        { type: "array", minItems: 1, items: { ...text, "x-omnirich": { rules: { "still-image": true } } } },
        { rules: { "only-first": true } },
      );
    });
    expect(rowOf(page, "Plain")[4]).not.toContain("rules.md");
    expect(rowOf(page, "Url")[4]).toBe(
      `not empty; a web address<br>${linked(["image-kind", "image-unknown", "placeholder"])}`,
    );
    expect(rowOf(page, "Urls")[4]).toBe(`at least 1 item<br>${linked(["image-kind", "image-unknown", "only-first"])}`);
  });

  it("stand alone where there is no other limit", async () => {
    const page = await pageOf(({ properties }) => (properties.Text = field(text, { rules: { placeholders: ["x"] } })));
    expect(rowOf(page, "Text")[4]).toBe(linked(["placeholder"]));
  });

  it("of the fields together are linked above them", async () => {
    const page = await pageOf(({ properties }) => {
      const rules = { "other-key": { a: "b" } };
      properties.Cup = field({ type: "object", "x-omnirich-shape": { name: "Cup", rules }, properties: {} });
    });
    expect(section(page, "### Cup")).toContain(`Its fields together: ${linked(["other-spelling"])}.\n`);
    expect(section(page, "### Envelope")).not.toContain("together");
  });

  it("that the schema explains itself are linked and explained as any other", async () => {
    const own = {
      code: "table-number",
      title: "A table has two digits.",
      why: "So *they* are | painted.",
      remedy: "Write 07.",
      source: { title: "The <b> menu" },
    };
    const pages = await pagesOf({
      "a.json": smallSchema((schema) => {
        schema.properties.Table = field(url, { form: { code: "table-number", expected: "two digits" } });
        schema[note].rules = [own];
        schema[note].rejects.push({ title: "Seven", value: {}, path: "/Table", code: "table-number" });
      }),
    });
    expect(section(pages.get("drink")!, "## What is refused")).toContain(
      "| Seven | `/Table` | [table-number](rules.md#table-number) | A table has two digits. |",
    );
    const explained = section(pages.get("rules")!, "### table-number");
    expect(explained).toContain("**A table has two digits.** (error)\n");
    expect(explained).toContain("\nWhat to do: Write 07.\n\nSource: The \\<b> menu\n");
    expect(explained).toContain('Switch it off: `rules: { "table-number": "off" }`');
  });
});
