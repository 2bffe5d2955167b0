import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { parse } from "jsonc-parser";
import { afterAll, describe, expect, it } from "vitest";
import { catalogue, validateMessage } from "../../generated/index.js";
import { convertFile } from "../../src/check/convert.js";
import { readJson } from "../../src/check/read-json.js";
import { payload, ROOT } from "../support.js";
import { checkAll } from "./check-all.js";
import { slice } from "./slice.js";

const folder = mkdtempSync(`${tmpdir()}/omnirich-doc-examples-`);
afterAll(() => rmSync(folder, { recursive: true }));

describe("Microsoft's example of Custom JSON", () => {
  const content = JSON.parse(payload("custom-json.doc-example"));
  const answers = { AppleMessagesforBusinessJSON: JSON.stringify(content) };
  const envelope = {
    richObjectId: "00000000-0000-0000-0000-000000000000",
    richObjectType: 192350004,
    richObjectName: "Delivery",
    tabKey: "",
  };

  it.each([
    ["in text", { Answers: answers }],
    ["in text in text", JSON.stringify({ Questions: {}, Answers: answers })],
  ])("has its placeholders reported %s, at their place in the file", async (_, survey) => {
    const file = `${folder}/message.json`;
    writeFileSync(file, JSON.stringify({ survey, ...envelope }, null, 2));
    const [report] = await checkAll([file]);
    expect(report?.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "placeholder /survey/Answers/AppleMessagesforBusinessJSON/bid",
    ]);
    const [issue] = report!.issues;
    expect(slice(readFileSync(file, "utf8"), issue!).replaceAll("\\", "")).toBe(`"${content.bid}"`);
  });
});

/** What is found in a file with this text: code, and what stands at its place (of what is long, the beginning). */
async function check(text: string): Promise<string[]> {
  const file = `${folder}/content.json`;
  writeFileSync(file, text);
  const [report] = await checkAll([file]);
  return report!.issues.map((issue) => `${issue.severity} ${issue.code} ${slice(text, issue).slice(0, 30)}`);
}

async function convert(text: string) {
  const { message, report } = await convertFile(catalogue, "content.json", await readJson(Buffer.from(text)));
  return { message: message as { survey: { Answers: { AppleMessagesforBusinessJSON: string } } } | undefined, report };
}

describe("Microsoft's example of Apple Pay", () => {
  const text = readFileSync(`${ROOT}test/fixtures/payloads/apple-pay.doc-example.jsonc`, "utf8");

  it("is told that it has comments and no envelope, and where it spells names as its own table does not", async () => {
    expect(await check(text)).toEqual([
      `error bare-content ${text.slice(0, 30)}`,
      'warning other-spelling "imageUrl"',
      "error json-comment //Billing contact information ",
      'warning other-spelling "phoneticname"',
      'warning other-spelling "phoneticname"',
      'warning other-spelling "Final"',
      'warning other-spelling "Final"',
      'warning other-spelling "Final"',
    ]);
  });

  it("has every path in the terms of the whole message", async () => {
    const { report } = await convert(text);
    expect(report.issues.map(({ path }) => path)).toContain("/survey/Answers/AppleMessagesforBusinessJSON/total/type");
  });

  it("is converted into a valid message that says the same, with warnings only", async () => {
    const { message, report } = await convert(text);
    expect(new Set(report.issues.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
    expect(validateMessage(message).ok).toBe(true);
    expect(message).toMatchObject({ richObjectType: 192350006, richObjectName: "Purchase your Contoso Barista Home" });
    const { Answers } = message!.survey;
    expect(JSON.parse(Answers.AppleMessagesforBusinessJSON)).toEqual(parse(text));
    expect(Answers.AppleMessagesforBusinessJSON).toBe(JSON.stringify(parse(text)));
  });

  it("is converted in the same way where it stands, comments and all, in an envelope already", async () => {
    const { message } = await convert(text);
    const whole = { ...message, survey: { Answers: { AppleMessagesforBusinessJSON: text } } };
    const converted = await convert(JSON.stringify(whole));
    expect(converted.message).toEqual(message);
    expect(converted.report.issues[0]).toMatchObject({
      code: "json-comment",
      severity: "warning",
      path: "/survey/Answers/AppleMessagesforBusinessJSON",
    });
  });

  it("has a mistake in it told at its place, and is not converted then", async () => {
    const broken = text.replace('"amount" : "0.01"', '"amount" : "0,01"');
    expect(await check(broken)).toContain('error amount "0,01"');
    const { message, report } = await convert(broken);
    expect(message).toBeUndefined();
    expect(report.issues.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["amount"]);
  });
});

describe("Microsoft's example of Authentication", () => {
  const text = JSON.stringify({ receivedmessage: "Please sign-in", replymessage: "You're signed in" });

  it("is told that it has no envelope", async () => {
    expect(await check(text)).toEqual([`error bare-content ${text.slice(0, 30)}`]);
  });

  it("is converted, with a warning that nobody knows where its content belongs", async () => {
    const { message, report } = await convert(text);
    expect(report.issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning bare-content",
      "warning unverified-names",
    ]);
    expect(JSON.parse(message!.survey.Answers.AppleMessagesforBusinessJSON)).toEqual(JSON.parse(text));
  });
});
