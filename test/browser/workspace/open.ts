import type { Browser, Frame, Page } from "playwright-core";
import type { Site } from "./serve.js";

/** A workspace that is open in a browser, and a record of what should not happen in it. */
export interface Workspace {
  readonly page: Page;
  /** The place whose form is used: the page, or a frame in it. */
  readonly place: Page | Frame;
  /** What the policy forbade, and whatever the consoles of all frames told of errors. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for. */
  readonly requests: readonly string[];
}

/** Opens the workspace with a frame of that name, or without one. */
export async function openWorkspace(browser: Browser, site: Site, frame?: string): Promise<Workspace> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  const requests: string[] = [];
  await page.exposeFunction("complain", (text: string) => void complaints.push(text));
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => complain(event.violatedDirective + ' ' + event.blockedURI))",
  );
  page.on("console", (entry) => entry.type() === "error" && complaints.push(entry.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`${site.origin}/agent.html${frame ? `?frame=${frame}` : ""}`, { waitUntil: "networkidle" });
  const name = frame === "nested" ? "deep" : frame;
  return { page, place: name ? page.frame(name)! : page, complaints, requests };
}

/** Fills the form of a place and clicks a button of it; returns the notifications that the form shows then. */
export async function act(place: Page | Frame, button: string, fields: { readonly [label: string]: string } = {}) {
  for (const [label, text] of Object.entries(fields)) await place.getByLabel(label).fill(text);
  await place.getByRole("button", { name: button, exact: true }).click();
  await place.locator('.desk[data-state="done"]').waitFor();
  return place.locator(".notes li").allTextContents();
}

/** What the host got: every call, those that were refused as well, and what became of them. */
export function sent(page: Page): Promise<{ to: string; kind: string; message: Record<string, unknown> }[]> {
  return page.evaluate("Microsoft.Omnichannel.sent");
}

/** How often the host was called. */
export function calls(page: Page): Promise<number> {
  return page.evaluate("Microsoft.Omnichannel.calls.length");
}
