import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import * as omnirich from "omnirich";
import { expect, test } from "vitest";
import {
  clipboard,
  count,
  example,
  examples,
  json,
  paste,
  SAMPLE,
  settled,
  textIn,
  usePlayground,
} from "./playground-page.js";

const { open } = usePlayground();

test("what is copied is the message: as TypeScript that builds it", async () => {
  const { page } = await open();
  await page.locator("#output-typescript").click();
  await page.locator("#copy-code").click();
  await page.locator("#note", { hasText: "Copied." }).waitFor();
  const code = await clipboard(page);
  expect(code).toContain('import { listPicker, sendMessageToConversation } from "omnirich";');
  const sent: unknown[] = [];
  const run = code.replace(/^import .*\n/, "").replace(/await (sendMessage)/, "$1");
  new Function("listPicker", "sendMessageToConversation", run)(omnirich.listPicker, (...args: unknown[]) =>
    sent.push(...args),
  );
  expect(sent).toEqual([SAMPLE, false]);
});

test("what is copied is the message: as JSON, in either encoding, and as the card of an agent", async () => {
  const { page } = await open();
  await page.locator("#output-json").click();
  await page.locator("#copy-code").click();
  expect(JSON.parse(await clipboard(page))).toEqual(SAMPLE);
  await page.locator("#encoding").selectOption("string");
  await page.locator("#copy-code").click();
  expect(JSON.parse(await clipboard(page))).toEqual({ ...SAMPLE, survey: JSON.stringify(SAMPLE.survey) });
  await page.locator("#encoding").selectOption("auto");
  await page.locator("#output-card").click();
  await page.locator("#copy-code").click();
  expect(JSON.parse(await clipboard(page))).toEqual(omnirich.toCopilotCard(SAMPLE));
});

test("the TypeScript of every example compiles", async () => {
  const { page } = await open();
  const folder = "node_modules/.cache/omnirich/playground-code";
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await page.locator("#output-typescript").click();
  const files: string[] = [];
  for (const option of (await examples(page)).filter((name) => !/empty|^Forms|^Other/.test(name))) {
    await page.locator("#start").selectOption(option);
    await settled(page);
    const code = await page.locator("#copy pre").textContent();
    files.push(`${option.replace("/", "-")}.ts`);
    writeFileSync(`${folder}/${files.at(-1)}`, code!);
  }
  expect(files.length).toBeGreaterThan(12);
  writeFileSync(`${folder}/tsconfig.json`, json({ extends: "../../../../tsconfig.json", files, include: [] }));
  const { status, stdout } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder]);
  expect([status, String(stdout)]).toEqual([0, ""]);
});

test("the snippet for the console sends the message when it is told to, and says so where there is no host", async () => {
  const { page } = await open();
  // U+2028 ends a line for much that reads lines, and must not change on the way.
  const message = JSON.parse(json(SAMPLE).replaceAll(/"Title": "/g, "$&One\u2028two "));
  await paste(page, json(message));
  await page.locator("#output-console").click();
  await page.locator("#copy-code").click();
  const snippet = await clipboard(page);

  const said: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.evaluate(snippet);
  expect(said.at(-1)).toContain("Not sent: there is no Microsoft.Omnichannel here.");

  let isAllowed = false;
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    return isAllowed ? dialog.accept() : dialog.dismiss();
  });
  await page.evaluate(
    "globalThis.sent = []; globalThis.Microsoft = { Omnichannel: { sendMessageToConversation: async (...args) => { sent.push(args); return 'ok'; } } };",
  );
  await page.evaluate(snippet);
  expect(await page.evaluate("sent")).toEqual([]);
  isAllowed = true;
  await page.evaluate(snippet);
  expect(await page.evaluate("sent")).toEqual([[message, false]]);
  expect(asked[0]).toBe('Send "Test with 0 guid" (List Picker) to the customer?');
  expect(said.at(-1)).toContain("Sent.");
  await page.evaluate("Microsoft.Omnichannel.sendMessageToConversation = () => Promise.reject(new Error('no'))");
  await page.evaluate(snippet);
  expect(said.at(-1)).toContain("Not sent: is the conversation assigned to you?");
});

test("names that nobody has published are never copied without a word", async () => {
  const { page } = await open();
  await page.locator("#start").selectOption("SuggestedReply/0");
  for (const output of ["json", "console", "card"]) {
    await page.locator(`#output-${output}`).click();
    expect(await page.locator("#copy .note").textContent()).toContain("Microsoft publishes no wire names");
  }
  await page.locator("#output-typescript").click();
  expect(await page.locator("#copy pre").textContent()).toContain("{ acceptUnverified: true }");
  await page.locator("#start").selectOption("ListPicker/0");
  await page.locator("#output-json").click();
  expect(await page.locator("#copy .note").count()).toBe(0);
});

test("nothing can be copied while an error is in the way", async () => {
  const { page } = await open();
  const wrongShape = json(SAMPLE).replace('"Title"', '"Heading"');
  // Wrong with the text alone: a JSON parser takes the last one without a word.
  const sameKeyTwice = json(SAMPLE).replace('"Title"', '"Title": "Another", "Title"');
  for (const text of [wrongShape, sameKeyTwice]) {
    await paste(page, text);
    for (const output of ["typescript", "json", "console", "card"]) {
      await page.locator(`#output-${output}`).click();
      expect(await page.locator("#copy .note").textContent()).toMatch(/in the way: mend/);
      expect(await page.locator("#copy-code").count()).toBe(0);
    }
  }
});

test("an export is recognised and made sendable", async () => {
  const { page } = await open();
  const exported = { ...SAMPLE, survey: JSON.stringify([{ Questions: { pages: [] } }, SAMPLE.survey]) };
  await paste(page, json(exported));
  expect(await page.locator("#banner").textContent()).toContain("This is an export of the admin center:");
  await page.locator("#output-json").click();
  expect(JSON.parse((await page.locator("#copy pre").textContent())!)).toEqual(omnirich.fromExport(exported));
  await page.locator("#view-form").click();
  await page.getByLabel("Title required").first().fill("New title");
  const edited = JSON.parse(JSON.parse(await textIn(page)).survey);
  expect(edited[1].Answers.Title).toBe("New title");
  expect(edited[0]).toEqual({ Questions: { pages: [] } });

  await page.locator("#convert").click();
  await settled(page);
  const { survey } = JSON.parse(await textIn(page));
  expect(JSON.parse(survey)).toMatchObject({ Questions: { pages: [] }, Answers: { Title: "New title" } });
  await page.locator("#unfold").click();
  await settled(page);
  expect(JSON.parse(await textIn(page)).survey.Answers.Title).toBe("New title");
});

test("the content of a message alone is wrapped", async () => {
  const { page } = await open();
  const pay = JSON.parse(
    (example("apple-pay") as { survey: { Answers: { AppleMessagesforBusinessJSON: string } } }).survey.Answers
      .AppleMessagesforBusinessJSON,
  );
  await paste(page, json(pay));
  await page.locator("#convert").click();
  await settled(page);
  expect(await count(page)).toBe("No issues");
  expect(JSON.parse(await textIn(page)).richObjectType).toBe(192350006);
});

test("what no builder writes is told of, and stays in the JSON", async () => {
  const { page } = await open();
  await paste(page, json({ ...SAMPLE, survey: { Questions: { a: 1 }, ...(SAMPLE.survey as object) }, extra: true }));
  await page.locator("#output-typescript").click();
  expect(await page.locator("#copy .note").textContent()).toContain("/survey/Questions, /extra");
});
