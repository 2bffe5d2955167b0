import { catalogue } from "../../generated/index.js";
import { inputOf } from "../../src/model/input.js";
import type { Variant } from "../../src/model/model.js";
import type { Issue } from "../../src/runtime/issues.js";
import { escapePointer } from "../../src/runtime/pointer.js";
import { validate } from "../../src/runtime/validate.js";
import { judge } from "../../src/verify.js";
import { type Content, inputContent, type Key, wireContent } from "./spots.js";

/** A way to write what a message says, who judges it, and how places in it are named. */
export interface Encoding {
  readonly title: string;
  /** Whose terms it is in: wire names or a builder's. */
  readonly of: "message" | "input";
  /** What an example is in this encoding; `undefined` when its variant has none. */
  encode(variant: Variant, example: unknown): unknown;
  contentOf(variant: Variant, shape: string): Content;
  /** Errors and warnings together, with default options. */
  judge(variant: Variant, value: unknown): readonly Issue[];
  place(keys: readonly Key[]): string;
}

/** Validators judge messages, at JSON Pointers. */
const ofMessages = {
  of: "message",
  contentOf: wireContent,
  judge: (_: Variant, value: unknown) => validate(catalogue, value).issues,
  place: (keys: readonly Key[]) => keys.map((key) => `/${escapePointer(String(key))}`).join(""),
} as const;

const asObject: Encoding = {
  ...ofMessages,
  title: "a message with its survey as an object",
  encode: (_, example) => ({ ...(example as object), survey: surveyOf(example) }),
};

const asText: Encoding = {
  ...ofMessages,
  title: "a message with its survey as JSON text",
  encode: (_, example) => {
    const survey = JSON.stringify({ Questions: {}, ...surveyOf(example) });
    return { ...(example as object), survey };
  },
};

/** The builder judges it, at places such as `sections[0].title`. */
const asInput: Encoding = {
  title: "a builder's input",
  of: "input",
  encode: (variant, example) => (variant.names.builder ? inputOf(variant, example) : undefined),
  contentOf: inputContent,
  judge: ({ name }, value) => {
    const tables = catalogue.variants.find((variant) => variant.name === name)!;
    return judge(catalogue, tables, { value, isInput: true });
  },
  place: (keys) =>
    keys
      .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
      .join("")
      .slice(1),
};

export const ENCODINGS: readonly Encoding[] = [asObject, asText, asInput];

function surveyOf(example: unknown): object {
  const { survey } = example as { readonly survey: string | object };
  return typeof survey === "string" ? JSON.parse(survey) : survey;
}
