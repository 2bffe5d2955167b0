import { cpus, loadavg } from "node:os";
import { VERSIONS } from "./contestants.js";

/** What everything runs on, in a few words. The load says whether somebody else was at work, too. */
export function machine() {
  const [load] = loadavg();
  return `Node.js ${process.versions.node}; ${cpus().length} cores (${cpus()[0]?.model}), load ${load.toFixed(2)} before`;
}

const TOOLS = ["ajv", "ajv-cli", "better-ajv-errors", "v8r"];

/** What was measured on, and with which versions. */
export function aboutMachine(isQuick) {
  const tools = TOOLS.map((name) => `${name} ${VERSIONS[name]}`);
  return [
    `# omnirich beside other tools${isQuick ? " (quick)" : ""}`,
    `${machine()}; ${tools.join(", ")}.`,
    "Rounds are interleaved (A B C, A B C, ...) behind one that is not counted. A ratio is of the two times of one " +
      "round: its median, and in brackets the least and the greatest. Times are those of the whole process.",
  ].join("\n\n");
}
