import { escapeText } from "../../runtime/issues.js";

/** Makes text from outside safe for the log of a CI job: as escapeText does, and without its other commands. */
export function printable(text: string): string {
  return escapeText(text).replace(COMMAND, "#\\u{23}");
}

/** Azure Pipelines (`##vso[`), GitHub (`##[`) and TeamCity (`##teamcity[`) obey these anywhere in a line. */
export const COMMAND: RegExp = /##(?=\w*\[)/g;
