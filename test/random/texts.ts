/** Patterns of random schemas, each with texts that match it. */
export const PATTERNS: { readonly [pattern: string]: readonly string[] } = {
  "^a+$": ["a", "aa", "aaaa"],
  "^[a-z]*$": ["", "a", "bc", "xyzzy"],
  "\\d": ["1", "a2", "33c", "0000"],
  "^.{2}$": ["ab", "😀b", "12"],
  "^https://": ["https://a", "https://example.com"],
};

/** Formats of random schemas, each with texts that are of it. */
export const FORMATS: { readonly [format: string]: readonly string[] } = {
  "date-time": ["2026-01-31T10:00:00Z", "2026-01-31T10:00:00+01:00"],
  date: ["2026-01-31", "2024-02-29"],
  time: ["10:00:00Z", "23:59:59+02:00"],
  email: ["a@example.com"],
  uri: ["https://example.com/a", "urn:a:b"],
  "uri-reference": ["a/b", "https://example.com"],
  uuid: ["00000000-0000-0000-0000-000000000000"],
  hostname: ["example.com", "a"],
  ipv4: ["127.0.0.1"],
  ipv6: ["::1"],
};

/** Keys of random schemas: few, so that two schemas meet in them. */
export const KEYS = ["a", "b", "c", "x1", "x2", "constructor"] as const;

/** Patterns for keys; each matches some of the keys. */
export const KEY_PATTERNS = ["^x", "^[a-c]$", "1$", "o"] as const;
