import type { Card, Marker } from "../../src/calibrate/card.js";
import type { DesignerField } from "../../src/profile/designer-fields.js";

/** Random numbers from a seed, the same on every run. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How a platform of a made-up organisation lays out a message. */
type Layout =
  | { readonly kind: "object"; readonly isText: boolean; readonly entries: readonly (readonly [string, Layout])[] }
  | { readonly kind: "wrap"; readonly item: Layout }
  | { readonly kind: "value"; readonly field: DesignerField }
  | { readonly kind: "list"; readonly field: DesignerField; readonly item: Layout }
  | { readonly kind: "decoy"; readonly value: unknown };

/** A simulated export, and what there is to know of it. */
export interface Simulation {
  /** What the file holds. */
  readonly exported: unknown;
  readonly encoding: string;
  /** What a profile of it must say. */
  readonly fields: { readonly [path: string]: { readonly path: string; readonly evidence: "observed" } };
  readonly texts: readonly string[];
  readonly others: readonly string[];
  /** The message as it is exported, its survey as an object. */
  readonly message: object;
  /** The survey with nothing but the fields. */
  readonly built: object;
}

const ODD = [
  "constructor",
  "toJSON",
  "then",
  "grid.area",
  "$schema",
  "1st",
  "a-b",
  "a_b",
  "*",
  "~",
  "a/b",
  "~2",
  "",
  " ",
  "Ünï",
  "🍋",
  "hasOwnProperty",
  "class",
  "Title",
  "title",
  "0",
  "-",
  "a'b",
  'a"b',
  "back\\slash",
  "</script>",
  "valueOf",
  "length",
];
const DECOYS: readonly unknown[] = [
  false,
  3,
  0,
  "",
  "abc",
  null,
  [],
  {},
  { version: 2, list: [1, 2] },
  [[1], [{ x: 1 }]],
  "{broken",
  "[1, 2]",
  -1.5,
  "omnirich",
];
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

/** Makes an export of the message that the card asks for, with random names, nesting and encoding. */
export function simulate(card: Card, seed: number): Simulation {
  const random = randomOf(seed);
  const chance = (part: number) => random() < part;
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)]!;

  function keys(): () => string {
    const taken = new Set<string>(["__proto__"]);
    return () => {
      for (;;) {
        const length = 1 + below(12);
        const key = chance(0.15) ? pick(ODD) : Array.from({ length }, () => pick([...LETTERS])).join("");
        if (taken.has(key)) continue;
        taken.add(key);
        return key;
      }
    };
  }

  /** An object that holds these fields, some of them in objects, texts and lists of its own. */
  function layOut(fields: readonly DesignerField[], depth: number, isText: boolean): Layout {
    const key = keys();
    const groups: (readonly [string, Layout])[] = [];
    let rest = [...fields].sort(() => random() - 0.5);
    while (rest.length > 0) {
      const size = depth > 0 && chance(0.35) ? 1 + below(rest.length) : 0;
      const [group, others] = [rest.slice(0, Math.max(size, 1)), rest.slice(Math.max(size, 1))];
      rest = others;
      groups.push([key(), size > 0 ? nest(group, depth - 1) : place(group[0]!, depth)]);
    }
    while (chance(0.3)) groups.push([key(), { kind: "decoy", value: pick(DECOYS) }]);
    return { kind: "object", isText, entries: groups.sort(() => random() - 0.5) };
  }

  function nest(fields: readonly DesignerField[], depth: number): Layout {
    if (!chance(0.3)) return layOut(fields, depth, chance(0.3));
    return { kind: "wrap", item: layOut(fields, depth, false) };
  }

  function place(field: DesignerField, depth: number): Layout {
    const { item } = field;
    if (!item) return chance(0.08) ? { kind: "wrap", item: { kind: "value", field } } : { kind: "value", field };
    if (item.fields) return { kind: "list", field, item: layOut(item.fields, Math.min(depth, 1), false) };
    const isWrapped = depth > 0 && chance(0.3);
    return { kind: "list", field, item: isWrapped ? layOut([item], depth - 1, false) : { kind: "value", field: item } };
  }

  function fill(layout: Layout, index: readonly number[], isBare: boolean): unknown {
    switch (layout.kind) {
      case "decoy":
        return layout.value;
      case "value":
        return markerOf(layout.field, index).value;
      case "wrap":
        return [fill(layout.item, index, isBare)];
      case "list":
        return entriesOf(layout.field, index).map((i) => fill(layout.item, [...index, i], isBare));
      case "object": {
        const kept = layout.entries.filter(([, inner]) => !isBare || inner.kind !== "decoy");
        const object = Object.fromEntries(kept.map(([key, inner]) => [key, fill(inner, index, isBare)]));
        return layout.isText ? JSON.stringify(object, null, chance(0.5) && !isBare ? 1 : 0) : object;
      }
    }
  }

  const markerOf = ({ path }: DesignerField, index: readonly number[]): Marker =>
    card.markers.find((marker) => marker.field.path === path && marker.index.join() === index.join())!;
  const entriesOf = ({ path }: DesignerField, index: readonly number[]): number[] => {
    const inside = card.markers.filter(
      (marker) =>
        marker.field.path.startsWith(`${path}[]`) && marker.index.slice(0, index.length).join() === index.join(),
    );
    return [...new Set(inside.map((marker) => marker.index[index.length]!))];
  };

  const paths = { fields: new Map<string, string>(), texts: [] as string[], others: [] as string[] };
  function note(layout: Layout, at: string): void {
    if (layout.kind === "object") {
      if (layout.isText) paths.texts.push(at);
      for (const [key, inner] of layout.entries) {
        const step = key === "*" ? "~2" : key.replaceAll("~", "~0").replaceAll("/", "~1");
        note(inner, `${at}/${step}`);
      }
    } else if (layout.kind === "decoy") paths.others.push(at);
    else if (layout.kind === "wrap") note(layout.item, `${at}/*`);
    else {
      paths.fields.set(layout.field.path, at);
      if (layout.kind === "list") note(layout.item, `${at}/*`);
    }
  }

  // Some plain texts stand in the definition of the form, and not in the answers.
  const texts = card.part.fields.filter((field) => !field.item && markerOf(field, []).kind === "text");
  const outside = chance(0.15) && card.part.fields.length > 1 ? texts.slice(0, 1) : [];
  const answers = layOut(
    card.part.fields.filter((field) => !outside.includes(field)),
    3,
    false,
  );
  const form: Layout = { kind: "object", isText: false, entries: outside.map((field) => [keys()(), place(field, 0)]) };
  note(answers, "/survey/Answers");
  note(form, "/survey/Questions");

  const copies = chance(0.3)
    ? card.markers.filter(({ kind, field }) => kind === "text" && !outside.includes(field))
    : [];
  const elements = copies.map(({ value }, i) => ({ name: `question${i}`, defaultValue: value, isRequired: true }));
  const definition = outside.length > 0 || chance(0.6);
  const Questions = { pages: [{ elements }], title: "A form", showTitle: true, ...(fill(form, [], false) as object) };
  const survey = { ...(definition && { Questions }), Answers: fill(answers, [], false) };
  const envelope = {
    richObjectId: "8a3ab1f0-3a5d-4c8e-9f0b-0d6a3c1b2e4f",
    richObjectType: card.type,
    richObjectName: card.name,
    ...(chance(0.5) && { tabKey: "" }),
  };
  const encodings: { readonly [name: string]: () => unknown } = {
    object: () => ({ survey, ...envelope }),
    string: () => ({ survey: JSON.stringify(survey), ...envelope }),
    export: () => ({ survey: JSON.stringify([{ Questions }, { Answers: survey.Answers }]), ...envelope }),
    parts: () => ({ ...envelope, survey: [{ Questions }, { Answers: survey.Answers }] }),
    "JSON text": () =>
      JSON.stringify({ survey: JSON.stringify([{ Questions }, { Answers: survey.Answers }]), ...envelope }),
    "list of one": () => [{ survey: JSON.stringify(survey), ...envelope }],
    card: () => ({
      type: "AdaptiveCard",
      version: "1.0",
      body: [{ id: "ocsurveyjs", type: "TextBlock", isVisible: false, text: JSON.stringify({ survey, ...envelope }) }],
    }),
  };
  const encoding = pick(Object.keys(encodings));
  return {
    exported: encodings[encoding]!(),
    encoding,
    fields: Object.fromEntries([...paths.fields].map(([field, path]) => [field, { path, evidence: "observed" }])),
    texts: paths.texts.sort(),
    others: [...new Set(paths.others)].sort(),
    message: { survey, ...envelope },
    built: { ...(outside.length > 0 && { Questions: fill(form, [], true) }), Answers: fill(answers, [], true) },
  };
}
