import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import type { JsonSchema } from "../model/model.js";
import { suggest } from "../runtime/keys.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject, own } from "../runtime/shapes.js";
import { type CanonicalSchema, originOf } from "./canonical.js";
import { INSTEAD } from "./instead.js";
import { BY_KEY, OF_TYPE, ONE, SEVERAL } from "./keyword-groups.js";
import { nameOfRef } from "./references.js";
import { type Complaint, isPattern, SUBSET } from "./subset-keywords.js";

/** Of JSON text, what it holds is limited. */
const OF_CONTENT: readonly string[] = ["contentMediaType", "contentSchema"];

/** The keywords that a node is about, by what stands first in it: beside them, another one would never be looked at. */
const ABOUT: readonly (readonly [keyword: string, about: readonly string[]])[] = [
  ["$ref", ["$ref"]],
  ["anyOf", ["anyOf"]],
  ["oneOf", ["oneOf"]],
  ["const", ["type", "const"]],
  ["enum", ["type", "enum"]],
];

/** Keywords that may stand beside any others. */
const ANYWHERE = new Set(
  "$schema $id $comment $defs title description markdownDescription patternErrorMessage default examples deprecated x-omnirich x-omnirich-shape x-omnirich-provisional x-omnirich-message".split(
    " ",
  ),
);

/** The JSON types whose values a keyword limits; none where it says what stands there itself, or may stand anywhere. */
export function limitedBy(keyword: string): readonly string[] {
  return Object.keys(OF_TYPE).filter((type) => OF_TYPE[type]!.includes(keyword));
}

/** Whether a keyword says something at this node. */
function applies(keyword: string, node: JsonSchema): boolean {
  if (ANYWHERE.has(keyword)) return true;
  const about = ABOUT.find(([decides]) => decides in node)?.[1];
  if (about) return about.includes(keyword);
  const types = [node.type ?? Object.keys(OF_TYPE)].flat() as unknown as readonly string[];
  const limitsOf = (type: string) => (type === "string" && "contentSchema" in node ? OF_CONTENT : own(OF_TYPE, type));
  // What a type limits that is none can't be told.
  return keyword === "type" || types.some((type) => limitsOf(type)?.includes(keyword) ?? true);
}

/** What to do about a keyword, or a complaint, that does not say it itself. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ["$ref", "Put the definition under $defs of this file, or correct its name: nothing is fetched."],
  ["pattern", "Patterns are matched with the flag u: escape only what has to be."],
  ["does not apply here", "Remove it, or give this value the type that it limits."],
]);

/** What to write in place of a keyword that is not supported, or misspelt. */
function inPlaceOfKeyword(keyword: string): string {
  const meant = suggest(keyword, Object.keys(SUBSET));
  if (meant !== undefined && !Object.hasOwn(INSTEAD, keyword)) return `Did you mean ${JSON.stringify(meant)}?`;
  return own(INSTEAD, keyword) ?? `Supported: ${Object.keys(SUBSET).join(", ")}.`;
}

/** What to do about a keyword that is supported, and wrong. */
function hintFor(keyword: string, value: unknown, complaint: string): string | undefined {
  const types = Object.keys(OF_TYPE);
  const meant = keyword === "type" && typeof value === "string" ? suggest(value, types) : undefined;
  if (meant !== undefined) return `Did you mean ${JSON.stringify(meant)}?`;
  if (keyword === "items" && Array.isArray(value)) return INSTEAD.prefixItems;
  return HINTS.get(keyword) ?? HINTS.get(complaint);
}

/** What to write in place of something that is no schema object. */
function inPlaceOf(node: unknown): string {
  if (node === true) return "Write {} to allow anything.";
  if (node === false) return 'Leave the key out, and say "additionalProperties": false.';
  return 'Write a type as { "type": "string" }.';
}

/** Keywords whose values hold schemas: one, a list, or one per key. */
const INSIDE = [...ONE, ...SEVERAL, "x-omnirich-provisional"];
const INSIDE_BY_KEY = [...BY_KEY, "$defs"];

/** Checks every node of a schema against the subset; one issue for each keyword that is outside or used differently. */
export function checkSubset(canonical: CanonicalSchema): LocatedIssue[] {
  const issues: LocatedIssue[] = [];
  const defs = isObject(canonical.schema.$defs) ? canonical.schema.$defs : {};
  const tell = (code: string, at: string, message: string, hint: string | undefined) =>
    issues.push(issueAt(code, originOf(canonical, at), message, { hint }));

  /** `isText` says that the node is what JSON text holds, or the object in its place: nobody looks for rules there. */
  function visit(node: unknown, pointer: string, isText = false): void {
    if (Array.isArray(node)) for (const [i, part] of node.entries()) visit(part, `${pointer}/${i}`, isText);
    if (!isObject(node)) return;
    for (const [keyword, value] of Object.entries(node)) {
      const at = `${pointer}/${escapePointer(keyword)}`;
      const complaint = complain(keyword, value, node);
      const code = keyword === "$ref" ? "bad-reference" : "unsupported-keyword";
      if (complaint !== undefined) {
        const hint = Object.hasOwn(SUBSET, keyword) ? hintFor(keyword, value, complaint) : inPlaceOfKeyword(keyword);
        tell(code, at, `The keyword ${JSON.stringify(keyword)} ${complaint}.`, hint);
      } else if (keyword === "$ref" && !leadsSomewhere(String(value))) {
        tell(code, at, `The reference ${JSON.stringify(value)} leads nowhere.`, HINTS.get(keyword));
      } else if (keyword === "x-omnirich-provisional" && pointer === "") {
        tell(code, at, "A whole schema can't be provisional.", "Use provisional() for the object inside that is.");
      } else if (keyword === "x-omnirich-message" && pointer !== "") {
        tell(code, at, "Only a whole schema can be a message.", "Use shape() here.");
      } else if (keyword === "x-omnirich" && isText && "rules" in (value as JsonSchema)) {
        tell(code, at, "Rules of JSON text have to be named at its field or at its shape.", "Move them there.");
      } else visitInside(keyword, value, at);
    }
  }

  function visitInside(keyword: string, value: unknown, at: string): void {
    if (INSIDE.includes(keyword)) visit(value, at, keyword === "contentSchema" || keyword === "anyOf");
    if (!INSIDE_BY_KEY.includes(keyword)) return;
    for (const [key, inner] of Object.entries(value as JsonSchema)) {
      const inside = `${at}/${escapePointer(key)}`;
      const what = JSON.stringify(key);
      if (!isObject(inner))
        tell("unsupported-keyword", inside, `What ${what} is must be a schema object.`, inPlaceOf(inner));
      else visit(inner, inside);
      if (keyword === "patternProperties" && !isPattern(key)) {
        tell("unsupported-keyword", inside, `The key ${what} must be a regular expression.`, HINTS.get("pattern"));
      }
    }
  }

  function leadsSomewhere(reference: string): boolean {
    return reference === "#" || Object.hasOwn(defs, nameOfRef(reference) ?? "");
  }

  visit(canonical.schema, "");
  return issues;
}

function complain(keyword: string, value: unknown, node: JsonSchema): Complaint {
  if (!Object.hasOwn(SUBSET, keyword)) return "is not supported";
  return SUBSET[keyword]!(value, node) ?? (applies(keyword, node) ? undefined : "does not apply here");
}
