import { listPicker, RichMessageError, toCopilotCard } from "omnirich";
import { describe, expect, it } from "vitest";

const message = listPicker({
  name: "Drinks",
  title: "What may it be?",
  sections: [{ title: "Hot", items: [{ title: "Tea" }] }],
});

describe("toCopilotCard", () => {
  it("hides the whole message as JSON text in the block ocsurveyjs, and shows its name", () => {
    const card = toCopilotCard(message);
    expect(card).toEqual({
      type: "AdaptiveCard",
      version: "1.0",
      body: [
        { id: "ocsurveyjs", type: "TextBlock", isVisible: false, text: JSON.stringify(message) },
        { id: "title", type: "TextBlock", text: "Drinks" },
      ],
    });
    expect(JSON.parse(card.body[0].text)).toEqual(message);
  });

  it.each([
    ["an invalid message", { ...message, survey: {} }],
    ["what can't be JSON", { ...message, tabKey: () => "" }],
    ["nothing", undefined],
  ])("refuses %s", (_, broken) => {
    expect(() => toCopilotCard(broken)).toThrow(RichMessageError);
  });
});
