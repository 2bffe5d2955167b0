import { createJsonList } from "./json-text.js";
import type { CreateReporter } from "./reporter.js";
import { sarifDocument } from "./sarif-document.js";
import { createResults } from "./sarif-results.js";

/** All issues as SARIF 2.1.0, for code scanning; they carry fingerprints, so that they can be tracked over time. */
export const createSarif: CreateReporter = (context) => {
  const [head, tail] = sarifDocument(context);
  const results = createJsonList(head, 4);
  const describe = createResults(context.rules);
  return {
    add: ({ file, issues }) => issues.map((issue) => results.item(describe(file, issue))).join(""),
    end: () => results.close() + tail,
  };
};
