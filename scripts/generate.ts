import { command } from "../src/cli/commands/generate.js";
import { bundleBrowserScript } from "./browser-script/bundle.js";
import { noteIntegrity } from "./browser-script/readme.js";
import { isSameGenerator, noteGenerator } from "./generate/same-generator.js";

const args = process.argv.slice(2);
const isCheck = args.includes("--check");
// Of other schemas and folders nothing is noted.
const isUsual = args.every((arg) => arg === "--check");

/** `npm run generate` and `npm run check`: this repository's own schemas into its own `generated/`. */
process.exitCode = await command.run(args, {
  // Here the command to run is npm's.
  stdout: { write: (text) => process.stdout.write(text.replace("Run: omnirich", "Run: npm run")), colour: false },
  stderr: { write: (text) => process.stderr.write(text), colour: false },
  stdin: process.stdin,
  isSameGenerator: isUsual && isSameGenerator(),
  // What is generated here is published under this name.
  ...(isUsual && { importFrom: "omnirich" }),
});
if (isUsual && process.exitCode === 0) {
  noteGenerator();
  // The script is bundled from what is generated, so that its hash comes last.
  const { integrity } = await bundleBrowserScript();
  if (!noteIntegrity(integrity, isCheck) && isCheck) {
    process.stdout.write("stale    README.md: the hash of the browser script. Run: npm run generate\n");
    process.exitCode = 1;
  }
}
