import { mkdirSync, writeFileSync } from "node:fs";
import { generate } from "../../src/codegen.js";
import { drawExamples, drawRejects } from "./facts/pictures.js";

const CACHE = "scripts/site/.cache/";

/** Writes what the site says beside the generated Markdown: the rules with a picture of each mistake, and dark pictures. */
const { model, issues } = await generate({ emitters: [] });
if (!model) throw new Error(issues.map(({ message }) => message).join("\n"));

const rejects = await drawRejects(model);
mkdirSync(`${CACHE}pictures`, { recursive: true });
for (const { name, text } of [...(await drawExamples(model)), ...rejects]) {
  writeFileSync(`${CACHE}pictures/${name}`, text);
}
const rules = model.rules.map((rule) => {
  const picture = rejects.find(({ code }) => code === rule.code);
  return { ...rule, ...(picture && { picture: { name: picture.name, title: picture.title } }) };
});
const variants = model.variants.map(({ file, label }) => ({ file, label }));
writeFileSync(`${CACHE}facts.json`, JSON.stringify({ rules, variants }));
