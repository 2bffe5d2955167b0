import type { JSONSchema } from "json-schema-to-typescript";
import { importTool } from "../diagnostics/tools.js";
import { wireShapes } from "../model/input.js";
import type { Emitter, Field, JsonSchema, Shape, Variant } from "../model/model.js";
import { evidenceText } from "./text/evidence.js";
import { headerText } from "./text/header.js";
import { printKey } from "./text/literal.js";
import { commentText, otherKeysType, typeText } from "./text/typescript.js";

type Compile = typeof import("json-schema-to-typescript").compile;

const importCompiler = () => importTool<{ compile: Compile }>("json-schema-to-typescript", "to generate types");

/** One module a variant: an interface for every shape of its JSON. */
export const types: Emitter = {
  name: "types",
  prepare: importCompiler,
  async emit(model) {
    const { compile } = await importCompiler();
    return Promise.all(
      model.variants.map(async (variant) => ({
        path: `types/${variant.file}.ts`,
        text: await typesModule(variant, compile),
      })),
    );
  },
};

async function typesModule(variant: Variant, compile: Compile): Promise<string> {
  const interfaces = await Promise.all(wireShapes(variant).map((shape) => printInterface(shape, compile)));
  return [`// ${headerText(variant.source)}`, "", ...interfaces].join("\n");
}

/** Shapes are flat, since every object inside one has a name of its own; so indenting needs no formatter. */
async function printInterface(shape: Shape, compile: Compile): Promise<string> {
  const code = await compile(typesView(shape) as JSONSchema, shape.name, {
    bannerComment: "",
    format: false,
    additionalProperties: false,
  });
  // Comment lines start with an asterisk, so this is the declaration. Its name is ours: the tool would polish it.
  const [head, comment] = /^([\s\S]*?)^export interface .* \{$/m.exec(code)!;
  const body = code.slice(head.length, code.lastIndexOf("}")).trim();
  const named = body.replace(/^field(\d+)(?=\??: )/gm, (_, index: string) =>
    printKey(shape.fields[Number(index)]!.wire),
  );
  const indented = named.split("\n").map((line) => (line.trim() === "" ? "" : `  ${line.trimEnd()}`));
  return `${comment}export interface ${shape.name} {\n${indented.map(addSemicolon).join("\n")}\n}\n`;
}

/** Ends a property with a semicolon; comment lines stay as they are. */
function addSemicolon(line: string): string {
  return /^\s*(\/\*\*|\*|$)/.test(line) ? line : `${line};`;
}

/**
 * A shape as json-schema-to-typescript sees it: names in place of references, so that it makes none up, and numbers in
 * place of wire names, since it trips over such as `hasOwnProperty`.
 */
function typesView(shape: Shape): JsonSchema {
  // What a message has under provisional names is anybody's guess.
  const fields = shape.provisional ? [] : shape.fields;
  return {
    type: "object",
    ...commented(shape.description),
    required: fields.flatMap((field, i) => (field.required ? [`field${i}`] : [])),
    properties: Object.fromEntries(fields.map((field, i) => [`field${i}`, fieldView(field)])),
    additionalProperties: otherKeys(shape),
  };
}

/** What is under keys that are not listed. */
function otherKeys(shape: Shape): boolean | JsonSchema {
  const type = otherKeysType(shape, (value) => typeText(value, (name) => name, "", true));
  return type === undefined ? shape.open : { tsType: type };
}

function fieldView(field: Field): JsonSchema {
  const parts = [field.description, field.evidence.map(evidenceText).join("\n")].filter((text) => text !== "");
  return { ...commented(parts.join("\n\n")), tsType: typeText(field.value, (shape) => shape, "", true) };
}

/** A text that becomes a comment; without words there is none. */
function commented(text: string): JsonSchema {
  return text.trim() === "" ? {} : { description: commentText(text) };
}
