import type { RootContent } from "mdast";
import type { Emitter, OutputFile } from "../model/model.js";
import { configPage } from "./docs/config-page.js";
import { encodingsPage } from "./docs/encodings-page.js";
import { evidencePage } from "./docs/evidence-page.js";
import { indexPage } from "./docs/index-page.js";
import { rulesPage } from "./docs/rules-page.js";
import { schemasPage } from "./docs/schemas-page.js";
import { variantPage } from "./docs/variant-page.js";
import { headerText } from "./text/header.js";
import { comment, printMarkdown } from "./text/markdown.js";

/** Markdown pages for people: one a variant, an index, and the catalogue of rules. */
export const docs: Emitter = {
  name: "docs",
  emit(model) {
    const encodings = encodingsPage(model);
    return Promise.all([
      page("index", "all schemas", indexPage(model, encodings !== undefined)),
      ...(encodings ? [page("encodings", "all schemas", encodings)] : []),
      ...model.variants.map((variant) => page(variant.file, variant.source, variantPage(variant, model))),
      page("config", "its table of fields", configPage()),
      page("evidence", "all schemas", evidencePage(model)),
      page("rules", "its catalogue of rules", rulesPage(model.rules)),
      page("schemas", "its table of keywords", schemasPage(model.rules)),
    ]);
  },
};

async function page(name: string, source: string, content: readonly RootContent[]): Promise<OutputFile> {
  return { path: `docs/${name}.md`, text: await printMarkdown([comment(headerText(source)), ...content]) };
}
