import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { payload, ROOT } from "../../support.js";
import { launchChromium } from "../chromium.js";
import { act, calls, openWorkspace, sent, type Workspace } from "./open.js";
import { type Site, STRICT, serveWorkspace } from "./serve.js";

const PICTURES = `${ROOT}.artefacts/workspace`;

let browser: Browser;
let site: Site;
let workspace: Workspace;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [browser, site] = await Promise.all([launchChromium(), serveWorkspace()]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function open(frame?: string): Promise<Workspace> {
  workspace = await openWorkspace(browser, site, frame);
  return workspace;
}

function customer() {
  return workspace.page.locator("#customer");
}

async function picture(name: string): Promise<void> {
  await workspace.page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

/** What has to hold at the end of every test but that of the guards themselves. */
async function nothingForbidden(): Promise<void> {
  const { complaints, requests, page } = workspace;
  await page.close();
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => ![site.origin, site.outside].includes(new URL(url).origin))).toEqual([]);
  expect(requests.length).toBeGreaterThan(5);
}

describe("the guards of these tests", () => {
  it("notice what the policy forbids", async () => {
    const { page, complaints } = await open();
    const { headers } = (await page.evaluate(
      "fetch(location).then((response) => ({ headers: [...response.headers].flat() }))",
    )) as { headers: string[] };
    expect(headers).toContain(STRICT);
    await page.evaluate("document.body.append(Object.assign(document.createElement('script'), { text: '1' }))");
    await page.evaluate("document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/x.png' }))");
    await expect.poll(() => complaints.join("\n")).toContain("script-src-elem inline");
    await expect.poll(() => complaints.join("\n")).toContain("img-src http://127.0.0.1:9/x.png");
    await page.close();
  });
});

describe("from the page itself", () => {
  beforeEach(() => open());
  afterEach(nothingForbidden);

  it("builds, validates and sends a list picker, and the customer sees one", async () => {
    const { page, place } = workspace;
    expect(await act(place, "Offer drinks", { Subject: "Tea <b>or</b> coffee?" })).toEqual([]);
    expect(await sent(page)).toMatchObject([{ to: "customer", kind: "rich", message: { richObjectType: 192350002 } }]);
    expect(await page.locator("#conversation").textContent()).toBe("Drinks");
    expect(await customer().getByRole("group", { name: "List Picker: Tea <b>or</b> coffee? (opened)" }).count()).toBe(
      1,
    );
    expect(await customer().getByRole("radio").count()).toBe(2);
    expect(await customer().locator("b").count()).toBe(0);
    await picture("sent-from-the-page");
  });

  it("refuses an invalid message with its place, and nothing arrives", async () => {
    const { page, place } = workspace;
    expect(await act(place, "Offer drinks", { Subject: "" })).toEqual([expect.stringMatching(/must .*\[title\]/)]);
    expect(await place.locator('.notes [data-level="ERROR"]').count()).toBe(1);
    expect(await calls(page)).toBe(0);
    expect(await customer().textContent()).toBe("");
    await picture("refused");
  });

  it("refuses typed JSON with every mistake in it, and sends it once they are mended", async () => {
    const { page, place } = workspace;
    const sample = payload("list-picker.sample");
    const broken = sample.replace('"OptionTitle"', '"OptionTitel"').replace('"richObjectName"', '"richObjectname"');
    const [note] = await act(place, "Send JSON", { JSON: broken });
    expect(note).toContain('Did you mean "OptionTitle"?');
    expect(note).toContain('Did you mean "richObjectName"?');
    expect(await calls(page)).toBe(0);
    await picture("typed-json-refused");

    expect(await act(place, "Send JSON", { JSON: sample })).toEqual([]);
    expect((await sent(page)).map(({ message }) => message)).toEqual([JSON.parse(sample)]);
  });

  it("converts an export and sends it; unconverted it is refused", async () => {
    const { page, place } = workspace;
    const exported = payload("list-picker.export");
    expect(await act(place, "Send JSON", { JSON: exported })).toEqual([expect.stringContaining("raw JSON")]);
    expect(await calls(page)).toBe(0);

    expect(await act(place, "Send export", { JSON: exported })).toEqual([]);
    const [arrived] = await sent(page);
    expect(arrived!.kind).toBe("rich");
    expect(Object.keys(JSON.parse(String(arrived!.message.survey)))).toEqual(["Questions", "Answers"]);
    expect(await customer().getByRole("checkbox").count()).toBe(1);
    await picture("export-converted");
  });

  it("shows raw JSON to the customer where an export is sent past omnirich", async () => {
    const exported = payload("list-picker.export");
    expect(await act(workspace.place, "Send past omnirich", { JSON: exported })).toEqual([]);
    expect(JSON.parse((await customer().locator(".raw").textContent())!)).toEqual(JSON.parse(exported));
    expect(await customer().locator(".rich").count()).toBe(0);
    await picture("raw-json");
  });

  it("puts a message into the sendbox, with the warning that this is doubtful", async () => {
    const { page, place } = workspace;
    expect(await act(place, "Draft drinks")).toEqual([
      expect.stringContaining("toSendBox should be false to reach the customer"),
    ]);
    expect(await place.locator(".notes li").getAttribute("data-level")).toBe("WARNING");
    expect(await page.locator("#sendbox").textContent()).toBe("Drinks");
    expect(await customer().textContent()).toBe("");
    await picture("sendbox");
  });

  it("tells warnings and sends all the same", async () => {
    const { page, place } = workspace;
    expect(await act(place, "Ask for payment")).toEqual([expect.stringContaining('should be "899.00"')]);
    expect(await sent(page)).toMatchObject([{ to: "customer", kind: "rich", message: { richObjectType: 192350006 } }]);
    await picture("warned");
  });
});

describe("from a form in a frame", () => {
  afterEach(nothingForbidden);

  it.each([
    ["of the same origin", "form"],
    ["two frames deep", "nested"],
  ])("%s it finds the host above, sends, and refuses", async (_, frame) => {
    const { page, place } = await open(frame);
    expect(await place.evaluate("typeof Microsoft")).toBe("undefined");
    expect(await act(place, "Offer drinks", { Subject: "" })).toEqual([expect.stringContaining("[title]")]);
    expect(await calls(page)).toBe(0);
    expect(await act(place, "Offer drinks", { Subject: "From a frame" })).toEqual([]);
    expect(await sent(page)).toMatchObject([{ to: "customer", kind: "rich", message: { richObjectName: "Drinks" } }]);
    await picture(`frame-${frame}`);
  });

  it("of another origin it says that the host can't be reached, and why", async () => {
    const { page, place } = await open("outside");
    const [note] = await act(place, "Draft drinks");
    expect(note).toContain("There is no Microsoft.Omnichannel here.");
    expect(note).toContain("A frame of another origin can't be looked into.");
    expect(await place.locator(".notes li").getAttribute("data-id")).toBe("no-host");
    expect(await calls(page)).toBe(0);
    await picture("frame-outside");
  });
});
