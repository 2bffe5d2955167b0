import type { Rule } from "../../model/model.js";
import { json, promise } from "./sources.js";

/** What the samples of infer can get wrong, and what they leave open. */
export const inferRules: readonly Rule[] = [
  {
    code: "sample-no-object",
    severity: "error",
    stage: "file",
    title: "Every sample that a schema is drafted from is an object.",
    why: "A message is an object with keys. A sample that is a text, a number or a list in a list has nothing to draft a message from.",
    remedy: "Take it out, or save the object that holds it. A list of objects is read as several samples.",
    bad: '[["Tea", "Coffee"]]',
    good: '[{ "title": "Tea" }, { "title": "Coffee" }]',
    source: promise.aloud,
  },
  {
    code: "mixed-types",
    severity: "warning",
    stage: "file",
    title: "No sample has an object or a list where another has something else.",
    why: "A draft says which of text, numbers, true and false, and null a place holds, and of an object that it may be written as JSON text, but not that there is text here and a list there. It allows anything at this place, and says so in a comment.",
    remedy: "Mend the samples, or write into the draft which type is meant.",
    bad: '[{ "price": 2 }, { "price": [2] }]',
    good: '[{ "price": 2 }, { "price": "2.00" }]',
    source: promise.aloud,
  },
  {
    code: "several-kinds",
    severity: "warning",
    stage: "file",
    title: "Samples are all of one kind.",
    why: "A property tells them apart, such as a type, and which keys they have depends on it. The draft is one object for all of them, in which the keys that only some have are optional: it takes more than each kind alone would.",
    remedy: "Infer each kind by itself, from its samples alone: with --tag, its value becomes a constant.",
    bad: '[{ "kind": "text", "text": "Tea" }, { "kind": "image", "url": "https://example.com" }]',
    good: '[{ "kind": "text", "text": "Tea" }, { "kind": "text", "text": "Coffee" }]',
    source: promise.aloud,
  },
  {
    code: "nothing-seen",
    severity: "warning",
    stage: "file",
    title: "For every place there is a sample that shows what it holds.",
    why: "It held nothing but null, or only empty lists. What else may be there would be a guess: the draft allows null alone, or items of any kind.",
    remedy: "Add a sample that has a value there, or write its type into the draft.",
    bad: '[{ "items": [] }, { "items": [] }]',
    good: '[{ "items": [] }, { "items": ["Tea"] }]',
    source: promise.aloud,
  },
  {
    code: "samples-too-large",
    severity: "error",
    stage: "file",
    title: "Samples have at most 200 million characters in all.",
    why: "All samples are looked at together, as a key is required only when none lacks it. More would take more memory than most machines have.",
    remedy: "Take a part of them: a few hundred samples show what there is.",
    source: json,
  },
];
