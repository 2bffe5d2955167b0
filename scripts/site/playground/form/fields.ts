import { html, nothing, type TemplateResult } from "lit-html";
import { findShape, inputFields } from "../../../../src/model/input.js";
import type { Field, Value } from "../../../../src/model/model.js";
import { escapePointer } from "../../../../src/runtime/pointer.js";
import { isObject } from "../../../../src/runtime/shapes.js";
import { blankValue } from "../engine/blank.js";
import { readText } from "../engine/set-in.js";
import { renderControl } from "./controls.js";
import { controlId, type Filling } from "./filling.js";
import { labelOf, singular } from "./words.js";

type Rendered = TemplateResult | typeof nothing;

/** The fields of an object, those of flat objects among them, as its builder takes them. */
export function renderFields(filling: Filling, shape: string, base: string): readonly Rendered[] {
  return inputFields(filling.variant, shape).map(({ field, path }) => {
    const pointer = [base, ...path.map(escapePointer)].join("/");
    return renderField(filling, field, pointer);
  });
}

function renderField(filling: Filling, field: Field, pointer: string): Rendered {
  const value = contentOf(field.value);
  if (value.kind === "const") return nothing;
  const given = filling.get(pointer);
  // What is there of another type is shown as it is: a list or an object in its place would lose it.
  if (given !== undefined && isOdd(value, given)) return renderControl(filling, field, { kind: "unknown" }, pointer);
  if (value.kind === "object") return renderObject(filling, field, value.shape, pointer);
  if (value.kind === "list" && !isChoices(value.items)) return renderList(filling, field, value, pointer);
  return renderControl(filling, field, value, pointer);
}

/** What a value says, be it written as JSON text or not. */
function contentOf(value: Value): Value {
  return value.kind === "json" ? contentOf(value.content) : value;
}

function isOdd(value: Value, given: unknown): boolean {
  if (value.kind === "list") return !Array.isArray(given);
  return value.kind === "object" && !isObject(readText(given));
}

/** Lists of a few fixed words are boxes to tick, which are one control. */
function isChoices(value: Value): boolean {
  return value.kind === "enum";
}

function renderObject(filling: Filling, field: Field, shape: string, pointer: string): TemplateResult {
  const { variant } = filling;
  const label = labelOf(field.name);
  const isThere = filling.get(pointer) !== undefined;
  if (!isThere) {
    const add = () => filling.set(pointer, blankValue(variant, field.value));
    return html`<div class="field">
      <button type="button" class="quiet" id=${controlId(pointer)} @click=${add}>Add ${label.toLowerCase()}</button>
      <p class="hint">${field.description}</p>
      ${renderMarks(filling, pointer)}
    </div>`;
  }
  const remove = () => filling.set(pointer, undefined);
  return html`<fieldset id=${controlId(pointer)} tabindex="-1">
    <legend>${label}</legend>
    <p class="hint">${findShape(variant, shape).description}</p>
    ${renderMarks(filling, pointer)} ${renderFields(filling, shape, pointer)}
    ${field.required ? nothing : html`<button type="button" class="quiet" @click=${remove}>Remove ${label.toLowerCase()}</button>`}
  </fieldset>`;
}

/** Items of a list that have a form: people fill in no more, and browsers take seconds to draw them. */
const MOST = 300;

type List = Extract<Value, { kind: "list" }>;

function renderList(filling: Filling, field: Field, list: List, pointer: string): TemplateResult {
  const there = filling.get(pointer);
  const items = Array.isArray(there) ? there : [];
  const one = singular(field.name);
  const add = () => {
    const item = blankValue(filling.variant, list.items);
    if (Array.isArray(there)) filling.set(`${pointer}/${items.length}`, item);
    else filling.set(pointer, [item]);
    focusLater(`${pointer}/${items.length}`);
  };
  const remove = (index: number) => {
    // An optional list that has become empty is better not there.
    const isLast = items.length === 1 && !field.required;
    filling.set(isLast ? pointer : `${pointer}/${index}`, undefined);
    focusLater(`${pointer}/add`);
  };
  const move = (index: number) => {
    const moved = items.with(index - 1, items[index]).with(index, items[index - 1]);
    filling.set(pointer, moved);
    focusLater(`${pointer}/${index - 1}`);
  };
  return html`<fieldset class="list" id=${controlId(pointer)} tabindex="-1">
    <legend>${labelOf(field.name)}${field.required ? html` <span class="needed">required</span>` : nothing}</legend>
    <p class="hint">${field.description}</p>
    ${renderMarks(filling, pointer)}
    <ol>
      ${items.slice(0, MOST).map((_, index) => renderItem(filling, list.items, `${pointer}/${index}`, { one, index, remove, move }))}
    </ol>
    ${items.length > MOST ? html`<p class="note">and ${items.length - MOST} more, in the JSON</p>` : nothing}
    <button type="button" class="quiet" id=${controlId(`${pointer}/add`)} @click=${add}>Add ${/^[aeiou]/i.test(one) ? "an" : "a"} ${one}</button>
  </fieldset>`;
}

interface ItemActions {
  readonly one: string;
  readonly index: number;
  readonly remove: (index: number) => void;
  readonly move: (index: number) => void;
}

function renderItem(
  filling: Filling,
  value: Value,
  pointer: string,
  { one, index, remove, move }: ItemActions,
): TemplateResult {
  const name = `${one} ${index + 1}`;
  const content = contentOf(value);
  const actions = html`<span class="actions">
    ${index > 0 ? html`<button type="button" class="quiet" aria-label="Move ${name} up" @click=${() => move(index)}>↑</button>` : nothing}
    <button type="button" class="quiet" aria-label="Remove ${name}" @click=${() => remove(index)}>✕</button>
  </span>`;
  if (content.kind !== "object") {
    const field = { name: name, required: true, description: "" };
    return html`<li class="plain">${renderControl(filling, field, content, pointer)}${actions}</li>`;
  }
  return html`<li>
    <fieldset id=${controlId(pointer)} tabindex="-1">
      <legend>${name.charAt(0).toUpperCase() + name.slice(1)}</legend>
      ${actions} ${renderMarks(filling, pointer)} ${renderFields(filling, content.shape, pointer)}
    </fieldset>
  </li>`;
}

/** What is wrong with a whole object or list, beside it. */
export function renderMarks({ marks }: Filling, pointer: string): Rendered {
  const found = marks.get(pointer);
  if (!found) return nothing;
  return html`<ul class="marks" id="${controlId(pointer)}.marks">
    ${found.map(({ severity, message }) => html`<li class=${severity}><b>${severity === "error" ? "Error" : "Warning"}</b> ${message}</li>`)}
  </ul>`;
}

/** The change comes back through the editor and is drawn before anything else happens. */
function focusLater(pointer: string): void {
  setTimeout(() => {
    const target = document.getElementById(controlId(pointer));
    (target?.querySelector<HTMLElement>("input, select, textarea") ?? target)?.focus();
  });
}
