import type { RootContent } from "mdast";
import { type ConfigField, FIELDS } from "../../config/fields.js";
import { code, codeBlock, heading, type Inline, link, paragraph, table } from "../text/markdown.js";

/** The page of the config file: every field, and an example with all of them. */
export function configPage(): RootContent[] {
  const fields = Object.entries<ConfigField>(FIELDS);
  const example = Object.fromEntries(fields.map(([name, field]) => [name, field.example]));
  return [
    heading(1, "The config"),
    paragraph(
      code("omnirich validate"),
      " and ",
      code("omnirich generate"),
      " read ",
      code("omnirich.config.json"),
      " in their folder, or in the nearest one around it up to that of the git repository. It is data, and nothing in it is run. What the command line says goes before it. When it is broken, every mistake is told at its line and column, nothing is checked or generated, and the exit code is 2. ",
      code("omnirich init"),
      " writes one, and ",
      link("../schemas/omnirich.config.json", "its JSON Schema"),
      " completes and explains it in editors.",
    ),
    table(HEAD, fields.map(row)),
    ...fields.flatMap(inside),
    paragraph("With every field:"),
    codeBlock("json", JSON.stringify(example, null, 2)),
  ];
}

const HEAD = ["Field", "What it says", "Values", "Without it"];

/** The table of what each object of a field says. */
function inside([name, { fields }]: [string, ConfigField]): RootContent[] {
  if (!fields) return [];
  return [paragraph("Each object of ", code(name), " has these fields:"), table(HEAD, Object.entries(fields).map(row))];
}

function row([name, { description, choices, required, default: fallback }]: [string, ConfigField]): Inline[][] {
  const values = Object.entries(choices ?? {}).flatMap(([choice, meaning], i) => [
    ...(i > 0 ? [" "] : []),
    code(choice),
    `: ${meaning}`,
  ]);
  const without = required
    ? "it is required"
    : !fallback
      ? "none"
      : "text" in fallback
        ? fallback.text
        : code(JSON.stringify(fallback.value));
  return [[code(name)], [description], values.length > 0 ? values : ["any"], [without]];
}
