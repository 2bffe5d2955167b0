import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Folder of the built command line, which holds all code of the generator. */
const BUILT = "dist/cli/";

let own: { readonly hash: string | undefined } | undefined;

/** The hash of the generator that runs, which is read once. */
export function hashGenerator(): string | undefined {
  own ??= { hash: hashGeneratorAt(import.meta.url) };
  return own.hash;
}

/**
 * The hash of the code of the generator that a module belongs to, where it is installed as a package; nothing elsewhere,
 * such as in its own repository, where what runs need not be what its sources say.
 */
export function hashGeneratorAt(from: string): string | undefined {
  const root = packageRoot(new URL(from));
  if (!root || !/[\\/]node_modules[\\/]/.test(fileURLToPath(root))) return undefined;
  const folder = new URL(BUILT, root);
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".js"));
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(new URL(file, folder)));
  return hash.digest("hex");
}

/** The nearest folder above with a package.json. */
function packageRoot(from: URL): URL | undefined {
  const folder = new URL(".", from);
  if (existsSync(new URL("package.json", folder))) return folder;
  const above = new URL("..", folder);
  return above.href === folder.href ? undefined : packageRoot(above);
}
