import { beforeAll, describe, expect, test } from "vitest";
import { compare, type Fault, noFindings } from "./own-schemas/compare.js";

const SCHEMAS = Number(process.env.OWN_SCHEMAS ?? 600);
/** The first seed; each schema has its own, which a failure names. */
const SEED = Number(process.env.OWN_SEED ?? 20_260_131);

const findings = noFindings();

beforeAll(async () => {
  for (let i = 0; i < SCHEMAS; i++) await compare(SEED + i, findings);
}, 900_000);

const LAWS: { readonly [fault in Fault]: string } = {
  verdict: "says what ajv says, as draft-07 and as draft 2020-12",
  clean: "is never fast to call something clean that is not",
  place: "names no place that ajv does not name",
  throws: "never throws",
  built: "agrees with the builder, which makes every message again that it can say",
};

describe(`what is generated from ${SCHEMAS} random schemas`, () => {
  test.each(Object.entries(LAWS) as [Fault, string][])("%s: %s", (fault) => {
    expect(findings.faults[fault].slice(0, 5)).toEqual([]);
  });

  test("is asked often enough for that to mean something", () => {
    const { taken, refused, valid, invalid, built } = findings;
    console.log({ taken, refused, valid, invalid, built });
    expect(taken).toBeGreaterThan(SCHEMAS / 3);
    expect(Math.min(valid, invalid)).toBeGreaterThan(SCHEMAS * 2);
    expect(built).toBeGreaterThan(SCHEMAS);
  });
});
