import { quote } from "../issues.js";
import { suggest } from "../keys.js";
import type { Finding, RuleCheck } from "../shapes.js";
import { isTimeZone } from "../zones.js";

/** Refuses what is no name of an IANA time zone: offsets such as +02:00, and the names that Windows has for zones. */
export const timeZone: RuleCheck<string, true> = (zone) => {
  if (isTimeZone(zone)) return;
  const finding: Finding = { code: "time-zone", expected: "an IANA time zone such as Europe/Berlin" };
  if (zone.endsWith(" Standard Time")) {
    return { ...finding, hint: "That is a name of Windows. Write the IANA name of the zone." };
  }
  const to = suggest(zone, Intl.supportedValuesOf?.("timeZone") ?? []);
  return to ? { ...finding, hint: `Did you mean ${quote(to)}?`, fix: { op: "replace", to, safe: false } } : finding;
};
