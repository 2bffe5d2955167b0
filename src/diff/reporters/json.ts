import { isBreak } from "../change.js";
import type { Reporter } from "./report.js";

/** One document, stable, for programs. */
export const json: Reporter = ({ against, changes, hidden, bump }) => {
  const summary = {
    changes: changes.length,
    breaks: changes.filter(isBreak).length,
    producers: changes.filter(({ producers }) => producers !== "none").length,
    consumers: changes.filter(({ consumers }) => consumers !== "none").length,
    hidden,
  };
  return `${JSON.stringify({ version: 1, against, bump, summary, changes }, null, 2)}\n`;
};
