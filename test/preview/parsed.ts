import { readdirSync, readFileSync } from "node:fs";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { ROOT } from "../support.js";

/** Reads markup as XML. Whatever is not well-formed throws. */
export function parseMarkup(markup: string): Document {
  const onError = (level: string, message: string) => {
    // It stands for what XML has no way to write.
    if (message.startsWith("Unicode replacement character")) return;
    throw new SyntaxError(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(markup.replace(/^<!doctype html>\n/, ""), "text/xml");
}

/** All elements, or those of a name, in the order of the document. */
export function elements(markup: string, name = "*"): Element[] {
  return Array.from(parseMarkup(markup).getElementsByTagName(name)) as Element[];
}

/** What the texts of an SVG say, without the marks of direction. */
export function textsOf(svg: string): string[] {
  return elements(svg, "text").map(({ textContent }) => (textContent ?? "").replace(/[\u2067\u2069]/g, ""));
}

/** An example of a variant, as its schema has it. */
export interface Example {
  readonly variant: string;
  readonly index: number;
  readonly message: object;
}

/** Every example of every variant. */
export const EXAMPLES: readonly Example[] = readdirSync(`${ROOT}generated/schemas`).flatMap((file) => {
  const { examples = [] } = JSON.parse(readFileSync(`${ROOT}generated/schemas/${file}`, "utf8"));
  const variant = file.replace(".json", "");
  return (examples as object[]).map((message, index) => ({ variant, index, message }));
});

/** The first example of a variant. */
export function exampleOf(variant: string): object {
  return EXAMPLES.find((example) => example.variant === variant)!.message;
}

/** A message of a type with these answers. */
export function messageOf(richObjectType: unknown, Answers: unknown): object {
  const richObjectId = "00000000-0000-0000-0000-000000000000";
  return { survey: { Answers }, richObjectId, richObjectType, richObjectName: "Drinks", tabKey: "" };
}

/** A list picker with these answers beside its title. */
export function listPickerOf(answers: object): object {
  return messageOf(192350002, { Title: "Drinks", ...answers });
}
