import { toEntry, toSummary } from "./entry.js";
import { createJsonList, toInnerJson } from "./json-text.js";
import type { CreateReporter } from "./reporter.js";

/** All reports as one JSON document; its shape is stable, because people script against it. */
export const createJson: CreateReporter = ({ shard }) => {
  const part = shard === undefined ? "" : `  "shard": ${JSON.stringify(shard)},\n`;
  const files = createJsonList(`{\n  "version": 1,\n${part}  "files": [`, 2);
  return {
    add: (report) => files.item(toEntry(report)),
    end: (tally) => `${files.close()},\n  "summary": ${toInnerJson(toSummary(tally), 1)}\n}\n`,
  };
};
