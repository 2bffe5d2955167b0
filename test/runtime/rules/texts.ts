import fc from "fast-check";
import { expect } from "vitest";
import type { RuleCheck } from "../../../src/runtime/shapes.js";

const LONG = 100_000;

/** Texts that a rule must survive: long, lone, inherited, and those that regular expressions get lost in. */
const HOSTILE = [
  "",
  "__proto__",
  "constructor",
  "toString",
  "\ud800",
  "\udc00a",
  "https://\ud800",
  "https://user:secret@contoso.com/a.gif",
  ...["x", " ", ":", "@", "/", ".", "?", "{", "}", "{}", ".1", "a:", ":@", "😀", "\ud83d", "\u200b", "\n"].flatMap(
    (part) => [part.repeat(LONG), `https://contoso.com/${part.repeat(LONG)}`, `@${part.repeat(LONG)}`],
  ),
  `https://${"a.".repeat(LONG / 2)}com`,
  `https://contoso.com/.${"1".repeat(LONG)}`,
];

const text = fc.string({ unit: "binary" });
const anyText = fc.oneof(
  text,
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.webUrl({ validSchemes: ["https", "http", "ftp"], withQueryParameters: true, withFragments: true }),
  fc
    .tuple(fc.constantFrom("https://", "http:", "//", "?", "{", "data:", "https://a@b/"), text)
    .map((parts) => parts.join("")),
);

/** Holds a rule to its contract: it takes any text quickly, without throwing, and says nothing that needs escaping. */
export function expectCalm<Param>(rule: RuleCheck<string, Param>, param: Param): void {
  for (const hostile of HOSTILE) {
    const started = performance.now();
    expectPrintable(rule(hostile, param));
    expect(performance.now() - started).toBeLessThan(500);
  }
  fc.assert(
    fc.property(anyText, (value) => expectPrintable(rule(value, param))),
    { seed: 2, numRuns: 500 },
  );
}

function expectPrintable(findings: ReturnType<RuleCheck<string>>): void {
  for (const { expected, found = "", hint = "" } of [findings ?? []].flat()) {
    expect(expected + found + hint).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|::|secret/u);
    expect(found.length).toBeLessThan(500);
  }
}
