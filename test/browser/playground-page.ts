import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchChromium } from "./chromium.js";
import { serveFolder } from "./serve-folder.js";

/** The strictest policy a site has: nothing inline, nothing evaluated, nothing from elsewhere. */
const STRICT = "default-src 'self'; script-src 'self'";

/** The playground, built and served under a strict policy, and a browser to open it in. */
export interface Playground {
  /** Where the three files are. */
  readonly folder: string;
  readonly address: string;
  /** Opens it as somebody new; whatever it asks of the network or violates is noted. */
  open(options?: BrowserContextOptions & { readonly at?: string }): Promise<Visit>;
  stop(): Promise<void>;
}

/** One open page of the playground. */
export interface Visit {
  readonly page: Page;
  /** Addresses of every request. */
  readonly requests: readonly string[];
  /** What went wrong: errors of scripts, and violations of the policy. */
  readonly failures: readonly string[];
  close(): Promise<void>;
}

/** Builds and serves the playground for a file of tests. */
export async function startPlayground(): Promise<Playground> {
  if (!existsSync("scripts/site/node_modules/@codemirror/view")) {
    throw new Error("The site's packages are not installed: npm ci --prefix scripts/site");
  }
  const folder = mkdtempSync(join(tmpdir(), "omnirich-playground-"));
  // @ts-expect-error: a build script, in plain JavaScript.
  const { buildPlayground } = await import("../../scripts/site/playground/build.js");
  await buildPlayground({ outdir: folder, docs: "../" });
  const [server, browser] = await Promise.all([serveFolder(folder, STRICT), launchChromium()]);
  return {
    folder,
    address: server.address,
    open: (options = {}) => visit(browser, server.address, options),
    async stop() {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function visit(
  browser: Browser,
  address: string,
  { at = address, ...options }: BrowserContextOptions & { readonly at?: string },
): Promise<Visit> {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const failures: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => failures.push(error.message));
  page.on("console", (message) => {
    // The browser asks for an icon by itself.
    const isAboutIcon = message.location().url.endsWith("/favicon.ico");
    if (message.type() === "error" && !isAboutIcon) failures.push(message.text());
  });
  await page.exposeFunction("noteViolation", (text: string) => failures.push(text));
  await page.addInitScript(
    `addEventListener("securitypolicyviolation", (event) => noteViolation("violates " + event.violatedDirective + ": " + event.blockedURI));`,
  );
  await page.goto(at);
  await page.locator("#view-json").waitFor();
  return { page, requests, failures, close: () => context.close() };
}

/** Puts a text into the editor as a person pastes it. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator("#view-json").click();
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  await settled(page);
}

/** The whole text of the editor, of which only the lines in sight are in the page. */
export async function textIn(page: Page): Promise<string> {
  await page.locator("#view-json").click();
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  return clipboard(page);
}

/** What was copied last. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate("navigator.clipboard.readText()");
}

/** Waits until what was changed is drawn, and kept in the address. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
}

/** The number of issues, as it stands above their list. */
export function count(page: Page): Promise<string | null> {
  return page.locator("#issues").textContent();
}

/** The playground for the tests of one file, and a way to open it that is cleaned up behind each. */
export function usePlayground() {
  let playground: Playground;
  const visits: Visit[] = [];
  beforeAll(async () => {
    playground = await startPlayground();
  }, 60_000);
  afterAll(() => playground?.stop());
  afterEach(async () => {
    await Promise.all(visits.splice(0).map((visit) => visit.close()));
  });
  return {
    async open(options?: Parameters<Playground["open"]>[0]): Promise<Visit> {
      const visit = await playground.open(options);
      visits.push(visit);
      return visit;
    },
    address: () => playground.address,
    folder: () => playground.folder,
  };
}

/** An example of a schema: a message. */
export function example(file: string, nth = 0): { readonly [key: string]: unknown } {
  return JSON.parse(readFileSync(`generated/schemas/${file}.json`, "utf8")).examples[nth];
}

/** Microsoft's own sample of a list picker. */
export const SAMPLE = example("list-picker");

/** JSON as an editor lays it out. */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** The choices of the menu of examples. */
export function examples(page: Page): Promise<string[]> {
  return page.evaluate("[...document.querySelectorAll('#start option')].map(({ value }) => value).filter(Boolean)");
}
