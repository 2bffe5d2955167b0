import { liveCatalogue } from "../../../src/live.js";
import { inputOf } from "../../../src/model/input.js";
import type { Variant } from "../../../src/model/model.js";
import { buildMessage } from "../../../src/runtime/build.js";
import { decodeTexts } from "../../../src/runtime/decode.js";
import { isEqual } from "../../../src/runtime/equal.js";
import { reasonOf } from "../../../src/runtime/issues.js";
import type { Catalogue } from "../../../src/runtime/shapes.js";
import { validate } from "../../../src/runtime/validate.js";
import { modelOf } from "../../model/small-schema.js";
import { Chance } from "../../random/chance.js";
import { type Judgement, judgeFully } from "../../random/judge.js";
import { mutated } from "../../random/mutate.js";
import { sample } from "../../random/sample.js";
import { type Draft, randomSchema } from "../../random/schemas.js";
import { spoilt } from "../../random/spoil.js";
import { widened } from "../../random/widen.js";
import { isSayable } from "./sayable.js";

/** What can go wrong with a generated validator or builder. */
export type Fault = "verdict" | "clean" | "place" | "throws" | "built";

/** What was found out about random schemas and values. */
export interface Findings {
  taken: number;
  refused: number;
  valid: number;
  invalid: number;
  built: number;
  readonly faults: { readonly [fault in Fault]: string[] };
}

export function noFindings(): Findings {
  const faults = { verdict: [], clean: [], place: [], throws: [], built: [] };
  return { taken: 0, refused: 0, valid: 0, invalid: 0, built: 0, faults };
}

/** A schema anywhere in the subset, or a little outside. Rules are no keywords, so that ajv knows none of them. */
export function anySchema(chance: Chance): Draft {
  let schema = randomSchema(chance);
  if (chance.often(0.3)) schema = mutated(chance, schema);
  if (chance.often(0.5)) schema = widened(chance, schema);
  // Ajv takes "10:00" for a relative URI, which RFC 3986 does not.
  const without = (key: string, value: unknown) =>
    key === "rules" ? undefined : value === "uri-reference" ? "uri" : value;
  return JSON.parse(JSON.stringify(schema, without)) as Draft;
}

/** Values for each schema. */
const VALUES = 25;

/** Generates from the schema of a seed, and compares what its validator and its builder say of values with ajv. */
export async function compare(seed: number, findings: Findings): Promise<void> {
  const chance = new Chance(seed);
  const schema = anySchema(chance);
  const { model, issues } = modelOf({ "card.json": schema }, "richObjectType", "off");
  const [variant] = model.variants;
  if (issues.length > 0 || !variant) {
    findings.refused++;
    return;
  }
  findings.taken++;
  const catalogue = await liveCatalogue(model);
  const ask = judgeFully(schema);
  for (let i = 0; i < VALUES; i++) {
    let value = sample(chance, schema);
    for (let times = chance.below(3); times > 0; times--) value = spoilt(chance, value);
    const fault = compareValue(variant, catalogue, value, ask(value), findings);
    if (fault) findings.faults[fault[0]].push(`seed ${seed}: ${JSON.stringify(value)}: ${fault[1]}`);
  }
}

type Found = readonly [fault: Fault, what: string] | undefined;

function compareValue(
  variant: Variant,
  catalogue: Catalogue,
  value: unknown,
  { verdicts, places }: Judgement,
  findings: Findings,
): Found {
  const { ok, issues } = validate(catalogue, value, { unknownProperties: "error" });
  const found = issues.map(({ path, message }) => `${path} ${message}`).join(" ");
  if (issues.some(({ code }) => code === "unreadable-value")) return ["throws", found];
  if (verdicts.some((verdict) => verdict !== ok)) return ["verdict", found || [...places].join(" ")];
  findings[ok ? "valid" : "invalid"]++;
  const { root } = catalogue.other;
  if (!ok && root.isClean!(value)) return ["clean", [...places].join(" ")];
  const stray = ok ? undefined : issues.find(({ path }) => !isNamed(path, value, places));
  if (stray) return ["place", `${stray.path} ${stray.message} (${[...places].join(" ")})`];
  if (!ok || !isSayable(variant, { kind: "object", shape: variant.root }, value)) return undefined;
  findings.built++;
  return rebuild(variant, catalogue, value);
}

/** Whether ajv names a place, one inside it, or the JSON text around it: into such, its paths don't lead. */
function isNamed(path: string, value: unknown, places: ReadonlySet<string>): boolean {
  return [...places].some(
    (place) =>
      place === path ||
      place.startsWith(`${path}/`) ||
      (path.startsWith(`${place}/`) && typeof valueAt(value, place) === "string"),
  );
}

function valueAt(value: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>(
    (at, key) =>
      (at as { readonly [key: string]: unknown } | undefined)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
    value,
  );
}

/** The builder makes the same message of what stands for it in a builder's input. */
function rebuild(variant: Variant, { other }: Catalogue, value: unknown): Found {
  try {
    const built = buildMessage(other, inputOf(variant, value));
    const isSame = isEqual(decodeTexts(other.root, built), decodeTexts(other.root, value));
    return isSame ? undefined : ["built", JSON.stringify(built)];
  } catch (error) {
    return ["built", reasonOf(error)];
  }
}
