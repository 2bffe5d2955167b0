import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

/** Which code made which output last. Committed it would change with every line of the generator. */
const RECORD = "node_modules/.cache/omnirich/generated-by.txt";

/** The code that runs (bundled by run.js) and the manifest that is there, as one text. */
function describe(): string {
  const texts = [process.argv[1]!, "generated/manifest.json"].map((file) => readFileSync(file, "utf8"));
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex");
}

/** Whether the output that is there was made by the very code that runs. */
export function isSameGenerator(): boolean {
  try {
    return readFileSync(RECORD, "utf8") === describe();
  } catch {
    return false;
  }
}

/** Notes that the output that is there was made by the code that runs. */
export function noteGenerator(): void {
  writeFileSync(RECORD, describe());
}
