import { quote } from "../issues.js";
import type { Finding, RuleCheck } from "../shapes.js";
import { isPlainAddress, parseAddress } from "./addresses.js";
import { nameFirst } from "./characters.js";

const ABSOLUTE = "an absolute web address that starts with https://";

/**
 * Refuses what is no absolute web address as the URL standard has it, and warns of http. Apple: custom schemes such as
 * myapp:// do not work (type-richlink). With "query", a query string may stand alone: `?name=tea`, as Microsoft's
 * example of Custom JSON has it (Create rich messages).
 */
export const webAddress: RuleCheck<string, true | "query"> = (text, param) => {
  if (isPlainAddress(text)) return undefined;
  const query = param === "query";
  const mistake = oddCharacter(text) ?? (query && text[0] === "?" ? undefined : wrongAddress(text));
  return mistake && { expected: query ? `a query string that starts with ?, or ${ABSOLUTE}` : ABSOLUTE, ...mistake };
};

type Mistake = Omit<Finding, "expected">;

/** White space, control and format characters, lone surrogates: what nobody sees, or a parser drops without a word. */
function oddCharacter(text: string): Mistake | undefined {
  const name = nameFirst(/[\s\p{Cc}\p{Cf}\p{Cs}]/u, text);
  const hint = "Remove it. If it belongs there, percent-encode it.";
  return name ? { code: "url-characters", found: `one with ${name} in it`, hint } : undefined;
}

function wrongAddress(text: string): Mistake | undefined {
  const address = parseAddress(text);
  // The standard takes https:host, https:/host and https:///host too, where other parsers don't.
  if ((address ? /^https?:(?!\/\/[^/\\])/i : /^(?:[a-z][a-z\d+.-]*:|[./?#\\]|$)/i).test(text)) {
    return { code: "url-invalid", found: show(text), hint: "Write the whole address, with a valid host name." };
  }
  if (!address || !/^https?:$/.test(address.protocol)) {
    return { code: "url-scheme", found: show(text), hint: "Write the whole address, https:// included." };
  }
  if (address.username || address.password) {
    const hint = "Remove them: everyone who gets the message can read them.";
    return { code: "url-credentials", found: "one with a user name or password in it", hint };
  }
  if (address.protocol === "http:") {
    const hint = "Check first that the site answers over https.";
    const fix = { op: "replace", to: text.replace(/^http/i, "https"), safe: false } as const;
    return { code: "url-http", severity: "warning", hint, fix };
  }
  return undefined;
}

/** Quotes an address without what may be a password: all between its first colon and its last @. */
function show(text: string): string {
  return quote(text.replace(/^([^:]*:).*@/, "$1…@"));
}
