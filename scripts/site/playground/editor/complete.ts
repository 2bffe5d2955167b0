import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { getLocation, type Location, type Node, parse } from "jsonc-parser";
import { findTooDeep } from "../../../../src/check/depth.js";
import type { Field, Value, Variant } from "../../../../src/model/model.js";
import { isObject } from "../../../../src/runtime/shapes.js";
import { blankMessage, blankValue } from "../engine/blank.js";
import { fieldAt, shapesAt, valuesAt } from "../engine/places.js";
import { variantOf, variants } from "../engine/tables.js";

/** Keys and values that can stand at the cursor, as the schemas have them. */
export function complete({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const text = state.doc.toString();
  if (findTooDeep(text) >= 0) return null;
  if (text.trim() === "") return explicit ? { from: pos, options: wholes() } : null;
  const location = getLocation(text, pos);
  const variant = variantIn(text);
  const options = location.isAtPropertyKey ? keys(location, variant, text) : values(location, variant);
  if (options.length === 0) return null;
  const word = wordAt(text, pos, location.previousNode);
  // Without being asked, only where a word has been begun.
  if (!explicit && word.from === pos && !word.isQuoted) return null;
  return { from: word.from, options: options.map((option) => completion(option, word)), validFor: /^[\w.-]*$/ };
}

/** Where there is nothing yet: a whole message of each type, to be filled in. */
function wholes(): Completion[] {
  return variants
    .filter(({ names }) => names.builder !== undefined)
    .map((variant) => ({
      label: variant.label,
      info: variant.description,
      apply: `${JSON.stringify(blankMessage(variant), null, 2)}\n`,
    }));
}

/** The variant that a text says it is, even where the text is no JSON yet; before it says so, any of them. */
export function variantIn(text: string): Variant {
  const value: unknown = parse(text);
  return (isObject(value) && variantOf(value.richObjectType)) || variants.find(({ fallback }) => fallback)!;
}

interface Option {
  readonly label: string;
  readonly json: string;
  readonly isKey: boolean;
  readonly detail: string;
  readonly info: string;
  readonly rank: number;
}

function keys({ path }: Location, variant: Variant, text: string): Option[] {
  const around = path.slice(0, -1);
  const there = around.reduce<unknown>((at, key) => (isBranch(at) ? at[key as never] : undefined), parse(text));
  const taken = new Set(isObject(there) ? Object.keys(there) : []);
  taken.delete(String(path.at(-1)));
  return shapesAt(variant, around)
    .flatMap(({ fields }) => fields)
    .filter(({ wire }) => !taken.has(wire))
    .map((field, index) => ({ ...keyOption(variant, field), rank: (field.required ? 50 : 0) - index }));
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function keyOption(variant: Variant, { wire, value, required, description, default: preset }: Field): Option {
  const blank = JSON.stringify(preset ?? blankValue(variant, value));
  const detail = required ? "required" : "";
  return {
    label: wire,
    json: `${JSON.stringify(wire)}: ${blank}`,
    isKey: true,
    detail,
    info: description,
    rank: 0,
  };
}

function values({ path }: Location, variant: Variant): Option[] {
  if (path.length === 1 && path[0] === "richObjectType") return types();
  const preset = fieldAt(variant, path)?.default;
  const known = valuesAt(variant, path).flatMap(choices);
  const all =
    preset !== undefined && typeof preset !== "object" && !known.includes(preset) ? [preset, ...known] : known;
  return all.map((value) => valueOption(value, value === preset ? "default" : ""));
}

function types(): Option[] {
  return variants
    .filter(({ type }) => type !== undefined)
    .map(({ type, label, description }) => ({ ...valueOption(type, label), info: description }));
}

function valueOption(value: unknown, detail: string): Option {
  const label = typeof value === "string" ? value : JSON.stringify(value);
  return { label, json: JSON.stringify(value), isKey: false, detail, info: "", rank: 0 };
}

function choices(value: Value): readonly unknown[] {
  if (value.kind === "enum") return value.values;
  if (value.kind === "const") return [value.value];
  return value.kind === "boolean" ? [true, false] : [];
}

/** What is being written at the cursor: where it starts, without its quote. */
interface Word {
  readonly from: number;
  readonly isQuoted: boolean;
}

function wordAt(text: string, pos: number, node: Node | undefined): Word {
  if (
    node &&
    node.type !== "object" &&
    node.type !== "array" &&
    node.offset < pos &&
    pos <= node.offset + node.length
  ) {
    const isQuoted = text[node.offset] === '"';
    return { from: node.offset + (isQuoted ? 1 : 0), isQuoted };
  }
  return { from: pos - /[\w.-]*$/.exec(text.slice(Math.max(0, pos - 100), pos))![0].length, isQuoted: false };
}

function completion({ label, json, isKey, detail, info, rank }: Option, { isQuoted }: Word): Completion {
  const apply = (view: EditorView, _: Completion, from: number, to: number) => {
    const { doc } = view.state;
    const behind = isQuoted && doc.sliceString(to, to + 1) === '"' ? to + 1 : to;
    const rest = doc.sliceString(behind, behind + 1000);
    const hasValue = isKey && /^\s*:/.test(rest);
    const insert = (hasValue ? JSON.stringify(label) : json) + (isKey && !hasValue && /^\s*"/.test(rest) ? "," : "");
    // Into the innermost brackets or quotes of what was written.
    const hollow = hasValue ? -1 : insert.search(/""|\[\]|\{\}/);
    const anchor = (isQuoted ? from - 1 : from) + (hollow < 0 ? insert.replace(/,$/, "").length : hollow + 1);
    view.dispatch({
      changes: { from: isQuoted ? from - 1 : from, to: behind, insert },
      selection: { anchor },
      userEvent: "input.complete",
    });
  };
  return {
    label,
    apply,
    type: isKey ? "property" : "constant",
    boost: rank,
    ...(detail && { detail }),
    ...(info && { info }),
  };
}
