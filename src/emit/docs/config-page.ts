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
      " reads ",
      code("omnirich.config.json"),
      " in its folder, or in the nearest one around it up to that of the git repository. It is data, and nothing in it is run. What the command line says goes before it. When it is broken, every mistake is told at its line and column, nothing is checked, and the exit code is 2. ",
      code("omnirich init"),
      " writes one, and ",
      link("../schemas/omnirich.config.json", "its JSON Schema"),
      " completes and explains it in editors.",
    ),
    table(["Field", "What it says", "Values", "Without it"], fields.map(row)),
    paragraph("With every field:"),
    codeBlock("json", JSON.stringify(example, null, 2)),
  ];
}

function row([name, { description, choices, default: fallback }]: [string, ConfigField]): Inline[][] {
  const values = Object.entries(choices ?? {}).flatMap(([choice, meaning], i) => [
    ...(i > 0 ? [" "] : []),
    code(choice),
    `: ${meaning}`,
  ]);
  const without = !fallback ? "none" : "text" in fallback ? fallback.text : code(JSON.stringify(fallback.value));
  return [[code(name)], [description], values.length > 0 ? values : ["any"], [without]];
}
