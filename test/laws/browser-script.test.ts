import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { transform } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { type BrowserScript, bundleBrowserScript } from "../../scripts/browser-script/bundle.js";
import * as omnirich from "../../src/index.js";
import { createFakeOmnichannel } from "../../src/testing/index.js";
import { ownModel, payload, ROOT } from "../support.js";
import { snippets } from "./readme.js";

/** What came after ES2019 and a script may rely on without noticing; BigInt and globalThis are older in every browser. */
const LATER = `
for (const [object, names] of [
  [Object, ["hasOwn", "groupBy"]],
  [Promise, ["allSettled", "any", "withResolvers", "try"]],
  [Array, ["fromAsync"]],
  [Array.prototype, ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"]],
  [String.prototype, ["at", "matchAll", "replaceAll", "isWellFormed", "toWellFormed"]],
  [Intl, ["supportedValuesOf", "Segmenter", "ListFormat", "DisplayNames", "RelativeTimeFormat", "Locale"]],
  [globalThis, ["AggregateError", "WeakRef", "FinalizationRegistry", "Iterator"]],
]) for (const name of names) delete object[name];
`;

let bundled: BrowserScript;
beforeAll(async () => {
  bundled = await bundleBrowserScript();
});

/** A global with nothing but what ES2019 has, the URL of browsers, and what is given; then with the script. */
function load(globals: object = {}) {
  const context = createContext({ URL, ...globals }, { codeGeneration: { strings: false, wasm: false } });
  runInContext(LATER, context);
  runInContext(bundled.script, context);
  return context as { Omnirich: typeof omnirich; [name: string]: unknown };
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("the browser script", () => {
  it("has no syntax that came after ES2019", async () => {
    const print = (target: string) => transform(bundled.script, { target, charset: "utf8" });
    const { code, warnings } = await print("es2019");
    expect(warnings).toEqual([]);
    expect(code === (await print("esnext")).code).toBe(true);
  });

  it("has no eval, no new Function, and asks for no other script", () => {
    expect(bundled.script).not.toMatch(/\beval\b|\bFunction\s*\(|\brequire\b|\bimport\b|importScripts|\.src\s*=/);
  });

  it("leaves one global, and what engines have as it is", () => {
    const context = createContext({});
    const names = (): string[] =>
      runInContext(
        `["Object", "Array", "String", "Promise", "globalThis"].flatMap((name) =>
          [globalThis[name], globalThis[name].prototype].flatMap((owner) =>
            Object.getOwnPropertyNames(owner || {}).map((key) => name + "." + key)))`,
        context,
      );
    const before = names();
    runInContext(bundled.script, context);
    expect(names().filter((name) => !before.includes(name))).toEqual(["globalThis.Omnirich"]);
    expect(before.filter((name) => !names().includes(name))).toEqual([]);
  });

  it("has everything that the main module has", () => {
    expect(Object.keys(load().Omnirich).sort()).toEqual(Object.keys(omnirich).sort());
  });

  it("is the same every time, and its map is of its sources alone", async () => {
    expect(await bundleBrowserScript()).toEqual(bundled);
    const { sources } = JSON.parse(bundled.map);
    expect(sources.filter((source: string) => !/^\.\.\/(src|generated|scripts)\/[\w/.-]+\.ts$/.test(source))).toEqual(
      [],
    );
  });

  it("has its hash in the README (if not: npm run generate)", () => {
    const hash = createHash("sha384").update(bundled.script).digest("base64");
    expect(bundled.integrity).toBe(`sha384-${hash}`);
    expect(readFileSync(`${ROOT}README.md`, "utf8").match(/sha384-[\w+/=]+/g)).toEqual([bundled.integrity]);
  });
});

describe("in a bare ES2019 global, the script", () => {
  it("judges every example as the modules do", async () => {
    const { Omnirich } = load();
    const examples = (await ownModel()).variants.flatMap((variant) => [
      ...variant.examples.map(({ value }) => value),
      ...variant.rejects.map(({ value }) => value),
    ]);
    expect(examples.length).toBeGreaterThan(50);
    for (const example of examples)
      expect(plain(Omnirich.validateMessage(example))).toEqual(plain(omnirich.validateMessage(example)));
  });

  it("builds, converts and sends Microsoft's sample", async () => {
    const host = createFakeOmnichannel();
    const { Omnirich } = load({ Microsoft: { Omnichannel: host } });
    const message = Omnirich.fromExport(payload("list-picker.export"));
    await Omnirich.sendMessageToConversation(message, false);
    expect(plain(host.customer())).toEqual([plain(message)]);
  });

  it("adds up amounts, and escapes what pointers must escape", () => {
    const { Omnirich } = load();
    const sumWarning = (amount: string) => {
      const warnings: string[] = [];
      Omnirich.applePay(
        {
          name: "x",
          messageTitle: "x",
          currencyCode: "EUR",
          requiredBillingContactFields: ["email"],
          lineItems: ["11.5", "-4.75"].map((item) => ({ label: "x", amount: item, type: "final" })),
          total: { label: "x", amount, type: "final" },
        },
        { onWarning: ({ message }) => warnings.push(message) },
      );
      return warnings.find((warning) => warning.includes("the sum of"));
    };
    expect(sumWarning("6.75")).toBe(undefined);
    expect(sumWarning("6.7")).toContain('"6.75", the sum of the line items');
    const { issues } = Omnirich.parseMessage('{"a/b~c":1,"richObjectType":192350002}');
    expect(issues.map(({ path }) => path)).toContain("/a~1b~0c");
  });

  it("runs the README's form script", async () => {
    const host = createFakeOmnichannel();
    const context = load({ Microsoft: { Omnichannel: host } });
    runInContext(snippets.find(({ language }) => language === "js")!.text, context);
    const notes: string[] = [];
    const form = (title: string) => ({
      getFormContext: () => ({
        getAttribute: () => ({ getValue: () => title }),
        ui: { setFormNotification: (text: string) => notes.push(text) },
      }),
    });
    const { offerDrinks } = context.Contoso as { offerDrinks(executionContext: unknown): Promise<void> };
    await offerDrinks(form("What may it be?"));
    expect(host.customer()).toHaveLength(1);
    expect(notes).toEqual([]);
    await offerDrinks(form(""));
    expect(host.customer()).toHaveLength(1);
    expect(notes).toEqual([expect.stringContaining("[title]")]);
  });
});
