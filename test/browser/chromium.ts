import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian, and others, have Chromium: `apt-get install -y chromium`. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts the Chromium of this machine; `CHROMIUM` names another one. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error("There is no Chromium here: apt-get install -y chromium");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
