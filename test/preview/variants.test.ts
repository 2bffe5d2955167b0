import { describe, expect, it } from "vitest";
import { renderPreview } from "../../src/preview/index.js";
import type { PreviewState } from "../../src/preview/scene.js";
import { elements, exampleOf, listPickerOf, messageOf, textsOf } from "./parsed.js";

/** All that a picture of an example says, line by line. */
const seen = (variant: string, state: PreviewState) => textsOf(renderPreview(exampleOf(variant), { state }));

describe("a list picker", () => {
  const message = listPickerOf({
    subtitle: "What may we bring you?",
    ResponseMessage: "Coming at once.",
    Section: [
      {
        SectionTitle: "Hot",
        Multiselect: true,
        Listitems: [{ OptionTitle: "Tea" }, { OptionTitle: "Mocha" }, { OptionTitle: "Milk" }],
      },
      { SectionTitle: "Cold", Listitems: [{ OptionTitle: "Water", OptionDescription: "Still" }] },
    ],
  });

  it("is a title and what a tap does in the conversation", () => {
    const texts = textsOf(renderPreview(message));
    expect(texts).toEqual(expect.arrayContaining(["Business", "Drinks", "What may we bring you?", "Open the list"]));
    expect(texts).not.toContain("Tea");
  });

  it("opens with its sections, items and how many may be chosen", () => {
    const texts = textsOf(renderPreview(message, { state: "open" }));
    const order = [
      "Cancel",
      "Send",
      "Drinks",
      "Hot",
      "Choose one or more",
      "Tea",
      "Mocha",
      "Milk",
      "Cold",
      "Choose one",
      "Water",
      "Still",
    ];
    expect(texts.filter((text) => order.includes(text))).toEqual(order);
  });

  it("marks many with squares and one with circles, and what is chosen with a tick", () => {
    const html = renderPreview(message, { state: "open", format: "html" });
    const marks = elements(html, "input").map((input) => [input.getAttribute("type"), input.hasAttribute("checked")]);
    expect(marks).toEqual([
      ["checkbox", true],
      ["checkbox", true],
      ["checkbox", false],
      ["radio", false],
    ]);
  });

  it("comes back with what was chosen and the response", () => {
    const texts = textsOf(renderPreview(message, { state: "reply" }));
    const order = ["Drinks", "Customer", "Tea", "Mocha", "Coming at once."];
    expect(texts.filter((text) => [...order, "Milk", "Water"].includes(text))).toEqual(order);
  });
});

describe("a time picker", () => {
  it("opens with days and slots, and says in which zone", () => {
    const texts = seen("time-picker", "open");
    const order = ["Tuesday, 6 May 2036", "09:00 – 09:30", "14:30 – 15:00", "Wednesday, 7 May 2036"];
    expect(texts).toEqual(expect.arrayContaining([...order, "Barista course", "Contoso Coffee, Berlin", "30 minutes"]));
    expect(texts.join(" ")).toContain("Times in Europe/Berlin; devices show the customer's own zone");
  });

  it("comes back with the slot, the place and the response", () => {
    expect(seen("time-picker", "reply")).toEqual(
      expect.arrayContaining(["Tuesday, 6 May 2036", "09:00 – 09:30", "Contoso Coffee, Berlin", "See you then."]),
    );
  });
});

describe("Apple Pay", () => {
  it("opens with what is paid for, what is asked, and the total", () => {
    const texts = seen("apple-pay", "open");
    const order = [
      "Barista Home Espresso Maker",
      "899.00 USD",
      "Contoso Customer Discount",
      "-898.99 USD",
      "In-Store pickup",
      "0.00 USD",
      "Total",
      "Pay 0.01 USD",
    ];
    expect(texts.filter((text) => order.includes(text))).toEqual(order);
    expect(texts).toContain("address, email, phone, name, phonetic name");
  });

  it("comes back paid", () => expect(seen("apple-pay", "reply")).toContain("Paid 0.01 USD"));
});

describe("suggested replies", () => {
  it("stand below a question that is not theirs", () => {
    const texts = seen("suggested-reply", "bubble");
    expect(texts).toEqual(expect.arrayContaining(["Your question, sent before this", "Yes, thank you", "Not really"]));
    expect(texts).not.toContain("Feedback");
  });

  it("leave the summary and the reply behind", () => {
    const texts = seen("suggested-reply", "reply");
    expect(texts).toEqual(expect.arrayContaining(["Feedback", "Yes, thank you"]));
    expect(texts).not.toContain("Not really");
  });
});

describe("the other types", () => {
  it.each([
    ["website-rich-link", "bubble", ["Contoso coffee machines", "contoso.com", "barista.png"]],
    ["website-rich-link", "open", ["https://www.contoso.com/coffee?from=chat"]],
    ["video-rich-link", "open", ["cleaning.mp4", "How to clean your coffee machine"]],
    ["authentication", "bubble", ["Please sign-in", "Sign in"]],
    ["authentication", "reply", ["You're signed in"]],
    ["custom-json", "bubble", ["Delivery", "Drawn by the extension"]],
    [
      "custom-json",
      "open",
      ["com.contoso.delivery.extension", "destinationName", "Contoso Coffee Redmond", "-122.1281"],
    ],
    ["other", "bubble", ["A type of tomorrow"]],
  ] as const)("%s, %s", (variant, state, texts) => {
    expect(seen(variant, state)).toEqual(expect.arrayContaining([...texts]));
  });

  it("a form is drawn as what it holds, with the reason that it can't be sent", () => {
    const texts = textsOf(renderPreview(messageOf(192350009, { Title: "Feedback", Page: { Colour: "red" } })));
    expect(texts).toEqual(expect.arrayContaining(["Title", "Feedback", "Page.Colour", "red", "not-sendable"]));
  });

  it("a message whose names are not ours is drawn as what it holds, and nothing in it is called missing", () => {
    const texts = textsOf(
      renderPreview(messageOf(192350000, { LinkTitle: "Contoso", Address: "https://contoso.com" })),
    );
    expect(texts).toEqual(expect.arrayContaining(["Drinks", "LinkTitle", "Contoso", "Address", "https://contoso.com"]));
    expect(texts.join(" ")).not.toContain("missing");
  });
});
