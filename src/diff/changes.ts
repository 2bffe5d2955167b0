import type { Level } from "./change.js";
import { LIMITS } from "./limits.js";

/** How a reviewer words a change: `subject`, what was said before, and what is said now. */
type Sentence = (subject: string, was: string, is: string) => string;

/** A kind of change: what it means, and its sentence in both directions. */
export interface ChangeKind {
  /** For the list of codes. */
  readonly title: string;
  /** Where it is not that of the JSON, or of the builder that takes it. */
  readonly level?: Level;
  /** Something that was allowed is refused, or may be. */
  readonly narrowed: Sentence;
  /** Something that was refused is allowed; without it, nothing is worth saying. */
  readonly widened?: Sentence;
  /** It breaks nobody in either direction. */
  readonly harmless?: true;
  /** Both directions say something of their own. */
  readonly both?: true;
}

/** A limit is worded by its phrase; where a schema says nothing of it, there was or is no such limit. */
const limit = (title: string): ChangeKind => ({
  title,
  narrowed: (subject, was, is) => `${subject} must ${is} now; ${was ? `it had to ${was}` : "there was no such limit"}.`,
  widened: (subject, was, is) =>
    is ? `${subject} must only ${is} now; it had to ${was}.` : `${subject} need no longer ${was}.`,
});

const LIMIT_CHANGES = Object.fromEntries(
  Object.entries(LIMITS).map(([code, { keywords }]) => [code, limit(`Another limit: ${keywords.join(" or ")}.`)]),
);

/** Every kind of change, by its code. A row here is all that the reporters need to know of it. */
export const CHANGES: { readonly [code: string]: ChangeKind } = {
  ...LIMIT_CHANGES,
  type: {
    title: "Values of another JSON type.",
    narrowed: (subject, was, is) => `${subject} must be ${is} now; it could be ${was}.`,
    widened: (subject, was, is) => `${subject} may be ${is} now; it had to be ${was}.`,
  },
  values: {
    title: "Values of a constant or a choice.",
    narrowed: (subject, was) => `${subject} no longer takes ${was}.`,
    widened: (subject, _, is) => `${subject} takes ${is} now.`,
    both: true,
  },
  listed: {
    title: "Any value, or only listed ones.",
    narrowed: (subject, was, is) => `${subject} must be ${is} now; it could be any other ${was.replace(/^an? /, "")}.`,
    widened: (subject, was, is) => `${subject} may be any ${is.replace(/^an? /, "")} now; it had to be ${was}.`,
  },
  refused: {
    title: "A value that nothing is valid for.",
    narrowed: (subject) => `${subject} is no longer allowed, whatever it is.`,
    widened: (subject) => `${subject} is allowed now.`,
  },
  "field-removed": {
    title: "A key that is no longer known, or is new, where unknown ones are refused, or builders lose its field.",
    narrowed: (subject, _, is) =>
      is === "builders"
        ? `Builders have no field for ${subject} any more.`
        : `${subject} is gone, and unknown keys are refused.`,
    widened: (subject) => `${subject} is new.`,
  },
  "field-required": {
    title: "A key that must, or need not, be given.",
    narrowed: (subject) => `${subject} must be given now; it could be left out.`,
    widened: (subject) => `${subject} may be left out now; it had to be given.`,
  },
  "field-required-new": {
    title: "A key that is new, or gone, and must be given where it is known.",
    narrowed: (subject) => `${subject} is new, and must be given.`,
    widened: (subject) => `${subject} need no longer be given: nothing describes it any more.`,
  },
  "field-renamed": {
    title: "A field that builders call by another name.",
    level: "types",
    narrowed: (subject, was, is) => `Builders call ${subject} ${is} now; it was ${was}.`,
  },
  "wire-name": {
    title: "A field that builders write under another wire name.",
    narrowed: (subject, was, is) => `Builders write ${subject} as ${is} now; they wrote ${was}.`,
    harmless: true,
  },
  closed: {
    title: "Whether keys that are not listed are allowed.",
    narrowed: (subject) => `${subject} is refused now; any was allowed.`,
    widened: (subject) => `${subject} is allowed now; it was refused.`,
  },
  "keys-removed": {
    title: "Keys that a pattern describes.",
    narrowed: (subject) => `${subject} is refused now.`,
    widened: (subject) => `${subject} is allowed now.`,
  },
  "branch-removed": {
    title: "A branch of a union.",
    narrowed: (subject, was) => `${subject} no longer has a branch for ${was}.`,
    widened: (subject, _, is) => `${subject} has a branch for ${is} now.`,
    both: true,
  },
  union: {
    title: "A union whose branches nothing tells apart.",
    narrowed: (subject) => `${subject} may match none of its new branches; nobody can tell by a tag.`,
    widened: (subject) => `${subject} may take more than before.`,
  },
  "json-text": {
    title: "Text that must, or need not, be JSON.",
    narrowed: (subject) => `${subject} must be JSON text now; it could be any text.`,
    widened: (subject) => `${subject} may be any text now; it had to be JSON.`,
  },
  rule: {
    title: "A rule that no schema can say, such as one of a whole address.",
    narrowed: (subject, _, is) => `${subject} is held to a new or another rule, ${is}.`,
    widened: (subject, was) => `${subject} is no longer held to the rule ${was} as it was.`,
  },
  warning: {
    title: "A rule that only warns.",
    narrowed: (subject, _, is) => `${subject} is checked by a new or another rule that only warns, ${is}.`,
    harmless: true,
  },
  "not-judged": {
    title: "A keyword, or a use of one, that can't be compared.",
    narrowed: (subject, _, is) => `${subject} may be refused: what ${is} says can't be compared.`,
  },
  "too-large": {
    title: "Schemas that are too large to compare to their end.",
    narrowed: (subject) => `${subject} was not compared, nor what comes behind it: the schemas are too large.`,
  },
  "variant-removed": {
    title: "A message that is gone.",
    narrowed: (subject) => `${subject} is gone: its messages are no longer known.`,
  },
  "variant-replaced": {
    title: "A message that is gone, and is checked as any other one.",
    narrowed: (subject, _, is) => `${subject} is gone: its messages are checked as ${is} now.`,
  },
  "variant-added": {
    title: "A message that is new.",
    narrowed: (subject) => `${subject} is new.`,
    harmless: true,
  },
  "variant-claims": {
    title: "A message that is new, of a type that was checked less strictly.",
    narrowed: (subject, was) => `${subject} is new: stored messages of its type were only checked as ${was}.`,
  },
  "fallback-removed": {
    title: "A schema that checks messages of every other type.",
    narrowed: (subject) => `${subject} no longer checks messages of all other types, so that nothing does.`,
  },
  size: {
    title: "How large a message may be.",
    narrowed: (subject, _, is) => `${subject} is held to a new size limit, ${is}.`,
    widened: (subject, was) => `${subject} is no longer held to the size limit ${was}.`,
  },
  "builder-removed": {
    title: "A builder that is gone.",
    level: "types",
    narrowed: (subject, was) => `The builder ${was}() of ${subject} is gone.`,
  },
  "builder-added": {
    title: "A builder that is new.",
    level: "types",
    narrowed: (subject, _, is) => `${subject} has a builder now: ${is}().`,
    harmless: true,
  },
  "builder-renamed": {
    title: "A builder, its types and its guard under another name.",
    level: "types",
    narrowed: (subject, was, is) => `The builder of ${subject} is called ${is}() now; it was ${was}().`,
  },
  unverified: {
    title: "Whether a builder must be told acceptUnverified.",
    level: "types",
    narrowed: (subject, _, is) => `The builder of ${subject} ${is}.`,
  },
  "shape-removed": {
    title: "An exported type, with the builder of its fragment, that is gone or renamed.",
    level: "types",
    narrowed: (_, was) => `The type ${was} is no longer exported, nor what is named after it.`,
    widened: (_, __, is) => `The type ${is} is new.`,
    both: true,
  },
  default: {
    title: "What builders write when they are given nothing.",
    narrowed: (subject, was, is) => `Builders write ${is} for ${subject} when they are given nothing; it was ${was}.`,
    harmless: true,
  },
  docs: {
    title: "What is said to people.",
    level: "docs",
    narrowed: (subject, _, is) => `What is said of ${subject} is another ${is} now.`,
    harmless: true,
  },
  deprecated: {
    title: "Whether something should no longer be used.",
    level: "docs",
    narrowed: (subject, _, is) => `${subject} is ${is}.`,
    harmless: true,
  },
};
