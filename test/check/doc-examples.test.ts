import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { catalogue } from "../../generated/index.js";
import { checkFiles } from "../../src/check/check.js";
import { payload } from "../support.js";

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
    const [report] = await checkFiles(catalogue, [file]);
    expect(report?.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "wrong-form /survey/Answers/AppleMessagesforBusinessJSON/bid",
    ]);
    const [issue] = report!.issues;
    const { line = 0, column = 0, endColumn = 0 } = issue as { line?: number; column?: number; endColumn?: number };
    const shown = readFileSync(file, "utf8")
      .split("\n")
      [line - 1]!.slice(column - 1, endColumn - 1);
    expect(shown.replaceAll("\\", "")).toBe(`"${content.bid}"`);
  });
});
