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

/** As most addresses are: https, a plain host name, then printable ASCII. Its groups are the host and the path. */
const PLAIN = /^https:\/\/((?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,})(?:(\/[!"$->@-[\]-~]*)[!-[\]-~]*)?$/i;

/** What was asked last: several rules ask about each address. */
let last: { readonly text: string; readonly isPlain: boolean; readonly address: Address | undefined } | undefined;

function parse(text: string) {
  if (last?.text === text) return last;
  // To ask the parser about a plain address takes ten times longer.
  const [isPlain, hostname = "", pathname = ""] = PLAIN.exec(text) ?? [];
  const plain = { protocol: "https:", username: "", password: "", hostname: hostname.toLowerCase(), pathname };
  const address = isPlain ? plain : parseAddress(text);
  last = { text, isPlain: !!isPlain, address: address && /^https?:$/.test(address.protocol) ? address : undefined };
  return last;
}

/** Whether an address is as most are, so that nothing can be wrong with it. */
export function isPlainAddress(text: string): boolean {
  return parse(text).isPlain;
}

/** Parses an address of http or https; `undefined` for everything else. */
export function parseWebAddress(text: string): Address | undefined {
  return parse(text).address;
}
