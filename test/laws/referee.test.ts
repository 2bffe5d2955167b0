import fc from "fast-check";
import type { TSchema } from "typebox";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../generated/index.js";
import { liveVariant } from "../../src/emit/validators.js";
import type { Variant } from "../../src/model/model.js";
import { findMistakes } from "../../src/runtime/find-mistakes.js";
import { ownModel, ROOT } from "../support.js";
import { BREAKAGES, brokenTargets } from "./referee/breakages.js";
import { casesFor } from "./referee/cases.js";
import { compare } from "./referee/compare.js";
import { DIFFERENCES, type Difference } from "./referee/findings.js";
import { oddVariants } from "./referee/odd-variant.js";
import { type Target, targetsOf } from "./referee/targets.js";

/** How many cases all shapes of the catalogue are given together. */
const CASES = 100_000;

/** Other cases: `REFEREE_SEED=7 npx vitest run ...`. */
const SEED = Number(process.env.REFEREE_SEED ?? 192350002);

const model = await ownModel();
const own = (await Promise.all(model.variants.map(ownTargets))).flat();
const oddOnes = oddVariants();
const odd = (await Promise.all(oddOnes.map(async (variant) => targetsOf(variant, await liveVariant(variant))))).flat();
const share = Math.ceil(CASES / own.length);

async function ownTargets(variant: Variant): Promise<Target[]> {
  const tables = [...catalogue.variants, catalogue.other].find(({ name }) => name === variant.name)!;
  const { default: authored } = (await import(`${ROOT}${variant.source}`)) as { default: TSchema };
  return targetsOf(variant, tables, authored);
}

/** Gives cases to a shape and tells how many are valid; fails with the smallest one that is disagreed on. */
function judge(target: Target, numRuns: number, seen = new Set<string>()): number {
  let valid = 0;
  const property = fc.property(casesFor(target), (value) => {
    const { isValid, keywords, disagreement } = compare(target, value);
    if (isValid) valid++;
    for (const keyword of keywords) seen.add(keyword);
    if (disagreement) throw new Error(disagreement);
  });
  fc.assert(property, { seed: SEED, numRuns });
  return valid;
}

/** Whether a disagreement is found in as many cases as each shape is given. */
function isNoticed(targets: readonly Target[], differences: readonly Difference[] = DIFFERENCES): boolean {
  return targets.some((target) => {
    const property = fc.property(casesFor(target), (value) => !compare(target, value, differences).disagreement);
    return fc.check(property, { seed: SEED, numRuns: share, endOnFailure: true }).failed;
  });
}

const titled = (targets: readonly Target[]) => targets.map((target) => [target.title, target] as const);

describe(`${CASES} values, made with seed ${SEED}, are judged as Ajv and TypeBox judge them`, () => {
  const seen = new Set<string>();

  it.each(titled(own))("%s", (_, target) => {
    expect(judge(target, share, seen) / share).toBeGreaterThan(1 / 3);
  });

  it("and they break every keyword of the catalogue's schemas", () => {
    expect([...seen].sort()).toEqual([
      "additionalProperties",
      "const",
      "enum",
      "maxItems",
      "maxLength",
      "minItems",
      "minLength",
      "minimum",
      "pattern",
      "required",
      "type",
    ]);
  });
});

describe("an example without a mistake is said to be clean at once", () => {
  it.each(model.variants.map((variant) => [variant.label, variant] as const))("%s", (_, variant) => {
    const { table } = own.find(({ shape, variant: { name } }) => shape === variant.root && name === variant.name)!;
    const clean = variant.examples.map(({ value }) => value).filter((value) => findMistakes(table, value).length === 0);
    const quick = clean.filter((value) => table.isClean!(value));
    expect(quick).toEqual(clean);
  });
});

describe(`a schema that says what no message does is judged as Ajv judges it, with seed ${SEED}`, () => {
  it.each(titled(odd))("%s", (_, target) => {
    expect(judge(target, share) / share).toBeGreaterThan(1 / 3);
  });
});

describe("the referee notices", () => {
  it.each(BREAKAGES)("%s, in %s", async (_, name, right, wrong) => {
    const variant = [...model.variants, ...oddOnes].find((found) => found.name === name)!;
    expect(isNoticed(await brokenTargets(variant, right, wrong))).toBe(true);
  });

  const differences = DIFFERENCES.map((difference) => [difference.what, difference] as const);

  it.each(differences)("when %s is not told apart", (_, difference) => {
    const others = DIFFERENCES.filter((other) => other !== difference);
    expect(isNoticed(own, others)).toBe(true);
  });

  it.each(differences)("when %s is told wrongly", (_, difference) => {
    const wrong: Difference = { ...difference, ajv: ({ path }) => [{ path, keyword: "format" }] };
    const others = DIFFERENCES.map((other) => (other === difference ? wrong : other));
    expect(isNoticed(own, others)).toBe(true);
  });

  it("when TypeBox has another verdict", () => {
    const [first, second] = own.filter(({ shape, variant }) => shape === variant.root);
    expect(isNoticed([{ ...first!, authored: second!.authored }])).toBe(true);
  });
});
