import { toEntry } from "./entry.js";
import { toJson } from "./json-text.js";
import type { CreateReporter } from "./reporter.js";

/**
 * Each report as one line of JSON, for programs that read along while the check runs. A valid message is said without
 * JSON.stringify: a stream can have millions of them, all of one file and most of one variant.
 */
export const createNdjson: CreateReporter = () => {
  const fileText = rememberLast(toJson);
  const nameText = rememberLast(toJson);
  return {
    add(report) {
      if (report.issues.length > 0) return `${toJson(toEntry(report))}\n`;
      const { file, index, type = null, variant } = report;
      const name = nameText(variant?.name ?? null);
      return `{"file":${fileText(file)},"index":${index},"type":${type},"name":${name},"valid":true,"issues":[]}\n`;
    },
    end: () => "",
  };
};

/** Calls a function only when its argument is another one than before. */
function rememberLast(call: (argument: string | null) => string): (argument: string | null) => string {
  let last: string | null | undefined;
  let result = "";
  return (argument) => {
    if (argument !== last) result = call(argument);
    last = argument;
    return result;
  };
}
