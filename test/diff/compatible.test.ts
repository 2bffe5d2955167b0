import { beforeAll, describe, expect, test } from "vitest";
import { builderView } from "../../src/diff/builder-view.js";
import { compareSets } from "../../src/diff/compare-sets.js";
import { createDocument, type Document } from "../../src/diff/document.js";
import { Chance } from "../random/chance.js";
import { judge } from "../random/judge.js";
import { mutated } from "../random/mutate.js";
import { sample } from "../random/sample.js";
import { type Draft, randomSchema } from "../random/schemas.js";

const PAIRS = Number(process.env.DIFF_PAIRS ?? 10_000);
/** The first seed; each pair has its own, which a failure names. */
const SEED = Number(process.env.DIFF_SEED ?? 20_260_131);
const SAMPLES = 50;
/** One pair in so many is looked at where a break is found, too: to know how often none shows. */
const MEASURED = 10;

const PARTIES = ["consumers", "producers"] as const;
type Party = (typeof PARTIES)[number];

/** What was found out about all pairs for one party. */
interface Tally {
  /** Pairs that are said to break nobody, and messages that were tried on these. */
  compatible: number;
  tried: number;
  /** Pairs that are said to break somebody, with and without a message that shows it. */
  shown: number;
  unshown: number;
  /** Of the latter, those where nobody says that it is certain. */
  doubtful: number;
  readonly counterexamples: string[];
}

const tallies: { readonly [party in Party]: Tally } = { consumers: empty(), producers: empty() };

function empty(): Tally {
  return { compatible: 0, tried: 0, shown: 0, unshown: 0, doubtful: 0, counterexamples: [] };
}

const views: { readonly [party in Party]: (document: Document) => object } = {
  consumers: ({ schema }) => schema,
  producers: (document) => builderView(document).schema,
};

/** A message that one schema allows and the other one does not, and how many were tried. */
function search(chance: Chance, before: object, after: object): { readonly found?: unknown; readonly tried: number } {
  const [allows, takes] = [judge(before), judge(after)];
  let tried = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const value = sample(chance, before as Draft);
    if (!allows(value)) continue;
    tried++;
    if (!takes(value)) return { found: value, tried };
  }
  return { tried };
}

function check(seed: number): void {
  const chance = new Chance(seed);
  const isMeasured = seed % MEASURED === 0;
  const old = randomSchema(chance);
  const [before, after] = [createDocument("card.json", old)!, createDocument("card.json", mutated(chance, old))!];
  const changes = compareSets([before], [after]);
  for (const party of PARTIES) {
    const tally = tallies[party];
    const isBroken = changes.some((change) => change[party] !== "none");
    if (isBroken && !isMeasured) continue;
    const { found, tried } = search(chance, views[party](before), views[party](after));
    if (isBroken && found !== undefined) tally.shown++;
    else if (isBroken) {
      tally.unshown++;
      if (!changes.some((change) => change[party] === "breaks")) tally.doubtful++;
    } else {
      tally.compatible++;
      tally.tried += tried;
      if (found !== undefined) tally.counterexamples.push(`seed ${seed}: ${JSON.stringify(found)}`);
    }
  }
}

beforeAll(() => {
  for (let i = 0; i < PAIRS; i++) check(SEED + i);
}, 900_000);

describe(`of ${PAIRS.toLocaleString("en")} pairs of schemas, and messages that were valid under the first`, () => {
  test.each(PARTIES)("none that is said to break no %s refuses one", (party) => {
    expect(tallies[party].counterexamples.slice(0, 5)).toEqual([]);
  });

  test.each(PARTIES)("most are said to break no %s, or show a message that they break", (party) => {
    const { compatible, tried, shown, unshown, doubtful } = tallies[party];
    console.log(
      `${party}: ${compatible} pairs said to break nobody, ${tried} messages tried on them. Of those said to break ` +
        `somebody, 1 in ${MEASURED} was searched: ${shown} with such a message, ${unshown} without (${doubtful} of these "may break").`,
    );
    expect(compatible).toBeGreaterThan(PAIRS / 2);
    expect(tried / compatible).toBeGreaterThan(SAMPLES / 4);
    // The rest needs luck to show, or can't: rules and names of types are nothing that ajv sees.
    expect(shown).toBeGreaterThan((shown + unshown) / 3);
  });
});
