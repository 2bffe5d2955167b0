import { expect, test } from "vitest";
import { clipboard, count, example, json, paste, SAMPLE, settled, textIn, usePlayground } from "./playground-page.js";

const { address, open } = usePlayground();

test("a mistake is marked where it is, said below, explained, and mended by its fix", async () => {
  const { page, failures } = await open();
  await paste(page, json(SAMPLE).replace('"OptionTitle"', '"OptionTitel"'));
  expect(await page.locator(".cm-lintRange-error").allTextContents()).toEqual(['"OptionTitel"']);
  expect(await count(page)).toBe("1 error");
  expect(await page.locator(".issues li").first().textContent()).toContain('Did you mean "OptionTitle"?');
  await page.locator("#count", { hasText: "1 error" }).waitFor({ state: "attached" });
  await page.locator(".issues summary").click();
  expect(await page.locator(".issues details a").getAttribute("href")).toBe("../rules.html#misspelt-key");

  await page.getByRole("button", { name: 'Rename to "OptionTitle"' }).click();
  await settled(page);
  expect(await count(page)).toBe("No issues");
  expect(JSON.parse(await textIn(page))).toEqual(SAMPLE);
  expect(failures).toEqual([]);
});

test("the mark itself explains and mends on hover", async () => {
  const { page } = await open();
  await paste(page, json(SAMPLE).replace('"subtitle"', '"Subtitle"'));
  await page.locator(".cm-lintRange-error").hover();
  await page.locator(".cm-tooltip .cm-diagnosticAction", { hasText: 'Rename to "subtitle"' }).click();
  await settled(page);
  expect(await count(page)).toBe("No issues");
});

test("several mistakes are mended at once, also inside of JSON text", async () => {
  const { page } = await open();
  const survey = JSON.stringify(SAMPLE.survey).replace("OptionTitle", "OptionTitel").replace("subtitle", "Subtitle");
  await paste(page, json({ ...SAMPLE, survey }));
  expect(await count(page)).toBe("2 errors");
  await page.getByRole("button", { name: "Fix all 2" }).click();
  await settled(page);
  expect(await count(page)).toBe("No issues");
  expect(JSON.parse(await textIn(page))).toEqual({ ...SAMPLE, survey: JSON.stringify(SAMPLE.survey) });
});

test("what is missing can be added, and what is a choice be made", async () => {
  const { page } = await open();
  await paste(
    page,
    json(SAMPLE)
      .replace(/"Title": .*\n/, "")
      .replace("https://img", "http://img"),
  );
  await page.getByRole("button", { name: 'Add "Title"' }).click();
  await settled(page);
  expect(JSON.parse(await textIn(page)).survey.Answers.Title).toBe("");
  await page.keyboard.press("Control+z");
  await settled(page);
  expect(Object.hasOwn(JSON.parse(await textIn(page)).survey.Answers, "Title")).toBe(false);
  await page
    .locator(".issues li", { hasText: "http://" })
    .getByRole("button", { name: /^(Write|Fix)/ })
    .click();
  await settled(page);
  expect(await textIn(page)).not.toContain("http://");
});

test("the docs link to an example; the preview has states, and the colours of a device", async () => {
  const { page } = await open({ at: `${address()}#example=SuggestedReply/0`, colorScheme: "light" });
  expect(JSON.parse(await textIn(page))).toEqual(example("suggested-reply"));
  expect(await page.locator(".omnirich-preview").getAttribute("data-theme")).toBe("light");
  await page.locator("#device").selectOption("dark");
  expect(await page.locator(".omnirich-preview").getAttribute("data-theme")).toBe("dark");
  await page.getByLabel("Answered").check({ force: true });
  expect(await page.locator(".omnirich-preview").textContent()).toContain("Customer");
});

test("keys and values are completed from the schemas", async () => {
  const { page } = await open();
  await paste(page, '{\n  "richObjectType": \n}');
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Space");
  await page.locator(".cm-completionLabel", { hasText: "192350002" }).click();
  await page.keyboard.type(",");
  await page.keyboard.press("Enter");
  await page.keyboard.type('"surv');
  const options = page.locator(".cm-tooltip-autocomplete li");
  await options.first().waitFor();
  expect(await options.first().textContent()).toBe("surveyrequired");
  await page.waitForTimeout(100);
  await page.keyboard.press("Enter");
  const { richObjectType, survey } = JSON.parse(await textIn(page));
  expect(richObjectType).toBe(192350002);
  expect(survey).toEqual({ Answers: { Section: [expect.anything()], Title: "" } });
});

test("a message can be written from nothing", async () => {
  const { page } = await open();
  await paste(page, " ");
  await page.keyboard.press("Control+Space");
  await page.locator(".cm-completionLabel", { hasText: "Authentication" }).click();
  expect(JSON.parse(await textIn(page)).richObjectType).toBe(192350007);

  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.type("{");
  await page.keyboard.press("Enter");
  await page.keyboard.type('"a": [');
  await page.keyboard.press("Enter");
  await page.keyboard.type("1");
  expect(await textIn(page)).toBe('{\n  "a": [\n    1\n  ]\n}');
});

test("a link keeps everything, and a reload shows the same", async () => {
  const { page } = await open();
  const text = json({ ...SAMPLE, richObjectName: "Привет, 世界 👋" });
  await paste(page, text);
  await page.locator("#output-console").click();
  await page.locator("#view-form").click();
  await page.locator("#share").click();
  await page.locator("#note", { hasText: "The link is copied." }).waitFor();
  const link = await clipboard(page);
  expect(new URL(link).hash.length).toBeLessThan(1500);

  for (const again of [(await open({ at: link })).page, page]) {
    if (again === page) await page.reload();
    await again.locator("#view-form[aria-selected=true]").waitFor();
    expect(await again.locator("#output-console").getAttribute("aria-selected")).toBe("true");
    expect(await again.getByLabel("Name required").inputValue()).toBe("Привет, 世界 👋");
    expect(await textIn(again)).toBe(text);
  }
});

test("a link that is cut off, or unfolds to gigabytes, is told of and does no harm", async () => {
  const packed = await new Response(
    new Blob([`{"text":"${"x".repeat(5_000_000)}"}`]).stream().pipeThrough(new CompressionStream("deflate-raw")),
  ).arrayBuffer();
  for (const hash of ["#m=q1YqSa0oUbJSSkpMzk5NUQIA", "#m=%00", `#m=${Buffer.from(packed).toString("base64url")}`]) {
    const { page, failures } = await open({ at: address() + hash });
    await page.locator("#note", { hasText: "The link is damaged" }).waitFor();
    expect(JSON.parse(await textIn(page))).toEqual(SAMPLE);
    expect(failures).toEqual([]);
  }
});

test("all of it works by keyboard", async () => {
  const { page } = await open();
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("To the message");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.id")).toBe("editor");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(json(SAMPLE).replace('"OptionTitle"', '"OptionTitel"'));
  await settled(page);
  await page.keyboard.press("Escape");
  expect(await page.evaluate("document.activeElement.id")).toBe("issues");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe('Rename to "OptionTitle"');
  await page.keyboard.press("Enter");
  await settled(page);
  expect(await count(page)).toBe("No issues");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.id")).toBe("output-preview");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate("document.activeElement.id")).toBe("output-typescript");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("#note", { hasText: "Copied." }).waitFor();
  expect(await clipboard(page)).toContain("listPicker({");
});
