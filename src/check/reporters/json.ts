import { toEntry, toSummary } from "./entry.js";
import { createJsonList, toInnerJson } from "./json-text.js";
import type { CreateReporter } from "./reporter.js";

const HEAD = '{\n  "version": 1,\n  "files": [';

/** All reports as one JSON document; its shape is stable, because people script against it. */
export const createJson: CreateReporter = () => {
  const files = createJsonList(HEAD, 2);
  return {
    add: (report) => files.item(toEntry(report)),
    end: (tally) => `${files.close()},\n  "summary": ${toInnerJson(toSummary(tally), 1)}\n}\n`,
  };
};
