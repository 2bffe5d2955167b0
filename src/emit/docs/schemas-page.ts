import type { RootContent } from "mdast";
import { FORMATS } from "../../model/formats.js";
import type { Rule } from "../../model/model.js";
import * as runtime from "../../runtime/formats.js";
import { INSTEAD } from "../../schema/instead.js";
import { limitedBy } from "../../schema/subset.js";
import { SUBSET } from "../../schema/subset-keywords.js";
import { demandsOf, WORDS } from "../../schema/subset-words.js";
import { code, heading, type Inline, joinInline, lineBreak, link, paragraph, table } from "../text/markdown.js";

/** The page of what schemas may say: every keyword and format, as the check of schemas itself has them. */
export function schemasPage(rules: readonly Rule[]): RootContent[] {
  return [
    heading(1, "What schemas may say"),
    paragraph(
      "Schemas are JSON Schema, draft-07 or 2020-12, with the keywords that mean the same in both and that every output can say. Any other keyword, and any other form of these, is refused at its place: ",
      ruleLink("unsupported-keyword", rules),
      ". Nothing is ignored, and nothing is fetched.",
    ),
    table(
      ["Keyword", "Limits", "Its value", "What the outputs make of it", "Issue", "Refused as well"],
      Object.keys(SUBSET).map((keyword) => keywordRow(keyword, rules)),
    ),
    heading(2, "Formats"),
    paragraph("A format that is not in this table is refused, since nobody would check it."),
    table(["Format", "A text that has it is"], Object.entries(FORMATS).map(formatRow)),
    heading(2, "What to write instead"),
    table(
      ["Keyword", "Instead"],
      Object.entries(INSTEAD).map(([keyword, instead]) => [[code(keyword)], [instead]]),
    ),
    heading(2, "What no single keyword says"),
    table(
      ["Code", "What is refused", "What to do"],
      WHOLE.flatMap((name) => wholeRow(name, rules)),
    ),
  ];
}

/** Rules of schemas as a whole. */
const WHOLE = ["bad-reference", "union-tag", "endless-shape", "name-clash", "invalid-name", "duplicate-type"];

function keywordRow(keyword: string, rules: readonly Rule[]): Inline[][] {
  const { outputs, code: issue } = WORDS[keyword]!;
  const { value, refused } = demandsOf(keyword);
  return [
    [code(keyword)],
    joinInline(
      limitedBy(keyword).map((type) => [code(type)]),
      ", ",
    ),
    [value],
    [outputs],
    issue === undefined ? [] : [ruleLink(issue, rules)],
    joinInline(
      refused.map(({ wrong, beside, why }) => [code(fragment({ [keyword]: wrong, ...beside })), ` ${why}`]),
      lineBreak(),
    ),
  ];
}

/** What the runtime checks formats with, by its constants. */
const CHECKS: ReadonlyMap<string, unknown> = new Map(Object.entries(runtime));

function fragment(node: object): string {
  return JSON.stringify(node).slice(1, -1);
}

function formatRow([format, constant]: [string, string]): Inline[][] {
  const { expected } = CHECKS.get(constant) as runtime.Format;
  return [[code(format)], [expected]];
}

function wholeRow(name: string, rules: readonly Rule[]): Inline[][][] {
  const rule = rules.find((one) => one.code === name);
  return rule ? [[[ruleLink(name, rules)], [rule.why], [rule.remedy]]] : [];
}

/** A code, leading to its explanation where that is among the rules of the docs. */
function ruleLink(name: string, rules: readonly Rule[]): Inline {
  return rules.some((rule) => rule.code === name) ? link(`rules.md#${name}`, code(name)) : code(name);
}
