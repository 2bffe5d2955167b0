import { readPackageFile } from "./package-file.js";

/** The version of this package. */
export function readVersion(): string {
  const found = readPackageFile("package.json") as { readonly version: string } | undefined;
  return found?.version ?? "(version unknown)";
}
