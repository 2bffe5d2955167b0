import { readdirSync, readFileSync } from "node:fs";
import { readFacts } from "./parts/facts.js";
import { layout } from "./parts/layout.js";
import { makeMarkdown } from "./parts/markdown.js";
import { buildScripts } from "./parts/scripts.js";
import { writeSearchIndex } from "./parts/search-index.js";

const DOCS = "../../generated/docs";

/** The site: our own pages, and the generated Markdown as it is. All links are relative, so that it also works from a disk. */
export default async function configure(eleventy) {
  const facts = readFacts();
  eleventy.setLibrary("md", await makeMarkdown());
  for (const file of readdirSync(DOCS).filter((name) => name.endsWith(".md"))) {
    eleventy.addTemplate(`docs/${file}`, readFileSync(`${DOCS}/${file}`, "utf8"));
  }
  eleventy.addGlobalData(
    "permalink",
    () =>
      ({ page }) =>
        `${page.filePathStem}.html`,
  );
  eleventy.addTransform("layout", function (content) {
    return this.page.outputPath?.endsWith(".html") ? layout(content, this.page, facts) : content;
  });

  eleventy.addPassthroughCopy({ [`${DOCS}/pictures`]: "docs/pictures", "../../generated/schemas": "schemas" });
  eleventy.addPassthroughCopy({ ".cache/pictures": "docs/pictures" });
  eleventy.addPassthroughCopy({ "theme/site.css": "theme/site.css", "theme/look.js": "theme/look.js" });
  eleventy.addWatchTarget("theme");
  eleventy.addWatchTarget("parts");
  eleventy.on("eleventy.after", ({ dir, results }) => {
    writeSearchIndex(results, dir.output);
    return buildScripts(dir.output);
  });
}

export const config = {
  dir: { input: "pages", output: "dist" },
  markdownTemplateEngine: false,
  templateFormats: ["md"],
};
