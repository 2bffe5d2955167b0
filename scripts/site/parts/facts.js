import { existsSync, readFileSync } from "node:fs";

/** What facts.ts has written: the rules, and which messages there are; and whether there is a playground to link to. */
export function readFacts() {
  return { ...JSON.parse(readFileSync(".cache/facts.json", "utf8")), playground: existsSync("playground/build.js") };
}
