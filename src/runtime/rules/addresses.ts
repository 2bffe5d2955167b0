/** What rules read of an address that the URL standard can parse. */
export interface Address {
  /** In lower case, with its colon: "https:". */
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  /** Of a web address: in lower case and in ASCII. */
  readonly hostname: string;
  readonly pathname: string;
}

/** Every browser and Node.js have it; the library of ES2022, which is all that the runtime knows of, has not. */
declare const URL: new (text: string) => Address;

/** Parses an absolute address of any scheme as the URL standard does; `undefined` where that fails. */
export function parseAddress(text: string): Address | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** As most addresses are: https, a plain host name, then printable ASCII. */
const PLAIN = /^https:\/\/(?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,}(?:\/[!-[\]-~]*)?$/i;

/** What was asked about last: several rules ask about each address. */
let last = "";
let isLastPlain = false;

/**
 * Whether an address is as most are. Nothing can be wrong with such a one, and to ask the parser takes ten times longer.
 */
export function isPlainAddress(text: string): boolean {
  if (text !== last) {
    isLastPlain = PLAIN.test(text);
    last = text;
  }
  return isLastPlain;
}

/** Parses an address of http or https; `undefined` for everything else. */
export function parseWebAddress(text: string): Address | undefined {
  const address = parseAddress(text);
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
}

/** The path of an address of http or https; empty for everything else. */
export function pathOf(text: string): string {
  // The group is there wherever the rest is.
  return isPlainAddress(text) ? /^.{8}[^/]*([^?#]*)/.exec(text)![1]! : (parseWebAddress(text)?.pathname ?? "");
}
