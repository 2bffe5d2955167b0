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

/** Parses an address of http or https; `undefined` for everything else. */
export function parseWebAddress(text: string): Address | undefined {
  const address = parseAddress(text);
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
}
