import {
  createSender,
  type Issue,
  listPicker,
  type RichMessage,
  RichMessageError,
  type SenderOptions,
  sendMessageToConversation,
} from "omnirich";
import { createFakeOmnichannel } from "omnirich/testing";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isDeeplyFrozen, payload, payloadText } from "./support.js";

type Message = Record<string, unknown> & { survey: { Answers: Record<string, unknown> } };
const GUID = "11111111-1111-4111-8111-111111111111";
const sample = () => payload("list-picker.sample") as Message;

/** A host that only writes down how it was called. */
function spyHost(answer: () => unknown = () => Promise.resolve("taken")) {
  const calls: unknown[][] = [];
  return {
    calls,
    sendMessageToConversation(...args: unknown[]) {
      calls.push(args);
      return answer();
    },
  };
}

/** Sends with arguments of any type; gives the host's calls, and the error or the result. */
async function attempt(args: readonly unknown[], options: SenderOptions = {}) {
  const host = spyHost();
  const send = createSender({ host, ...options }) as (...args: readonly unknown[]) => Promise<unknown>;
  const outcome = await send(...args).then(
    (result) => ({ result, error: undefined }),
    (error: unknown) => ({ result: undefined, error }),
  );
  if (outcome.error !== undefined) expect(outcome.error).toBeInstanceOf(RichMessageError);
  return { calls: host.calls, result: outcome.result, error: outcome.error as RichMessageError | undefined };
}

const codesOf = (error: RichMessageError | undefined) => (error?.issues ?? []).map(({ code }) => code);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a sender", () => {
  it.each<[what: string, args: unknown[]]>([
    ["a text", ["Hello"]],
    ["a text to the customer", ["Hello", false]],
    ["a text to the sendbox", ["Hello", true]],
    ["a text to a conversation", ["Hello", false, GUID]],
    ["a text to the sendbox of a conversation, by default", ["Hello", undefined, GUID]],
    ["a rich message", [sample(), false]],
    ["a rich message to a conversation", [sample(), false, GUID.toUpperCase()]],
  ])("hands on %s with exactly the arguments it was given", async (_, args) => {
    const { calls, result } = await attempt(args);
    expect(result).toBe("taken");
    expect(calls).toStrictEqual([args]);
  });

  it("passes no parameter that was not given", async () => {
    const { calls } = await attempt(["Hello", undefined, undefined]);
    expect(calls.map((args) => args.length)).toEqual([1]);
  });

  it.each(["sample", "string"])("sends a frozen copy of the %s, equal to it and not it", async (name) => {
    const message = payload(`list-picker.${name}`);
    const { calls } = await attempt([message, false]);
    expect(calls[0]?.[0]).toStrictEqual(message);
    expect(calls[0]?.[0]).not.toBe(message);
    expect(isDeeplyFrozen(calls[0]?.[0])).toBe(true);
    expect(Object.isFrozen(message)).toBe(false);
  });

  it("sends what a builder made", async () => {
    const sections = [{ title: "Hot", items: [{ title: "Tea" }] }];
    const message = listPicker({ name: "Drinks", title: "Drinks", sections });
    const { calls } = await attempt([message, false]);
    expect(calls[0]?.[0]).toStrictEqual(message);
  });

  it("sends what it was given, whatever the caller does to it afterwards", async () => {
    const host = spyHost();
    const message = sample();
    const sent = createSender({ host })(message as unknown as RichMessage, false);
    message.survey.Answers.Title = "";
    delete message.richObjectId;
    await sent;
    expect(host.calls).toStrictEqual([[sample(), false]]);
  });

  it("validates what it sends: a getter that would say something else the second time", async () => {
    const titles = ["Drinks", "", "<script>"];
    const message = sample();
    Object.defineProperty(message.survey.Answers, "Title", { enumerable: true, get: () => titles.shift() });
    const { calls } = await attempt([message, false]);
    expect(calls[0]?.[0]).toHaveProperty("survey.Answers.Title", "Drinks");
    expect(titles).toEqual(["", "<script>"]);
  });

  it("validates what it sends: a proxy that turns valid after the first look", async () => {
    let looks = 0;
    const message = new Proxy(sample(), {
      get: (target, key) => (key === "richObjectId" && looks++ === 0 ? "none" : Reflect.get(target, key)),
    });
    const { calls, error } = await attempt([message, false]);
    expect(codesOf(error)).toEqual(["guid"]);
    expect(calls).toEqual([]);
  });

  it("waits for a host that answers late, and takes one that answers at once", async () => {
    const late = spyHost(() => new Promise((resolve) => setTimeout(resolve, 5, "late")));
    expect(await createSender({ host: late })("Hello")).toBe("late");
    expect(await createSender({ host: spyHost(() => 7) })("Hello")).toBe(7);
  });

  it("calls the host's method on the host", async () => {
    const host = {
      name: "me",
      async sendMessageToConversation(this: { name: string }) {
        return this.name;
      },
    };
    expect(await createSender({ host })("Hello")).toBe("me");
  });

  it("works against the fake as it does against the host", async () => {
    const fake = createFakeOmnichannel();
    const message = sample();
    await createSender({ host: fake })(message as unknown as RichMessage, false);
    expect(fake.customer()).toStrictEqual([message]);
    expect(fake.sent[0]?.kind).toBe("rich");
  });
});

describe("a sender refuses, without calling the host,", () => {
  const broken = { ...sample(), richObjectId: "none" };
  const circle: Record<string, unknown> = sample();
  circle.self = circle;
  it.each<[what: string, args: unknown[], codes: string[]]>([
    ["an invalid message", [broken, false], ["guid"]],
    ["an invalid message to the sendbox", [broken], ["guid"]],
    ["an export", [payload("list-picker.export"), false], ["raw-export"]],
    ["a message with a misspelt key", [{ ...sample(), tabkey: "" }, false], ["key-casing"]],
    ["empty text", [""], ["empty-message"]],
    ["blank text", [" \t\r\n\u00a0\ufeff"], ["empty-message"]],
    ["nothing", [], ["wrong-type"]],
    ["null", [null], ["wrong-type"]],
    ["a number", [42], ["wrong-type"]],
    ["a list", [[sample()], false], ["wrong-type"]],
    ["a promise of a message", [Promise.resolve(sample()), false], ["not-plain-data"]],
    ["a function", [() => sample(), false], ["not-plain-data"]],
    ["a message with a Map", [{ ...sample(), at: new Map() }, false], ["not-plain-data"]],
    ["a message with a circle", [circle, false], ["not-plain-data"]],
    [
      "a message that can't be read",
      [
        new Proxy(sample(), {
          ownKeys: () => {
            throw new Error("no");
          },
        }),
        false,
      ],
      ["not-plain-data"],
    ],
    ["toSendBox as text", ["Hello", "false"], ["to-sendbox"]],
    ["toSendBox that is null", ["Hello", null], ["to-sendbox"]],
    ["a conversation id in the place of toSendBox", ["Hello", GUID], ["to-sendbox"]],
    ["a conversation id in braces", ["Hello", false, `{${GUID}}`], ["conversation-id"]],
    ["an empty conversation id", ["Hello", false, ""], ["conversation-id"]],
    ["a conversation id that is null", ["Hello", false, null], ["conversation-id"]],
    ["a conversation id that is too long", ["Hello", false, `${GUID}0`], ["conversation-id"]],
    ["a conversation id with a line break", ["Hello", false, `${GUID}\n`], ["conversation-id"]],
    ["a conversation id that is an object", ["Hello", false, { toString: () => GUID }], ["conversation-id"]],
    ["several things, told at once", [broken, "no", "{}"], ["guid", "to-sendbox", "conversation-id"]],
    ["an empty text to no conversation", ["", 0, 7], ["empty-message", "to-sendbox", "conversation-id"]],
  ])("%s", async (_, args, codes) => {
    const { calls, error } = await attempt(args);
    expect(codesOf(error)).toEqual(codes);
    expect(error?.issues.every(({ severity }) => severity === "error")).toBe(true);
    expect(error).not.toHaveProperty("cause");
    expect(error?.payload).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it("arguments that can't even be looked at", async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const { calls, error } = await attempt([proxy, proxy, proxy]);
    expect(codesOf(error)).toEqual(["not-plain-data", "to-sendbox", "conversation-id"]);
    expect(calls).toEqual([]);
  });

  it("everything wrong at once, the missing host as well", async () => {
    const { error } = await attempt([broken, "no", "{}"], { host: undefined as never });
    expect(codesOf(error)).toEqual(["guid", "to-sendbox", "conversation-id", "no-host"]);
  });

  it.each([undefined, null, "", {}, broken, Symbol("s"), 1n])("%o by rejecting: it never throws", async (message) => {
    for (const options of [{}, { host: null as never }, { host: {} as never }]) {
      const send = createSender(options) as (message: unknown) => unknown;
      let promise: unknown;
      expect(() => {
        promise = send(message);
      }).not.toThrow();
      await expect(promise).rejects.toBeInstanceOf(RichMessageError);
    }
  });

  it("a message nested too deep, and no other way than by rejecting at any depth", async () => {
    for (let levels = 500; levels <= 13_500; levels += 500) {
      const questions: unknown = JSON.parse("[".repeat(levels) + "]".repeat(levels));
      const survey = { ...sample().survey, Questions: questions };
      const { calls, error } = await attempt([{ ...sample(), survey }, false]);
      if (levels > 10_000) expect(codesOf(error)).toEqual(["not-plain-data"]);
      expect(calls).toHaveLength(error ? 0 : 1);
    }
  });

  it("messages over 28,000 bytes, to the byte", async () => {
    for (const filler of ["x", "é", "日", "😀"]) {
      const message = sample();
      message.survey.Answers.ResponseMessage = "";
      const room = 28_000 - Buffer.byteLength(JSON.stringify(message));
      const size = Buffer.byteLength(filler);
      const full = filler.repeat(Math.floor(room / size)) + "x".repeat(room % size);
      message.survey.Answers.ResponseMessage = full;
      const passed = await attempt([message, false]);
      expect(Buffer.byteLength(JSON.stringify(passed.calls[0]?.[0]))).toBe(28_000);
      message.survey.Answers.ResponseMessage = `${full}x`;
      const refused = await attempt([message, false]);
      expect(codesOf(refused.error)).toEqual(["message-size"]);
      expect(refused.error?.issues[0]?.actual).toBe(28_001);
      expect(refused.calls).toEqual([]);
    }
  });

  it("texts over 28,000 bytes, to the byte", async () => {
    expect((await attempt(["é".repeat(13_999), false])).calls).toHaveLength(1);
    const { calls, error } = await attempt([`${"é".repeat(13_999)}x`, false]);
    expect(codesOf(error)).toEqual(["message-size"]);
    expect(calls).toEqual([]);
  });
});

describe("text that is rich-message JSON", () => {
  const object = payloadText("list-picker.sample");
  const text = payloadText("list-picker.string");
  const exported = payloadText("list-picker.export");
  const parts = (payload("list-picker.export") as { survey: string }).survey;
  const cut = (json: string) => json.slice(0, Math.floor(json.length / 2));

  const variants: readonly (readonly [what: string, json: string])[] = [
    ["a message", object],
    ["a message in one line", JSON.stringify(sample())],
    ["a message whose survey is text", text],
    ["an export", exported],
    ["the survey of an export, a list", parts],
    ["the survey of a message", JSON.stringify(sample().survey)],
    ["a list of messages", JSON.stringify([sample(), sample()])],
    ["a message encoded twice", JSON.stringify(object)],
    ["a message encoded three times", JSON.stringify(JSON.stringify(object))],
    ["a message after spaces and line breaks", `\n\t  ${object}\r\n`],
    ["a message after a byte-order mark", `\uFEFF${object}`],
    ["an export's survey after a byte-order mark", `\uFEFF${parts}`],
    ["a message that is cut off", cut(object)],
    ["a message in one line that is cut off", cut(JSON.stringify(sample()))],
    ["an export that is cut off", cut(exported)],
    ["the survey of an export that is cut off", cut(parts)],
    ["the survey of an export that is cut off early", parts.slice(0, 20)],
    ["a message encoded twice that is cut off", cut(JSON.stringify(object))],
    ["a message encoded three times that is cut off", cut(JSON.stringify(JSON.stringify(object)))],
    ["a message with a trailing comma", object.replace(/\}\s*$/, ",}")],
    ["two messages, one a line", `${JSON.stringify(sample())}\n${JSON.stringify(sample())}`],
    ["a message of a type without a survey", '{"richObjectType":192350002}'],
  ];

  it.each(variants)("is refused: %s", async (_, json) => {
    const { calls, error } = await attempt([json, false]);
    expect(codesOf(error)).toEqual(["json-as-text"]);
    expect(error?.issues[0]?.hint).toContain("fromExport");
    expect(calls).toEqual([]);
  });

  it.each(variants)("is let through by allowJsonText: %s", async (_, json) => {
    const { calls } = await attempt([json, false], { allowJsonText: true });
    expect(calls).toStrictEqual([[json, false]]);
  });

  it("is not let through by allowJsonText when it is too long or empty", async () => {
    const long = JSON.stringify({ ...sample(), more: "x".repeat(28_000) });
    expect(codesOf((await attempt([long], { allowJsonText: true })).error)).toEqual(["message-size"]);
    expect(codesOf((await attempt([" "], { allowJsonText: true })).error)).toEqual(["empty-message"]);
  });

  it.each([
    "Please take our survey: https://contoso.com/survey",
    'Your "survey": thank you!',
    '[Survey] Please fill in "survey": today',
    "{name}, your order is on its way",
    '{name}, please answer the "survey": it is short',
    "[1] first, [2] second",
    "{}",
    "[]",
    "42",
    "null",
    '"Hello"',
    '{"orderId": 7}',
    '[{"surveys": 1}]',
    "richObjectType",
    'Set "richObjectType": 192350002 in your code',
    "😀",
    "\\",
    '"{',
  ])("is not what %j is", async (ordinary) => {
    const { calls } = await attempt([ordinary, false]);
    expect(calls).toStrictEqual([[ordinary, false]]);
  });

  it("is told apart soon, however the text is nested", async () => {
    const started = performance.now();
    for (const hostile of ["[".repeat(27_000), "\\".repeat(13_500), '"'.repeat(13_500), `${" ".repeat(27_000)}{`]) {
      expect((await attempt([hostile, false])).calls).toHaveLength(1);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("a host that does not take the message", () => {
  const failures: readonly (readonly [what: string, cause: unknown, shown: string])[] = [
    ["an error", new Error("Conversation closed"), ": Conversation closed"],
    ["text", "no agent", ": no agent"],
    ["an object with a message, as of another frame", { errorCode: 7, message: "not assigned" }, ": not assigned"],
    ["an object without one", { errorCode: 7 }, ": "],
    ["nothing", undefined, ": "],
    ["null", null, ": "],
    ["an error with ANSI in it", new Error("\u001b[31m::x"), ": \\u{1b}[31m:\\u{3a}x"],
    ["an error of two million characters", new Error("😀".repeat(1_000_000)), `: ${"😀".repeat(100)}`],
    ["an error of several lines", new Error("first\n    at second"), ": first"],
    [
      "an error whose message throws",
      {
        get message() {
          throw new Error("no");
        },
      },
      ": ",
    ],
  ];

  it.each(failures)("rejects with %s: it comes back as the cause, with the frozen message", async (_, cause, shown) => {
    const answers = [
      () => Promise.reject(cause),
      () => {
        throw cause;
      },
    ];
    for (const answer of answers) {
      const host = spyHost(answer);
      const error = await createSender({ host })(sample() as unknown as RichMessage, false).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(RichMessageError);
      expect(error).toMatchObject({ code: "host-rejected" });
      const { cause: given, payload: kept, issues } = error as RichMessageError;
      expect(given).toBe(cause);
      expect(kept).toStrictEqual(sample());
      expect(kept).toBe(host.calls[0]?.[0]);
      expect(isDeeplyFrozen(kept)).toBe(true);
      expect(issues).toHaveLength(1);
      expect(issues[0]?.message).toBe(`Microsoft.Omnichannel refused${shown}`);
      expect(host.calls).toHaveLength(1);
    }
  });

  it("gets it again when the caller sends the payload again", async () => {
    let tries = 0;
    const host = spyHost(() => (tries++ === 0 ? Promise.reject(new Error("busy")) : "taken"));
    const send = createSender({ host });
    const error = (await send(sample() as unknown as RichMessage, false).catch((e: unknown) => e)) as RichMessageError;
    expect(await send(error.payload as RichMessage, false)).toBe("taken");
    expect(host.calls[1]).toStrictEqual(host.calls[0]);
  });

  it("keeps a text as it was", async () => {
    const host = spyHost(() => Promise.reject(new Error("busy")));
    await expect(createSender({ host })("Hello")).rejects.toMatchObject({ payload: "Hello", code: "host-rejected" });
  });

  it("whose method is gone when it is called is a host that rejected", async () => {
    let reads = 0;
    const host = {
      get sendMessageToConversation() {
        return reads++ === 0 ? async () => undefined : (undefined as never);
      },
    };
    await expect(createSender({ host })("Hello")).rejects.toMatchObject({ code: "host-rejected" });
  });
});

describe("warnings", () => {
  async function warningsOf(message: object, toSendBox?: boolean, options: SenderOptions = {}) {
    const warnings: Issue[] = [];
    const { calls, error } = await attempt(toSendBox === undefined ? [message] : [message, toSendBox], {
      onWarning: (warning) => warnings.push(warning),
      ...options,
    });
    return { warnings: warnings.map(({ code }) => code), sent: calls.length, codes: codesOf(error) };
  }
  const odd = () => ({ ...sample(), colour: "red" });

  it("are handed over, one by one, and the message goes out", async () => {
    expect(await warningsOf(odd(), false)).toEqual({ warnings: ["unknown-property"], sent: 1, codes: [] });
    expect(await warningsOf({ ...sample(), richObjectType: 192350099 }, false)).toMatchObject({
      warnings: ["unknown-type"],
      sent: 1,
    });
  });

  it("say that nobody knows what a sendbox does with a rich message", async () => {
    expect(await warningsOf(sample())).toEqual({ warnings: ["rich-to-sendbox"], sent: 1, codes: [] });
    expect(await warningsOf(sample(), true)).toEqual({ warnings: ["rich-to-sendbox"], sent: 1, codes: [] });
    expect((await warningsOf(sample(), false)).warnings).toEqual([]);
  });

  it("of text there are none", async () => {
    const onWarning = vi.fn();
    await attempt(["Hello"], { onWarning });
    expect(onWarning).not.toHaveBeenCalled();
  });

  it("become errors, or nothing, as asked", async () => {
    expect(await warningsOf(odd(), false, { unknownProperties: "error" })).toEqual({
      warnings: [],
      sent: 0,
      codes: ["unknown-property"],
    });
    expect(await warningsOf(odd(), false, { unknownProperties: "ignore" })).toEqual({
      warnings: [],
      sent: 1,
      codes: [],
    });
  });

  it("of a message that is refused are not handed over", async () => {
    const onWarning = vi.fn();
    const { error } = await attempt([{ ...odd(), richObjectId: 1 }, false], { onWarning });
    expect(codesOf(error)).toEqual(["wrong-type"]);
    expect(onWarning).not.toHaveBeenCalled();
  });

  it("that a logger chokes on stop no message", async () => {
    const onWarning = vi.fn(() => {
      throw new Error("logger");
    });
    const { calls, result } = await attempt([odd()], { onWarning });
    expect(onWarning).toHaveBeenCalledTimes(2);
    expect(calls).toHaveLength(1);
    expect(result).toBe("taken");
  });
});

describe("sendMessageToConversation", () => {
  it("finds the host at every call, and is refused when there is none", async () => {
    await expect(sendMessageToConversation("Hello")).rejects.toMatchObject({ code: "no-host" });
    const fake = createFakeOmnichannel({ conversations: [GUID] });
    vi.stubGlobal("Microsoft", { Omnichannel: fake });
    await sendMessageToConversation("Hello");
    await sendMessageToConversation(sample() as unknown as RichMessage, false, GUID);
    expect(fake.calls.map((args) => args.length)).toEqual([1, 3]);
    vi.unstubAllGlobals();
    await expect(sendMessageToConversation("Hello")).rejects.toMatchObject({ code: "no-host" });
    expect(fake.calls).toHaveLength(2);
  });

  it("has Microsoft's three parameters", () => {
    expect(sendMessageToConversation).toHaveLength(3);
  });
});
