import { command } from "../src/cli/commands/generate.js";

/** `npm run generate` and `npm run check`: this repository's own schemas into its own `generated/`. */
process.exitCode = await command.run(process.argv.slice(2), {
  // Here the command to run is npm's.
  stdout: { write: (text) => process.stdout.write(text.replace("Run: omnirich", "Run: npm run")), colour: false },
  stderr: { write: (text) => process.stderr.write(text), colour: false },
  stdin: process.stdin,
});
