// Runs a TypeScript script of this folder: bundles it with esbuild (packages stay outside) and imports the result.
import { mkdirSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [, , name, ...rest] = process.argv;
const outfile = `node_modules/.cache/omnirich/${name}-${process.pid}.mjs`;
mkdirSync("node_modules/.cache/omnirich", { recursive: true });
await build({
  entryPoints: [`scripts/${name}.ts`],
  outfile,
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "error",
});
process.argv = [process.argv[0], outfile, ...rest];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(outfile, { force: true });
}
