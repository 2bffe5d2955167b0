import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { build } from "esbuild";

/** The browser script, its source map, and the hash by which a page can insist on exactly this script. */
export interface BrowserScript {
  readonly script: string;
  readonly map: string;
  /** As in `integrity="sha384-…"`. */
  readonly integrity: string;
}

export const NAME = "omnirich.global.js";

/**
 * Bundles everything of `omnirich` as one script that sets the global `Omnirich`. The same sources, version and esbuild
 * give the same bytes on every machine.
 */
export async function bundleBrowserScript(): Promise<BrowserScript> {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const { outputFiles } = await build({
    entryPoints: ["src/index.ts"],
    outfile: `dist/${NAME}`,
    write: false,
    bundle: true,
    minify: true,
    sourcemap: true,
    alias: { "omnirich/runtime": "./src/runtime/index.ts" },
    format: "iife",
    globalName: "Omnirich",
    target: "es2019",
    define: { "Object.hasOwn": "hasOwn" },
    inject: ["scripts/browser-script/own-property.ts"],
    charset: "utf8",
    legalComments: "none",
    banner: { js: `/*! omnirich ${version}, MIT licence */` },
    logLevel: "error",
    // Whatever the target can't run is a mistake of ours.
    logOverride: { bigint: "error" },
  });
  const [map = "", script = ""] = outputFiles.map(({ text }) => text);
  return { script, map, integrity: `sha384-${createHash("sha384").update(script).digest("base64")}` };
}
