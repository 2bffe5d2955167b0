import { expect, it } from "vitest";
import { parseMessage } from "../../generated/index.js";
import applePay from "../../schemas/apple-pay.js";
import { decodeTexts } from "../../src/runtime/decode.js";
import type { Shape } from "../../src/runtime/shapes.js";

const [object, , text] = (applePay as unknown as { examples: { survey: unknown }[] }).examples;
const request = JSON.parse(
  (object!.survey as { Answers: { AppleMessagesforBusinessJSON: string } }).Answers.AppleMessagesforBusinessJSON,
);

it("reads text in text, so that a parsed message can be looked at", () => {
  const { ok, message, decoded } = parseMessage(JSON.stringify(text));
  expect(ok).toBe(true);
  expect(message).toEqual(text);
  expect(decoded).toEqual({
    ...text,
    survey: { Questions: {}, Answers: { AppleMessagesforBusinessJSON: request } },
  });
  expect(parseMessage(JSON.stringify(object)).decoded).toMatchObject({
    survey: { Answers: { AppleMessagesforBusinessJSON: { currencyCode: "USD" } } },
  });
});

it("leaves what is no JSON as it is, and text that is not said to be JSON too", () => {
  const broken = { ...text, survey: "{ broken", richObjectName: "{}" };
  expect(parseMessage(JSON.stringify(broken))).toMatchObject({ ok: false, decoded: broken });
  expect(parseMessage("no JSON")).not.toHaveProperty("decoded");
  expect(parseMessage('"text"').decoded).toBe("text");
});

it("goes into lists, and takes any key for a key", () => {
  const item: Shape = { label: "item", fields: { "a/b": { json: "always" } } };
  const shape: Shape = { label: "list", fields: { items: { items: { shape: item } } } };
  const value = JSON.parse('{ "items": [{ "a/b": "[1]" }, null], "__proto__": "{}", "constructor": "{}" }');
  expect(JSON.stringify(decodeTexts(shape, value))).toBe(
    '{"items":[{"a/b":[1]},null],"__proto__":"{}","constructor":"{}"}',
  );
});
