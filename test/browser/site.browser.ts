import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow, ROOT } from "../support.js";
import { launchChromium } from "./chromium.js";

const SITE = `${ROOT}scripts/site/dist/`;

if (!existsSync(`${SITE}index.html`)) execFileSync(process.execPath, ["scripts/site/build.js"], { cwd: ROOT });

/** Our pages; the playground has tests of its own. */
const pages = filesBelow(SITE.slice(0, -1)).filter((file) => file.endsWith(".html") && !file.startsWith("playground/"));
const htmlOf = new Map(pages.map((page) => [page, readFileSync(SITE + page, "utf8")]));
const idsOf = (page: string) => [...htmlOf.get(page)!.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
const address = (page: string) =>
  pathToFileURL(SITE + page.split("#")[0]!).href + (page.includes("#") ? `#${page.split("#")[1]}` : "");

/** Places that a page leads to: of links and of what it loads. */
function placesOf(page: string): { readonly loads: string[]; readonly links: string[] } {
  const html = htmlOf.get(page)!;
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]!.replaceAll("&amp;", "&"));
  return { loads: all(/<(?:img|script|link)\b[^>]* (?:src|href)="([^"]*)"/g), links: all(/<a\b[^>]* href="([^"]*)"/g) };
}

/** The images of a page that are to be seen and can't be. */
const BROKEN_IMAGES = `(async () => {
  const shown = [...document.images].filter((image) => image.checkVisibility());
  await Promise.allSettled(shown.map((image) => image.decode()));
  return shown.filter((image) => image.naturalWidth === 0).map((image) => image.src);
})()`;

/** Whether the page is light or dark. */
const LOOK = "document.documentElement.dataset.look";

describe("the files of the site", () => {
  it("are pages for all that there is to say", () => {
    expect(pages).toEqual(
      expect.arrayContaining([
        "index.html",
        "first-message.html",
        "list-picker.html",
        "refused.html",
        "docs/rules.html",
      ]),
    );
    expect(pages.filter((page) => page.startsWith("recipes/"))).toHaveLength(8);
    const docs = filesBelow(`${ROOT}generated/docs`).filter((file) => file.endsWith(".md"));
    expect(docs.filter((file) => !pages.includes(`docs/${file.replace(".md", ".html")}`))).toEqual([]);
  });

  it.each(pages)("%s loads nothing from elsewhere, and leads only to what is there", (page) => {
    const { loads, links } = placesOf(page);
    expect(loads.filter((place) => /^(?:[a-z]+:)?\/\//i.test(place))).toEqual([]);
    expect(htmlOf.get(page)).not.toContain('type="module"');
    const inside = [...loads, ...links].filter((place) => !/^(?:https:|data:)/.test(place));
    expect(inside.length).toBeGreaterThan(20);
    const lost = inside.filter((place) => {
      const [path = "", hash] = place.split("#");
      const target = path === "" ? page : posix.join(posix.dirname(page), path);
      return !existsSync(SITE + target) || (hash !== undefined && htmlOf.has(target) && !idsOf(target).includes(hash));
    });
    expect(lost).toEqual([]);
  });

  it.each(pages)("%s has no anchor twice", (page) => {
    const ids = idsOf(page);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it("have the anchors that the help of issues leads to, and those of each field", () => {
    for (const file of filesBelow(`${ROOT}generated/docs`).filter((name) => name.endsWith(".md"))) {
      const text = readFileSync(`${ROOT}generated/docs/${file}`, "utf8");
      const fields = [...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]!);
      const codes = file === "rules.md" ? [...text.matchAll(/^### (\S+)$/gm)].map((match) => match[1]!) : [];
      const ids = new Set(idsOf(`docs/${file.replace(".md", ".html")}`));
      expect([...fields, ...codes].filter((id) => !ids.has(id))).toEqual([]);
    }
    const codes = [...readFileSync(`${ROOT}generated/docs/rules.md`, "utf8").matchAll(/^### (\S+)$/gm)].map(
      (match) => match[1]!,
    );
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code) => !idsOf("refused.html").includes(code))).toEqual([]);
  });
});

describe("the site, from a disk, in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** Opens a page, does something, and says what went wrong meanwhile. */
  async function visit(
    page: string,
    options: Parameters<Browser["newContext"]>[0],
    act: (page: Page) => Promise<void>,
  ) {
    const context = await browser.newContext(options);
    const wrong: string[] = [];
    const tab = await context.newPage();
    tab.on("console", (message) => void (message.type() === "error" && wrong.push(message.text())));
    tab.on("pageerror", (error) => void wrong.push(error.message));
    tab.on("requestfailed", (request) => void wrong.push(`failed: ${request.url()}`));
    tab.on(
      "request",
      (request) => void (!/^(?:file|data):/.test(request.url()) && wrong.push(`asked: ${request.url()}`)),
    );
    try {
      await tab.goto(address(page));
      await act(tab);
    } finally {
      await context.close();
    }
    expect(wrong).toEqual([]);
  }

  it.each(pages)("%s asks no other host for anything, and fits into 360 px", async (page) => {
    await visit(page, { viewport: { width: 360, height: 740 } }, async (tab) => {
      // Pictures are loaded when they are seen.
      await tab.evaluate('for (const image of document.images) image.loading = "eager"');
      expect(await tab.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      expect(await tab.locator("h1").count()).toBe(1);
      const broken = await tab.evaluate(BROKEN_IMAGES);
      expect(broken).toEqual([]);
    });
  });

  const MAIN = [
    "index",
    "first-message",
    "list-picker",
    "refused",
    "recipes/pcf",
    "docs/index",
    "docs/list-picker",
    "docs/rules",
  ];
  it.each(
    MAIN.flatMap((page) => (["light", "dark"] as const).map((look) => ({ page, look }))),
  )("$page has nothing serious for axe-core in $look", async ({ page, look }) => {
    await visit(`${page}.html`, { colorScheme: look, viewport: { width: 1300, height: 900 } }, async (tab) => {
      expect(await tab.evaluate(LOOK)).toBe(look);
      await tab.evaluate(axe.source);
      // Without "preload", which asks for style sheets as nothing may that comes from a disk.
      const { violations } = await tab.evaluate<axe.AxeResults>("axe.run({ preload: false })");
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
    });
  });

  it("finds a field by its wire name, and goes there by keyboard", async () => {
    await visit("recipes/node.html", {}, async (tab) => {
      await tab.keyboard.press("/");
      await tab.keyboard.type("OptionTitle");
      await tab.locator("#found a").first().waitFor();
      await tab.keyboard.press("ArrowDown");
      expect(await tab.locator("#search").getAttribute("aria-activedescendant")).toBe("found-0");
      await tab.keyboard.press("Enter");
      await tab.waitForURL(/docs\/list-picker\.html#/);
      expect(tab.url()).toBe(address("docs/list-picker.html#listitem-optiontitle"));
      expect(await tab.locator("tr:has(a:target)").textContent()).toContain("OptionTitle");
    });
  });

  it.each([
    "misspelt-key",
    "casing",
    "sendbox",
    "azure",
  ])("finds something for %s, and says how much", async (words) => {
    await visit("index.html", {}, async (tab) => {
      await tab.fill("#search", words);
      await tab.locator("#found a").first().waitFor();
      expect(await tab.locator("#found-count").textContent()).toMatch(/^\d+ places? found$/);
      await tab.keyboard.press("Escape");
      expect(await tab.locator("#found").isVisible()).toBe(false);
    });
  });

  it("shows what it finds within a narrow screen", async () => {
    await visit("index.html", { viewport: { width: 360, height: 740 } }, async (tab) => {
      await tab.fill("#search", "misspelt");
      await tab.locator("#found a").first().waitFor();
      const { x, width } = (await tab.locator("#found").boundingBox())!;
      expect([x >= 0, x + width <= 360]).toEqual([true, true]);
    });
  });

  // The second is in the markup of colours only.
  it.each(["zxqvwk", "shiki"])("says so when it finds nothing, such as %s", async (words) => {
    await visit("index.html", {}, async (tab) => {
      await tab.fill("#search", words);
      await expect.poll(() => tab.locator("#found-count").textContent()).toBe("Nothing found");
    });
  });

  it("shows the rules of a report that is pasted, with a picture of each mistake, and all of them again", async () => {
    await visit("refused.html", {}, async (tab) => {
      const shown = () =>
        tab
          .locator("section.rule:visible h3")
          .allTextContents()
          .then((all) => all.map((text) => text.split(" ")[0]!));
      const all = (await shown()).length;
      await tab.fill("#codes", "messages/a.json:3:9 error misspelt-key\nmessages/b.json:1:1 error image-kind");
      expect((await shown()).sort()).toEqual(["image-kind", "misspelt-key"]);
      expect(await tab.locator("#filter-count").textContent()).toBe("2 rules");
      expect(await tab.locator("section.rule:visible img:visible").count()).toBe(2);
      await tab.fill("#codes", "still image");
      expect(await shown()).toContain("image-kind");
      await tab.fill("#codes", "");
      expect(await shown()).toHaveLength(all);
    });
  });

  it("keeps the look that was chosen on the next page", async () => {
    await visit("index.html", { colorScheme: "light" }, async (tab) => {
      await tab.locator("#look").click();
      await tab.locator("nav.pages a", { hasText: "What is a list picker?" }).click();
      await tab.waitForURL(/list-picker\.html$/);
      expect(await tab.evaluate(LOOK)).toBe("dark");
      expect(await tab.locator("article img:visible").first().getAttribute("class")).toBe("on-dark");
    });
  });

  it("can be read without scripts", async () => {
    await visit("docs/list-picker.html", { javaScriptEnabled: false }, async (tab) => {
      expect(await tab.locator("nav.pages a").first().isVisible()).toBe(true);
      expect(await tab.locator("#search").isVisible()).toBe(false);
      expect(await tab.locator("article img:visible").count()).toBeGreaterThan(3);
    });
  });
});
