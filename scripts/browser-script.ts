import { mkdirSync, writeFileSync } from "node:fs";
import { bundleBrowserScript, NAME } from "./browser-script/bundle.js";

/** Where the script is loaded by its own tag, its global is there for TypeScript by `/// <reference types="omnirich/omnirich.global.js" />`. */
const TYPES = `/** Everything of "omnirich", where omnirich.global.js is loaded. */
declare global {
  const Omnirich: typeof import("./src/index.js");
}
export {};
`;

/** Writes the browser script, its source map and its types into dist/. */
const { script, map } = await bundleBrowserScript();
mkdirSync("dist", { recursive: true });
writeFileSync(`dist/${NAME}`, script);
writeFileSync(`dist/${NAME}.map`, map);
writeFileSync("dist/omnirich.global.d.ts", TYPES);
