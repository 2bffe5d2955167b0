// node scripts/bundle-cli.js <folder>: bundles the command line in two halves: what the check of a file needs, in one module, as each module that Node has to
// look for costs half a millisecond; and everything else, loaded when it is used.
import { chmodSync } from "node:fs";
import { relative, resolve } from "node:path";
import { build } from "esbuild";

/** Modules that are imported when they are needed, and are needed nearly always. */
const ALWAYS = [
  "src/cli/commands/validate",
  "src/cli/version",
  "src/check/reporters/pretty",
  "src/check/reporters/paint",
  "src/check/reporters/printable",
  "src/runtime/issues",
  "generated/index",
].map((path) => resolve(`${path}.ts`));

const shared = {
  bundle: true,
  packages: "external",
  alias: { "omnirich/runtime": resolve("src/runtime/index.ts") },
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "error",
};

const [, , outdir = "dist/cli"] = process.argv;
const later = {};
const setLater = {
  name: "later",
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      const file = resolve(resolveDir, path).replace(/\.js$/, ".ts");
      if (kind !== "dynamic-import" || ALWAYS.includes(file)) return undefined;
      const name = relative(".", file).replace(/\.ts$/, "").replaceAll(/[\\/]/g, "-");
      later[name] = file;
      return { path: `./later/${name}.js`, external: true };
    });
  },
};
await build({ ...shared, entryPoints: ["src/cli/main.ts"], outdir, plugins: [setLater] });
await build({ ...shared, entryPoints: later, outdir: `${outdir}/later`, splitting: true, chunkNames: "[name]-[hash]" });
chmodSync(`${outdir}/main.js`, 0o755);
