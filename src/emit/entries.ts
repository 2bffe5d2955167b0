import { wireShapes } from "../model/input.js";
import type { Emitter, Model, Variant } from "../model/model.js";
import { headerText } from "./text/header.js";
import { literal } from "./text/typescript.js";

/** The doors: an index of all variants, and one module a variant for bundles that need no other. */
export const entries: Emitter = {
  name: "entries",
  needs: ["types", "validators", "builders"],
  emit(model) {
    const buildable = model.variants.filter((variant) => variant.names.builder);
    const other = model.variants.find((variant) => variant.fallback);
    const known = model.variants.filter((variant) => !variant.fallback);
    const sources = [...new Set(model.variants.map((variant) => variant.source))].sort();
    return [
      { path: "index.ts", text: entry(model, sources.join(", "), known, other, ".") },
      ...buildable.map((variant) => ({
        path: `variants/${variant.file}.ts`,
        text: entry(model, variant.source, [variant], undefined, ".."),
      })),
    ];
  },
};

/** A module that exports some variants, and validation, conversion and sending bound to just these. */
function entry(
  model: Model,
  sources: string,
  variants: readonly Variant[],
  other: Variant | undefined,
  up: string,
): string {
  const all = other ? [...variants, other] : variants;
  // What can't be built is never valid, so that no message is of its type.
  const union =
    all.flatMap(({ names, fallback }) => (names.builder || fallback ? names.message : [])).join(" | ") || "never";
  if (model.tag === undefined) return standalone(sources, variants, up);
  const scope = other ? "of every type" : `of the type ${variants.map((variant) => variant.label).join(", ")}`;
  const tables = variants.map((variant) => variant.names.tables).join(", ");
  const fallback = (other ?? variants[0]!).names.tables;
  return `// ${headerText(sources)}
import * as runtime from "omnirich/runtime";
${all.map((variant) => importLines(variant, up)).join("")}
export {
  RichMessageError,
  type BuildOptions,
  type ConvertOptions,
  type CopilotCard,
  type Fix,
  type Issue,
  type MessageGuard,
  type OmnichannelHost,
  type Parsed,
  type RuleLevels,
  type SenderOptions,
  type SendMessage,
  type Severity,
  type SurveyEncoding,
  type UnverifiedOptions,
  type ValidateOptions,
  type Validation,
} from "omnirich/runtime";
${exportLines(all, up)}
/** A rich message ${scope}; the type guards tell them apart. */
export type RichMessage = ${union};

/** The variants that the functions of this module know, for functions of omnirich/runtime that take a catalogue. */
export const catalogue: runtime.Catalogue = { tag: ${literal(model.tag)}, variants: [${tables}], other: ${fallback} };

/**
 * Checks any value as a rich message ${scope}. Returns \`{ ok, issues, message? }\` and never throws; every issue has
 * a code, a JSON Pointer and a sentence.
 */
export function validateMessage(value: unknown, options?: runtime.ValidateOptions): runtime.Validation<RichMessage> {
  return runtime.validate(catalogue, value, options);
}

/**
 * Reads a rich message from JSON text and checks it, as validateMessage does; \`decoded\` is the message with the JSON
 * texts in it read as well. Never throws.
 */
export function parseMessage(text: string, options?: runtime.ValidateOptions): runtime.Parsed<RichMessage> {
  return runtime.parse(catalogue, text, options);
}

/**
 * Turns an admin-center export (a value or its JSON text) into a frozen message that can be sent: \`survey\` becomes JSON
 * text of \`{ Questions, Answers }\`, every other key stays. Throws RichMessageError.
 */
export function fromExport(exported: unknown, options?: runtime.ValidateOptions): RichMessage {
  return runtime.fromExport(catalogue, exported, options);
}

/**
 * The message with \`survey\` as an object or as JSON text (without an option: text when it has \`Questions\`, else an
 * object), validated and frozen. Throws RichMessageError.
 */
export function toSendable(message: unknown, options?: runtime.ConvertOptions): RichMessage {
  return runtime.toSendable(catalogue, message, options);
}

/**
 * The Adaptive Card by which a Copilot Studio agent sends this message: a hidden block with the message as JSON text, and
 * a visible one with its name. Throws RichMessageError.
 */
export function toCopilotCard(message: unknown): runtime.CopilotCard {
  return runtime.toCopilotCard(catalogue, message);
}

/** Makes a sender with a host, warnings and strictness of its own, for tests and options. */
export function createSender(options?: runtime.SenderOptions): runtime.SendMessage<RichMessage> {
  return runtime.createSender(catalogue, options);
}

/**
 * Microsoft.Omnichannel.sendMessageToConversation, guarded: what is invalid is refused before it is sent. Parameters and
 * defaults are Microsoft's (\`toSendBox\` omitted: the agent's sendbox; \`conversationId\` omitted: the focused
 * conversation). Resolves with the host's answer, rejects with RichMessageError, never throws.
 */
export const sendMessageToConversation: runtime.SendMessage<RichMessage> = /*#__PURE__*/ createSender();
`;
}

/** A module of schemas that nothing tells apart: each stands for itself, and none is a message that could be sent. */
function standalone(sources: string, variants: readonly Variant[], up: string): string {
  return `// ${headerText(sources)}
export { RichMessageError, type BuildOptions, type Issue, type MessageGuard, type ValidateOptions, type Validation } from "omnirich/runtime";
${exportLines(variants, up)}`;
}

function importLines({ names, file, fallback }: Variant, up: string): string {
  const type = names.builder || fallback ? `import type { ${names.message} } from "${up}/types/${file}.js";\n` : "";
  return `${type}import { ${names.tables} } from "${up}/validators/${file}.js";
`;
}

/** Every exported name of the variants, each once: two variants may share a shape. */
function exportLines(variants: readonly Variant[], up: string): string {
  const seen = new Set<string>();
  const fresh = (names: readonly string[]) => names.filter((name) => !seen.has(name) && seen.add(name));
  const line = (keyword: string, names: readonly string[], module: string) =>
    names.length === 0 ? "" : `${keyword} { ${names.join(", ")} } from "${up}/${module}.js";\n`;
  return variants
    .map((variant) => {
      const { names, file, shapes } = variant;
      const fragments = shapes.flatMap((shape) => (shape.fragment ? [shape.fragment] : []));
      const functions = names.builder ? [names.builder, ...fragments.map(({ builder }) => builder)] : [];
      const inputs = names.input ? [names.input, ...fragments.map(({ input }) => input)] : [];
      return (
        line("export", fresh(functions), `builders/${file}`) +
        line("export type", fresh(inputs), `builders/${file}`) +
        line("export type", fresh(wireShapes(variant).map((shape) => shape.name)), `types/${file}`) +
        line("export", fresh(names.guard ? [names.guard] : []), `validators/${file}`)
      );
    })
    .join("");
}
