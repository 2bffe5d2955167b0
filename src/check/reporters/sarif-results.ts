import { isAbsolute } from "node:path";
import { createFingerprints } from "../fingerprint.js";
import type { PlacedIssue } from "../report.js";
import { fileUri } from "./file-uri.js";
import { printable } from "./printable.js";
import type { RuleText } from "./reporter.js";
import { sentence } from "./sentence.js";

/** Makes the function that describes an issue as a SARIF result. */
export function createResults(rules: readonly RuleText[]): (file: string, issue: PlacedIssue) => object {
  const places = new Map(rules.map(({ code }, place) => [code, place]));
  const fingerprint = createFingerprints();
  return (file, issue) => {
    const ruleIndex = places.get(issue.code);
    return {
      ruleId: printable(issue.code),
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: issue.severity,
      message: { text: messageText(sentence(issue)) },
      locations: [location(file, issue)],
      partialFingerprints: { "omnirich/v1": fingerprint(fileUri(file), issue) },
    };
  };
}

/** SARIF takes `{0}` for a placeholder (§3.11.5, the braces of others are doubled) and `[…](…)` for a link (§3.11.6). */
function messageText(text: string): string {
  return text.replaceAll("](", "]\\u{28}").replace(/[{}]/g, "$&$&");
}

function location(file: string, { path, line, column, endLine, endColumn }: PlacedIssue): object {
  const uri = fileUri(file);
  return {
    physicalLocation: {
      artifactLocation: isAbsolute(file) ? { uri } : { uri, uriBaseId: "%SRCROOT%" },
      // One without length is an insertion point, which the standard allows (§3.30.2).
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
    ...(path === "" ? {} : { logicalLocations: [{ fullyQualifiedName: printable(path) }] }),
  };
}
