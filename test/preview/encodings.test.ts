import { describe, expect, it } from "vitest";
import { renderPreview } from "../../src/preview/index.js";
import { payload } from "../support.js";
import { exampleOf, textsOf } from "./parsed.js";

const picture = (message: unknown) => renderPreview(message, { state: "open" });
const sample = JSON.parse(payload("list-picker.sample"));

describe("a message in every encoding gives the same picture", () => {
  it.each(["string", "export"])("survey as %s", (name) => {
    expect(picture(JSON.parse(payload(`list-picker.${name}`)))).toBe(picture(sample));
  });

  it.each(["sample", "string", "export"])("the JSON text of %s, also behind a byte-order mark", (name) => {
    expect(picture(payload(`list-picker.${name}`))).toBe(picture(sample));
    expect(picture(`\ufeff${payload(`list-picker.${name}`)}`)).toBe(picture(sample));
  });

  it("is not changed", () => {
    const frozen = structuredClone(sample);
    picture(frozen);
    expect(frozen).toEqual(sample);
  });
});

describe("what is no message is drawn as nothing, with the reason", () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;
  const throwing = {
    get survey() {
      throw new TypeError("no");
    },
  };
  it.each([
    ["nothing", undefined, "wrong-type"],
    ["null", null, "wrong-type"],
    ["a number", 7, "wrong-type"],
    ["a list", [sample], "wrong-type"],
    ["text that is no JSON", "{", "json-syntax"],
    ["an empty text", "", "json-syntax"],
    ["a getter that throws", throwing, "unreadable-value"],
    ["an object that holds itself", circular, "unreadable-value"],
  ])("%s", (_, message, code) => {
    const texts = textsOf(picture(message));
    expect(texts).toContain("Nothing to draw");
    expect(texts).toContain(code);
  });
});

describe("a picture does not depend on the day", () => {
  const bygone = JSON.parse(JSON.stringify(exampleOf("time-picker")).replaceAll("2036", "2001"));

  it("slots that are past are no issue unless that is asked for", () => {
    expect(textsOf(picture(bygone))).not.toContain("past-slot");
    const asked = renderPreview(bygone, { state: "open", rules: { "past-slot": "warning" } });
    expect(textsOf(asked)).toContain("past-slot");
  });
});
