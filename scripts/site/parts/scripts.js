import { build } from "esbuild";

/** Bundles the scripts of the pages: classic ones, since pages from a disk may load no modules. */
export function buildScripts(output) {
  return build({
    entryPoints: ["theme/site.js"],
    outdir: `${output}/theme`,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    logLevel: "warning",
  });
}
