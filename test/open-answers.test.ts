import { describe, expect, it } from "vitest";
import { catalogue, createSender, fromExport, toCopilotCard, toSendable, validateMessage } from "../generated/index.js";
import { inputOf, isProvisional } from "../src/model/input.js";
import { buildUnverified } from "../src/runtime/unverified.js";
import { createFakeOmnichannel } from "../src/testing/index.js";
import { ownModel } from "./support.js";

const variants = (await ownModel()).variants.filter(isProvisional);

/** Answers that a designer may well write: nobody knows their keys. */
const UNKNOWN: readonly (readonly [what: string, answers: object])[] = [
  ["none at all", {}],
  ["of made-up keys", { title: "x", Url: 7, nested: { list: [null, { deep: [] }] }, "": false }],
  [
    "of provisional keys, but with other values",
    { Title: { text: "x" }, Options: "Yes;No", WebsiteURL: null, Date: 1 },
  ],
  ["of JSON text", { AppleMessagesforBusinessJSON: JSON.stringify({ interactive: { data: { version: "1.0" } } }) }],
  ["of text that is no JSON", { AppleMessagesforBusinessJSON: "{ broken" }],
];

describe.each(variants.map((variant) => ({ label: variant.label, variant })))("a real $label", ({ variant }) => {
  const questions = { pages: [{ name: "page1", elements: [{ type: "text", name: "Title" }] }] };
  const around = {
    richObjectId: "7b0ae2f5-3c1d-4e0b-9f3a-6d5c2b1a0f9e",
    richObjectType: variant.type,
    richObjectName: "From the admin center",
    tabKey: "",
  };

  it.each(UNKNOWN)("with answers %s is valid, and no warning is given, in both encodings", (_, answers) => {
    const survey = { Questions: questions, Answers: answers };
    expect(validateMessage({ survey, ...around })).toMatchObject({ ok: true, issues: [] });
    expect(validateMessage({ survey: JSON.stringify(survey), ...around })).toMatchObject({ ok: true, issues: [] });
  });

  it.each(
    UNKNOWN,
  )("with answers %s is converted from its export and sent, and nothing gets lost", async (_, answers) => {
    const exported = { survey: JSON.stringify([{ Questions: questions }, { Answers: answers }]), ...around };
    const message = fromExport(JSON.stringify(exported));
    expect(message).toEqual({ ...around, survey: JSON.stringify({ Questions: questions, Answers: answers }) });
    expect(toSendable(message, { survey: "object" }).survey).toEqual({ Questions: questions, Answers: answers });

    const host = createFakeOmnichannel();
    const warnings: unknown[] = [];
    await createSender({ host, onWarning: (warning) => warnings.push(warning) })(message, false);
    expect(host.customer()).toEqual([message]);
    expect(warnings).toEqual([]);
    expect(toCopilotCard(message).body[1].text).toBe("From the admin center");
  });

  it("is only built by somebody who accepts that its names are provisional", () => {
    const tables = catalogue.variants.find(({ name }) => name === variant.name)!;
    const input = inputOf(variant, variant.examples[0]!.value);
    for (const options of [undefined, {}, { acceptUnverified: "yes" }, null]) {
      expect(() => buildUnverified(tables, input, options as never)).toThrowError(
        expect.objectContaining({ code: "unverified-names" }),
      );
    }
    const message = buildUnverified(tables, input, { acceptUnverified: true });
    expect(message).toMatchObject({ richObjectType: variant.type });
    expect(validateMessage(message)).toMatchObject({ ok: true, issues: [] });
  });

  it("has every provisional name marked as inferred", () => {
    const inside = variant.shapes.filter((shape) => shape.provisional);
    for (const field of inside.flatMap((shape) => shape.fields)) {
      expect(
        field.evidence.some(({ kind, note }) => kind === "inferred" && note?.includes("wire name")),
        field.wire,
      ).toBe(true);
    }
  });
});
