import { reporters } from "../check/reporters/index.js";

/** The reporters for the help of a command, a line each. */
export const reporterHelp: string = Object.entries(reporters)
  .map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`)
  .join("\n");
