import { expect, it } from "vitest";
import { pagesOf, section } from "./surveys.js";

const text = { type: "string" };
const cup = { type: "object", required: ["size"], additionalProperties: false, properties: { size: text } };
const map = (under: object) => ({ type: "object", additionalProperties: under });
const lists = (inner: object) => ({ type: "array", minItems: 1, maxItems: 3, items: { type: "array", ...inner } });

/** A page of plain JSON Schema. */
async function pageOf(properties: object, $defs: object = {}): Promise<string> {
  const schema = { title: "Order", type: "object", additionalProperties: false, properties, $defs };
  return (await pagesOf({ "order.json": schema }, "kind", "off")).get("order")!;
}

const page = await pageOf(
  {
    labels: map(text),
    cups: map({ type: "array", items: { $ref: "#/$defs/Cup" } }),
    notes: { type: "object", additionalProperties: false, patternProperties: { "^x-": { $ref: "#/$defs/Cup" } } },
    counts: { ...map({ type: "number" }), required: ["all"], properties: { all: { type: "number" } } },
    rows: lists({ minItems: 2, maxItems: 2, uniqueItems: true, items: { type: "number", minimum: 0 } }),
    tags: { type: "array", maxItems: 2, items: { type: "string", maxLength: 9 } },
  },
  { Cup: cup },
);

it("shows at a glance what is under keys that are not listed, and their form", () => {
  const glance = section(page, "## At a glance");
  for (const lines of [
    "  labels?: {\n    [key: string]: string;\n  };",
    "  cups?: {\n    [key: string]: {\n      size: string;\n    }[];\n  };",
    "  notes?: {\n    [key: string]: { // keys of the form ^x-\n      size: string;\n    };\n  };",
    "  counts?: {\n    all: number;\n    [key: string]: number;\n  };",
  ]) {
    expect(glance).toContain(lines);
  }
});

it("says of which list a limit is", () => {
  const limits = "1 to 3 items; each list inside: exactly 2 items, all different, at least 0";
  expect(section(page, "## At a glance")).toContain(`rows?: number[][]; // ${limits}\n`);
  expect(page).toContain(`| ${limits} |`);
  expect(page).toContain("| at most 2 items; at most 9 characters |");
});

it("says under which keys a shape stands", () => {
  expect(section(page, "### Cup")).toContain("At `cups[any other key][]`, `notes[key of the form ^x-]`; type `Cup`;");
});
