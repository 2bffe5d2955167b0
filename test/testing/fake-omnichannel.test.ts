import { createSender, type RichMessage } from "omnirich";
import { createFakeOmnichannel, type FakeOmnichannel, FakeRejection } from "omnirich/testing";
import { describe, expect, it } from "vitest";
import { payload, payloadText } from "../runtime/support.js";

const FIRST = "aaaaaaaa-0000-4000-8000-000000000001";
const SECOND = "aaaaaaaa-0000-4000-8000-000000000002";
const NOBODY = "aaaaaaaa-0000-4000-8000-00000000000f";
const AGENT = "bbbbbbbb-0000-4000-8000-000000000001";
const sample = () => payload("list-picker.sample") as Record<string, unknown>;
const two = (assigned?: string[]) =>
  createFakeOmnichannel({ conversations: [FIRST, SECOND], ...(assigned && { assigned }) });

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => new Error("It was not refused."),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FakeRejection);
  return (error as FakeRejection).code;
}

describe("the fake's sendMessageToConversation", () => {
  it("writes to the agent's sendbox of the focused conversation, unless told otherwise", async () => {
    const fake = two();
    await fake.sendMessageToConversation("a");
    await fake.sendMessageToConversation("b", true);
    await fake.sendMessageToConversation("c", false);
    await fake.sendMessageToConversation("d", undefined, SECOND);
    await fake.sendMessageToConversation("e", false, SECOND.toUpperCase());
    expect(fake.sent).toEqual([
      { conversationId: FIRST, to: "sendbox", kind: "text", message: "a" },
      { conversationId: FIRST, to: "sendbox", kind: "text", message: "b" },
      { conversationId: FIRST, to: "customer", kind: "text", message: "c" },
      { conversationId: SECOND, to: "sendbox", kind: "text", message: "d" },
      { conversationId: SECOND, to: "customer", kind: "text", message: "e" },
    ]);
    expect([fake.sendbox(), fake.customer()]).toEqual([["a", "b"], ["c"]]);
    expect([fake.sendbox(SECOND), fake.customer(SECOND.toUpperCase())]).toEqual([["d"], ["e"]]);
  });

  it.each(["sample", "string"])("delivers the %s as a rich message, the very object it was given", async (name) => {
    const fake = createFakeOmnichannel();
    const message = payload(`list-picker.${name}`);
    await fake.sendMessageToConversation(message, false);
    expect(fake.sent).toMatchObject([{ to: "customer", kind: "rich" }]);
    expect(fake.sent[0]?.message).toBe(message);
    expect(fake.customer()[0]).toBe(message);
  });

  it.each<[what: string, message: unknown]>([
    ["the admin center's export", payload("list-picker.export")],
    ["an export that was half processed", { ...sample(), survey: [{ Questions: {} }, sample().survey] }],
    ["a survey that is cut off", { ...sample(), survey: '{"Answers":' }],
    ["a survey encoded twice", { ...sample(), survey: JSON.stringify(JSON.stringify(sample().survey)) }],
    ["a survey without Answers", { ...sample(), survey: { Questions: {} } }],
    ["a survey that is null", { ...sample(), survey: null }],
    ["a message without a type", { survey: sample().survey }],
    ["a type that is text", { ...sample(), richObjectType: "192350002" }],
    ["the bare survey", sample().survey],
    ["some object", { hello: "world" }],
    ["a list", [sample()]],
  ])("delivers %s as plain text: its JSON", async (_, message) => {
    const fake = createFakeOmnichannel();
    await fake.sendMessageToConversation(message, false);
    expect(fake.sent).toMatchObject([{ to: "customer", kind: "text", message: JSON.stringify(message) }]);
    expect(fake.customer()).toEqual([JSON.stringify(message)]);
  });

  it("delivers JSON text as the text it is", async () => {
    const fake = createFakeOmnichannel();
    await fake.sendMessageToConversation(payloadText("list-picker.sample"), false);
    expect(fake.sent[0]).toMatchObject({ kind: "text", message: payloadText("list-picker.sample") });
  });

  it.each<[what: string, fake: FakeOmnichannel, args: [unknown, boolean?, string?], code: string]>([
    ["an unknown conversation", two(), ["a", false, NOBODY], "unknown-conversation"],
    ["one that is not assigned", two([FIRST]), ["a", false, SECOND], "not-assigned"],
    ["the focused one when it is not assigned", two([SECOND]), ["a"], "not-assigned"],
    ["no conversation", createFakeOmnichannel({ conversations: [] }), ["a"], "no-conversation"],
    ["nothing", createFakeOmnichannel(), [undefined], "message"],
    ["null", createFakeOmnichannel(), [null], "message"],
    ["a number", createFakeOmnichannel(), [7], "message"],
  ])("rejects %s, and writes the call down but no message", async (_, fake, args, code) => {
    expect(await codeOf(fake.sendMessageToConversation(...args))).toBe(code);
    expect(fake.calls).toEqual([args]);
    expect(fake.sent).toEqual([]);
  });

  it("never throws: it rejects", async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const promise = createFakeOmnichannel().sendMessageToConversation(circle);
    await expect(promise).rejects.toThrow();
  });

  it("writes down each call with the arguments that were given, and no others", async () => {
    const fake = createFakeOmnichannel({ conversations: [FIRST] });
    await fake.sendMessageToConversation("a");
    await fake.sendMessageToConversation("b", false);
    await fake.sendMessageToConversation("c", undefined, FIRST);
    expect(fake.calls.map((args) => args.length)).toEqual([1, 2, 3]);
  });

  it("needs no this, as the host's does not", async () => {
    const fake = createFakeOmnichannel();
    const { sendMessageToConversation, getConversationId } = fake;
    await sendMessageToConversation("a");
    expect(await getConversationId()).toBeDefined();
    expect(fake.sendbox()).toEqual(["a"]);
  });
});

describe("the fake's conversations", () => {
  it("are one by default, focused and assigned", async () => {
    const fake = createFakeOmnichannel();
    const id = await fake.getConversationId();
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    await fake.sendMessageToConversation("a", false, id);
    expect(fake.customer(id)).toEqual(["a"]);
  });

  it("may be none: then there is no id, and nothing was received", async () => {
    const fake = createFakeOmnichannel({ conversations: [] });
    expect(await fake.getConversationId()).toBeUndefined();
    expect([fake.sendbox(), fake.customer()]).toEqual([[], []]);
    expect(await fake.getConversations({ agentId: AGENT })).toEqual([]);
  });

  it("are focused by opening them", async () => {
    const fake = two();
    expect(await fake.getConversationId()).toBe(FIRST);
    await fake.openConversation(SECOND.toUpperCase());
    expect(await fake.getConversationId()).toBe(SECOND);
    await fake.sendMessageToConversation("a");
    expect(fake.sendbox()).toEqual(["a"]);
    expect(fake.sendbox(FIRST)).toEqual([]);
    expect(await codeOf(fake.openConversation(NOBODY))).toBe("unknown-conversation");
    expect(await fake.getConversationId()).toBe(SECOND);
  });

  it("are not assigned by opening them", async () => {
    const fake = two([FIRST]);
    await fake.openConversation(SECOND);
    expect(await codeOf(fake.sendMessageToConversation("a"))).toBe("not-assigned");
  });

  it("that are asked for but not there are a mistake of the test", () => {
    expect(() => two([NOBODY])).toThrow(FakeRejection);
    expect(() => two().customer(NOBODY)).toThrow(FakeRejection);
  });

  it("are listed with the documented default attributes, the assigned ones only", async () => {
    const fake = createFakeOmnichannel({
      conversations: [{ id: FIRST, StatusCode: 2, title: "Order", assigned: "odd" }, SECOND],
      assigned: [FIRST],
    });
    expect(await fake.getConversations({ agentId: AGENT })).toEqual([
      {
        msdyn_ocliveworkitemid: FIRST,
        msdyn_liveworkstreamid: null,
        msdyn_lastsessionid: null,
        StatusCode: 2,
        CreatedOn: null,
      },
    ]);
  });

  it("are listed with the attributes and of the status asked for", async () => {
    const conversations = [
      { id: FIRST, StatusCode: 2, title: "Order" },
      { id: SECOND, StatusCode: 4, title: "Refund" },
      NOBODY,
    ];
    const fake = createFakeOmnichannel({ conversations });
    const attributes = ["title", "constructor"];
    expect(await fake.getConversations({ agentId: AGENT, attributes, status: [4] })).toEqual([
      { title: "Refund", constructor: null },
    ]);
    expect(await fake.getConversations({ agentId: AGENT, attributes: ["title"], status: [] })).toEqual([]);
  });

  it.each([undefined, null, {}, { agentId: "" }, AGENT])("are not listed without an agentId: %j", async (input) => {
    const fake = createFakeOmnichannel();
    expect(await codeOf(fake.getConversations(input as never))).toBe("agent-id");
  });
});

describe("the fake's links", () => {
  it("join a conversation to one customer and one case, the later in place of the earlier", async () => {
    const fake = two();
    await fake.linkToConversation("account", "1");
    await fake.linkToConversation("incident", "2");
    await fake.linkToConversation("contact", "3");
    await fake.linkToConversation("contact", "4", SECOND);
    expect(fake.links()).toEqual([
      { entityLogicalName: "contact", recordId: "3" },
      { entityLogicalName: "incident", recordId: "2" },
    ]);
    expect(fake.links(SECOND)).toEqual([{ entityLogicalName: "contact", recordId: "4" }]);
  });

  it("are taken away one by one; one that is not there changes nothing", async () => {
    const fake = createFakeOmnichannel();
    await fake.linkToConversation("contact", "A1");
    await fake.unlinkFromConversation("account", "A1");
    await fake.unlinkFromConversation("contact", "A2");
    await fake.unlinkFromConversation("incident", "A1");
    expect(fake.links()).toHaveLength(1);
    await fake.unlinkFromConversation("contact", "a1");
    expect(fake.links()).toEqual([]);
  });

  it.each<[what: string, args: [string, string, string?], code: string]>([
    ["an entity that can't be linked", ["opportunity", "1"], "record"],
    ["an entity of an object's prototype", ["constructor", "1"], "record"],
    ["an entity in capitals", ["Contact", "1"], "record"],
    ["a record without an id", ["contact", ""], "record"],
    ["an unknown conversation", ["contact", "1", NOBODY], "unknown-conversation"],
  ])("refuse %s, when made and when taken away", async (_, args, code) => {
    const fake = createFakeOmnichannel();
    expect(await codeOf(fake.linkToConversation(...args))).toBe(code);
    expect(await codeOf(fake.unlinkFromConversation(...args))).toBe(code);
    expect(fake.links()).toEqual([]);
  });

  it("need a conversation", async () => {
    const fake = createFakeOmnichannel({ conversations: [] });
    expect(await codeOf(fake.linkToConversation("contact", "1"))).toBe("no-conversation");
    expect(() => fake.links()).toThrow(FakeRejection);
  });
});

describe("the fake behind a sender", () => {
  it("shows that a message arrives frozen and equal, and that nothing else does", async () => {
    const fake = two();
    await createSender({ host: fake })(sample() as unknown as RichMessage, false, SECOND);
    expect(fake.sent).toEqual([{ conversationId: SECOND, to: "customer", kind: "rich", message: sample() }]);
    expect(Object.isFrozen(fake.sent[0]?.message)).toBe(true);
  });

  it("shows what a sender without a check would have done to an export", async () => {
    const fake = createFakeOmnichannel();
    const exported = payload("list-picker.export");
    await expect(createSender({ host: fake })(exported as RichMessage, false)).rejects.toMatchObject({
      code: "raw-export",
    });
    expect(fake.calls).toEqual([]);
    await fake.sendMessageToConversation(exported, false);
    expect(fake.sent[0]?.kind).toBe("text");
  });

  it("rejects with what the sender gives as the cause", async () => {
    const fake = two([FIRST]);
    const error = await createSender({ host: fake })("Hello", false, SECOND).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: "host-rejected", cause: { code: "not-assigned" }, payload: "Hello" });
    expect((error as Error).message).toContain("is not assigned to the agent.");
  });
});
