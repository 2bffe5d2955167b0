import { isAbsolute } from "node:path";
import { createFingerprints } from "../fingerprint.js";
import type { PlacedIssue } from "../report.js";
import { fileUri } from "./file-uri.js";
import { printable } from "./printable.js";
import { sentence } from "./sentence.js";
import { shortPath } from "./short-path.js";

/** Makes the function that describes an issue as a SARIF result; `indexOf` gives the place of its rule in the log. */
export function createResults(
  indexOf: (code: string) => number | undefined,
  prefix?: string,
): (file: string, issue: PlacedIssue) => object {
  const fingerprint = createFingerprints();
  return (file, issue) => {
    const ruleIndex = indexOf(issue.code);
    return {
      ruleId: printable(issue.code),
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: issue.severity,
      message: { text: messageText(sentence(issue)) },
      locations: [location(file, issue, prefix)],
      partialFingerprints: { "omnirich/v1": fingerprint(fileUri(file, prefix), issue) },
    };
  };
}

/** SARIF takes `{0}` for a placeholder (§3.11.5, the braces of others are doubled) and `[…](…)` for a link (§3.11.6). */
function messageText(text: string): string {
  return text.replaceAll("](", "]\\u{28}").replace(/[{}]/g, "$&$&");
}

function location(file: string, issue: PlacedIssue, prefix?: string): object {
  const { path, line, column, endLine, endColumn } = issue;
  const uri = fileUri(file, prefix);
  const name = shortPath(path);
  return {
    physicalLocation: {
      artifactLocation: isAbsolute(file) ? { uri } : { uri, uriBaseId: "%SRCROOT%" },
      // One without length is an insertion point, which the standard allows (§3.30.2).
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
    ...(name === "" ? {} : { logicalLocations: [{ fullyQualifiedName: printable(name) }] }),
  };
}
