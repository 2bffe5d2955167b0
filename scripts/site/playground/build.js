// Builds the playground: one page, one style sheet and one classic script, which work from any server and from file://.
// `node scripts/site/playground/build.js [folder] [--docs <relative address of the docs>]`
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../..");

/** Where it is put when no folder is named. */
export const OUTPUT = join(here, "../dist/playground");

/** Builds the three files into a folder. `docs` is the address of the docs site, as seen from the page. */
export async function buildPlayground({ outdir = OUTPUT, docs = "" } = {}) {
  mkdirSync(outdir, { recursive: true });
  const tables = await readTables();
  const { metafile } = await build({
    entryPoints: [join(here, "main.ts")],
    outfile: join(outdir, "playground.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    metafile: true,
    plugins: [tablesPlugin(tables), browserOnly],
  });
  refuseNode(metafile);
  copyFileSync(join(here, "page.css"), join(outdir, "playground.css"));
  const page = readFileSync(join(here, "page.html"), "utf8");
  writeFileSync(
    join(outdir, "index.html"),
    page.replace('data-docs=""', `data-docs="${docs.replaceAll('"', "&quot;")}"`),
  );
  return outdir;
}

/** What the playground knows of the messages, as JSON: read from the schemas by the generator itself. */
async function readTables() {
  const outfile = join(root, `node_modules/.cache/omnirich/playground-${process.pid}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  const options = { bundle: true, packages: "external", format: "esm", platform: "node", target: "node20" };
  await build({ entryPoints: [join(here, "read-tables.ts")], outfile, ...options, logLevel: "error" });
  try {
    const { readTables: read } = await import(pathToFileURL(outfile).href);
    return await read(root);
  } finally {
    rmSync(outfile, { force: true });
  }
}

const tablesPlugin = (tables) => ({
  name: "tables",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^playground:tables$/ }, ({ path }) => ({ path, namespace: "tables" }));
    onLoad({ filter: /.*/, namespace: "tables" }, () => ({ contents: tables, loader: "json" }));
  },
});

/** Modules of src/ that others take the place of: what requires its package when it is needed, and what is never used. */
const REPLACED = [
  [/src[\\/]check\b/, /\/scanner\.js$/, "engine/scanner.ts"],
  [/src[\\/]preview\b/, /\/svg\/print\.js$/, "engine/no-svg.ts"],
];

/** The engine's modules that read files also hold what judges text; only the latter is reached, and so is kept. */
const browserOnly = {
  name: "browser-only",
  setup({ onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
    for (const [from, filter, to] of REPLACED) {
      onResolve({ filter }, ({ importer }) => (from.test(importer) ? { path: join(here, to) } : undefined));
    }
  },
};

function refuseNode({ outputs }) {
  const found = Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  if (found.length === 0) return;
  throw new Error(`The playground would need ${found.map(({ path }) => path).join(", ")}, which no browser has.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first, ...rest] = process.argv.slice(2);
  const docs = [first, ...rest][[first, ...rest].indexOf("--docs") + 1];
  const outdir = await buildPlayground({
    ...(first && first !== "--docs" && { outdir: first }),
    ...(process.argv.includes("--docs") && { docs }),
  });
  console.log(`The playground is in ${outdir}: open index.html`);
}
