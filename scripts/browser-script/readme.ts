import { readFileSync, writeFileSync } from "node:fs";

/** How the README names the hash of the script. */
const HASH = /sha384-[A-Za-z0-9+/]{64}/g;

/**
 * Writes the hash of the browser script into the README, or only looks whether it is there (`isCheck`). Returns whether
 * it was there.
 */
export function noteIntegrity(integrity: string, isCheck: boolean): boolean {
  const readme = readFileSync("README.md", "utf8");
  const noted = readme.replace(HASH, integrity);
  if (!isCheck && noted !== readme) writeFileSync("README.md", noted);
  return noted === readme;
}
