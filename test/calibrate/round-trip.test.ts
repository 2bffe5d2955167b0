import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../../generated/index.js";
import { calibrate, isComplete } from "../../src/calibrate/calibrate.js";
import { type Card, makeCard } from "../../src/calibrate/card.js";
import { generate, liveCatalogue } from "../../src/codegen.js";
import { inputOf, isProvisional } from "../../src/model/input.js";
import type { Profile } from "../../src/profile/profile.js";
import { buildMessage } from "../../src/runtime/build.js";
import { isError } from "../../src/runtime/issues.js";
import { validate } from "../../src/runtime/validate.js";
import { type Simulation, simulate } from "./simulate.js";

const VARIANTS = ["time-picker", "suggested-reply", "website-rich-link", "video-rich-link", "authentication"];
const RUNS = 1000;
const GENERATED = 60;

const cards = VARIANTS.map((file) => makeCard(JSON.parse(readFileSync(`generated/schemas/${file}.json`, "utf8")))!);
/** Half of all are time pickers, which have the most to get wrong. */
const nth = (seed: number) => (seed % 2 === 0 ? 0 : 1 + (((seed - 1) / 2) % 4));
const options = { catalogue, date: "2026-11-26", note: "Contoso" };

describe(`${RUNS} exports with random names, nesting and encodings`, () => {
  const runs = Array.from({ length: RUNS }, (_, seed) => {
    const card = cards[nth(seed)]!;
    const simulation = simulate(card, seed);
    // As from a file: nothing that JSON does not say.
    const exported: unknown = JSON.parse(JSON.stringify(simulation.exported));
    return { seed, card, simulation, result: calibrate(card, exported, options) };
  });

  test("give the right profile, all of them", () => {
    const wrong = runs.filter(({ card, simulation, result }) => !isRight(card, simulation, result.profile));
    expect(wrong.map(({ seed, result }) => [seed, result.issues.filter(isError)])).toEqual([]);
    expect(runs.filter(({ result }) => isComplete(result))).toHaveLength(RUNS);
  });

  test("are of every encoding, and of every kind of place", () => {
    const encodings = new Set(runs.map(({ simulation }) => simulation.encoding));
    expect(encodings.size).toBe(7);
    const count = (is: (simulation: Simulation) => boolean) => runs.filter((run) => is(run.simulation)).length;
    expect(count(({ texts }) => texts.length > 0)).toBeGreaterThan(200);
    expect(count(({ others }) => others.length > 0)).toBeGreaterThan(200);
    const paths = (simulation: Simulation) => Object.values(simulation.fields).map(({ path }) => path);
    expect(count((simulation) => paths(simulation).some((path) => path.split("/").length > 6))).toBeGreaterThan(200);
    expect(
      count((simulation) => paths(simulation).some((path) => path.startsWith("/survey/Questions"))),
    ).toBeGreaterThan(50);
    expect(count((simulation) => paths(simulation).some((path) => path.includes("~")))).toBeGreaterThan(20);
  });

  describe("generate", () => {
    let verdicts: readonly unknown[];

    beforeAll(async () => {
      const all = [];
      for (const run of runs.slice(0, GENERATED))
        all.push([run.seed, await judge(run.simulation, run.card, run.result.profile!)]);
      verdicts = all;
    }, 300_000);

    test(`validators that take the export, and builders that write its names (the first ${GENERATED})`, () => {
      expect(verdicts.filter((verdict) => (verdict as [number, unknown[]])[1].length > 0)).toEqual([]);
      expect(verdicts).toHaveLength(GENERATED);
    });
  });
});

function isRight(card: Card, simulation: Simulation, profile: Profile | undefined): boolean {
  const { fields, texts, others } = simulation;
  const variant = profile?.variants[card.variant];
  const wanted = { date: options.date, note: options.note, fields, texts, others, left: [] };
  return variant !== undefined && same(sorted(variant), sorted(wanted));
}

/** Everything that is wrong with what is generated with a profile. */
async function judge(simulation: Simulation, card: Card, profile: Profile): Promise<unknown[]> {
  const file = VARIANTS[cards.indexOf(card)]!;
  const { files, model, issues } = await generate({ schemas: [`generated/schemas/${file}.json`], profile });
  if (issues.length > 0 || !model) return issues.slice(0, 3);
  const [variant] = model.variants;
  const live = await liveCatalogue(model);
  const problems: unknown[] = [];
  if (isProvisional(variant!)) problems.push("is still provisional");
  if (files.some(({ path, text }) => path.startsWith("builders/") && /unverified/i.test(text)))
    problems.push("still asks for acceptUnverified");
  const verdict = validate(live, simulation.message, { unknownProperties: "error" });
  if (!verdict.ok) problems.push(["refuses the export", verdict.issues.slice(0, 2)]);
  const input = inputOf(variant!, simulation.message);
  for (const { field, value, index } of card.markers) {
    if (index.length === 0 && !takes(input, field.name, value)) problems.push(["has no input", field.name]);
  }
  const built = buildMessage<{ survey: unknown }>(live.variants[0] ?? live.other, input);
  if (!same(built.survey, simulation.built)) problems.push(["builds", built.survey, "not", simulation.built]);
  return problems;
}

/** Whether a builder's input has this value under this friendly name, or, where the wire has a list of one, a list of it. */
function takes(input: unknown, name: string, value: unknown): boolean {
  if (typeof input !== "object" || input === null) return false;
  const given = Array.isArray(input) ? undefined : (input as { readonly [key: string]: unknown })[name];
  return same(given, value) || same(given, [value]) || Object.values(input).some((inner) => takes(inner, name, value));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** A value whose keys are in order, in JSON texts too. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === "string" && value.startsWith("{")) {
    try {
      return { text: sorted(JSON.parse(value)) };
    } catch {
      return value;
    }
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
