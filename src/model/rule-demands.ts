import { isObject } from "../runtime/shapes.js";
import type { Value } from "./model.js";

/** What a rule of the runtime is about, and what it needs to know. */
export interface RuleDemand {
  readonly about: Value["kind"] | "shape";
  /** What its parameter must be, for a sentence, and whether it is that. */
  readonly param: readonly [words: string, is: (param: unknown) => boolean];
}

const nothing: RuleDemand["param"] = ["true", (param) => param === true];
const texts: RuleDemand["param"] = ["a list of texts", (param) => Array.isArray(param) && param.every(isText)];
const text = (words: string): RuleDemand["param"] => [words, isText];
const spellings = (words: string): RuleDemand["param"] => [
  `an object that has the usual ${words} of each other one`,
  (param) => isObject(param) && Object.values(param).every(isText),
];
const slots: RuleDemand["param"] = [
  "an object of the wire names zone, adjust, slots, date and times",
  (param) => isObject(param) && ["zone", "adjust", "slots", "date", "times"].every((key) => isText(param[key])),
];

/** The rules that schemas can name. */
export const RULE_DEMANDS: { readonly [name: string]: RuleDemand } = {
  "apple-image": { about: "text", param: nothing },
  "apple-text": { about: "text", param: nothing },
  "calendar-date": { about: "text", param: nothing },
  "daylight-saving": { about: "shape", param: slots },
  "known-value": { about: "text", param: texts },
  "not-sendable": { about: "const", param: text("the label of the message") },
  "only-first": { about: "list", param: nothing },
  "other-key": { about: "shape", param: spellings("key") },
  "other-spelling": { about: "enum", param: spellings("spelling") },
  "past-slot": { about: "shape", param: slots },
  "payment-sum": { about: "shape", param: nothing },
  placeholders: { about: "text", param: texts },
  "skipped-slot": { about: "shape", param: slots },
  "still-image": { about: "text", param: nothing },
  "time-zone": { about: "text", param: nothing },
  "unique-values": { about: "list", param: text("the key whose values are compared") },
  "video-file": { about: "text", param: nothing },
  "web-address": { about: "text", param: ['true or "query"', (param) => param === true || param === "query"] },
};

function isText(value: unknown): value is string {
  return typeof value === "string";
}
