import type { RootContent } from "mdast";
import { hasEvidence } from "../model/input.js";
import type { Emitter, Model, OutputFile } from "../model/model.js";
import { configPage } from "./docs/config-page.js";
import { encodingsPage } from "./docs/encodings-page.js";
import { evidencePage } from "./docs/evidence-page.js";
import { indexPage } from "./docs/index-page.js";
import { picturesOf } from "./docs/pictures.js";
import { rulesPage } from "./docs/rules-page.js";
import { schemasPage } from "./docs/schemas-page.js";
import { variantPage } from "./docs/variant-page.js";
import { headerText } from "./text/header.js";
import { comment, printMarkdown } from "./text/markdown.js";

/** Markdown pages for people: one a variant with pictures of its examples, an index, and the catalogue of rules. */
export const docs = docsWith({});

/** What is asked of the docs. */
export interface DocsOptions {
  /** What examples of builders import from, such as the name of your package. Default: `./index.js`, the output itself. */
  readonly importFrom?: string;
}

/** The emitter of docs whose examples import from a module. */
export function docsWith({ importFrom = "./index.js" }: DocsOptions): Emitter {
  return { name: "docs", emit: (model) => pagesOf(model, importFrom) };
}

async function pagesOf(model: Model, importFrom: string): Promise<OutputFile[]> {
  const encodings = encodingsPage(model);
  const pictures = await picturesOf(model, ({ source }) => headerText(source));
  const pages = await Promise.all([
    page("index", "all schemas", indexPage(model, encodings !== undefined)),
    ...(encodings ? [page("encodings", "all schemas", encodings)] : []),
    ...model.variants.map((one) => page(one.file, one.source, variantPage(one, model, importFrom, pictures))),
    ...(model.tag === undefined ? [] : [page("config", "its table of fields", configPage())]),
    ...(model.variants.some(hasEvidence) ? [page("evidence", "all schemas", evidencePage(model))] : []),
    page("rules", "its catalogue of rules", rulesPage(model.rules)),
    page("schemas", "its table of keywords", schemasPage(model.rules)),
  ]);
  return [...pages, ...[...pictures.values()].flat().map(({ path, text }) => ({ path: `docs/${path}`, text }))];
}

async function page(name: string, source: string, content: readonly RootContent[]): Promise<OutputFile> {
  return { path: `docs/${name}.md`, text: await printMarkdown([comment(headerText(source)), ...content]) };
}
