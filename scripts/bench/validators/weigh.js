import { brotliCompressSync, gzipSync } from "node:zlib";
import { bundle } from "./bundle.js";

/** Bytes of a text: as it is, and compressed as servers do. */
function weigh(text) {
  return { raw: Buffer.byteLength(text), gzip: gzipSync(text).length, brotli: brotliCompressSync(text).length };
}

/** Bundles a module for a browser, minified: the code, and its bytes as a module and as a script. */
export async function weighModule(source) {
  const options = { minify: true, platform: "browser" };
  const esm = await bundle(source, options);
  const iife = await bundle(source, { ...options, format: "iife", globalName: "Omnirich" });
  return { code: esm, esm: weigh(esm), iife: weigh(iife) };
}

/** The columns of a weight. */
export const COLUMNS = ["ESM raw", "gzip", "brotli", "IIFE raw", "gzip", "brotli"];

/** The cells of a weight. */
export const weightCells = ({ esm, iife }) =>
  [esm, iife].flatMap(({ raw, gzip, brotli }) => [raw, gzip, brotli].map((bytes) => bytes.toLocaleString("en")));
