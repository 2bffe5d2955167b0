import { build } from "esbuild";
import { inRepository } from "../contestants.js";
import { inBench } from "./folders.js";

const built = (path) => inRepository(`dist/${path}.js`);

/** What users import, as it was built: this folder has a package.json of its own, so that it can't see it by name. */
const alias = {
  "omnirich/runtime": built("src/runtime/index"),
  "omnirich/testing": built("src/testing/index"),
  "omnirich/list-picker": built("generated/variants/list-picker"),
  omnirich: built("src/index"),
};

/** Bundles a module, given as text, into one text. */
export async function bundle(contents, options = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: inBench(""), loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    alias,
    ...options,
  });
  return outputFiles[0].text;
}
