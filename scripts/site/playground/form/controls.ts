import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Field, Scalar, Value } from "../../../../src/model/model.js";
import { renderMarks } from "./fields.js";
import { controlId, type Filling } from "./filling.js";
import { labelOf } from "./words.js";

/** What a control needs to know of its field. */
type Named = Pick<Field, "name" | "required" | "description"> & { readonly default?: unknown };

/** One control with its label, what it is for, and what is wrong with it. */
export function renderControl(filling: Filling, field: Named, value: Value, pointer: string): TemplateResult {
  const { name, required, description } = field;
  const id = controlId(pointer);
  const label = labelOf(name);
  const given = filling.get(pointer);
  const hasMarks = filling.marks.has(pointer);
  const isInvalid = filling.marks.get(pointer)?.some(({ severity }) => severity === "error") === true;
  const about = [description && `${id}.hint`, hasMarks && `${id}.marks`].filter(Boolean).join(" ");
  const control: Control = { id, label, about, isInvalid, required, given, set: (next) => filling.set(pointer, next) };
  const hint = description ? html`<p class="hint" id="${id}.hint">${description}</p>` : nothing;
  if (value.kind === "list") {
    return html`<fieldset class="ticks"><legend>${label}${needed(required)}</legend>${hint}${ticks(control, value)}${renderMarks(filling, pointer)}</fieldset>`;
  }
  if (value.kind === "boolean") {
    return html`<div class="field tick">${tick(control)}<label for=${id}>${label}</label>${hint}${renderMarks(filling, pointer)}</div>`;
  }
  return html`<div class="field">
    <label for=${id}>${label}${needed(required && field.default === undefined)}</label>
    ${hint} ${input(control, value)} ${renderMarks(filling, pointer)}
  </div>`;
}

function needed(required: boolean) {
  return required ? html` <span class="needed">required</span>` : nothing;
}

interface Control {
  readonly id: string;
  readonly label: string;
  /** Ids of what describes it. */
  readonly about: string;
  readonly isInvalid: boolean;
  readonly required: boolean;
  readonly given: unknown;
  readonly set: (next: unknown) => void;
}

type Typing = Event & { readonly target: HTMLInputElement };

function input(control: Control, value: Value): TemplateResult {
  switch (value.kind) {
    case "text":
      // A plain control would hide what is there of another type.
      return typeof (control.given ?? "") === "string" ? text(control, value) : anything(control);
    case "number":
      return number(control);
    case "enum":
      return choice(control, value.values);
    default:
      return anything(control);
  }
}

/** The browser's own control for a form, and the texts that it can show. */
const PICKERS: { readonly [code: string]: { readonly type: string; readonly shows: RegExp } } = {
  "calendar-date": { type: "date", shows: /^(?:\d{4}-\d{2}-\d{2})?$/ },
  "clock-time": { type: "time", shows: /^(?:\d{2}:\d{2})?$/ },
};

function text(
  { id, about, isInvalid, required, given, set }: Control,
  { form, maxLength }: Extract<Value, { kind: "text" }>,
): TemplateResult {
  const shown = typeof given === "string" ? given : "";
  const picker = form && PICKERS[form.code];
  const type = picker?.shows.test(shown) ? picker.type : form?.code === "url-scheme" ? "url" : "text";
  const onInput = ({ target }: Typing) => set(target.value === "" && !required ? undefined : target.value);
  return html`<input
    id=${id}
    type=${type}
    .value=${live(shown)}
    autocomplete="off"
    placeholder=${type === "url" ? "https://" : ""}
    data-most=${maxLength ?? nothing}
    aria-required=${required}
    aria-invalid=${isInvalid}
    aria-describedby=${about || nothing}
    @input=${onInput}
  />`;
}

function number({ id, about, isInvalid, required, given, set }: Control): TemplateResult {
  const put = (typed: string, isDone: boolean) => {
    if (typed.trim() === "") return set(required ? "" : undefined);
    // What is no number, or none yet ("1." on the way to "1.5"), stays as it was typed, with its issue beside it.
    const isNumber = Number.isFinite(Number(typed)) && (isDone || String(Number(typed)) === typed);
    set(isNumber ? Number(typed) : typed);
  };
  return html`<input
    id=${id}
    type="text"
    inputmode="decimal"
    .value=${live(given === undefined ? "" : String(given))}
    aria-required=${required}
    aria-invalid=${isInvalid}
    aria-describedby=${about || nothing}
    @input=${({ target }: Typing) => put(target.value, false)}
    @change=${({ target }: Typing) => put(target.value, true)}
  />`;
}

function choice({ id, about, isInvalid, required, given, set }: Control, values: readonly Scalar[]): TemplateResult {
  const isSet = given !== undefined && given !== "";
  const isKnown = values.some((value) => value === given);
  const onChange = ({ target }: Typing) => {
    if (target.value !== "other") set(target.value === "" ? undefined : values[Number(target.value)]);
  };
  return html`<select id=${id} aria-invalid=${isInvalid} aria-describedby=${about || nothing} @change=${onChange}>
    ${required && isSet ? nothing : html`<option value="" .selected=${!isSet}>not set</option>`}
    ${!isKnown && isSet ? html`<option value="other" .selected=${true}>${JSON.stringify(given)}</option>` : nothing}
    ${values.map((value, index) => html`<option value=${index} .selected=${value === given}>${String(value)}</option>`)}
  </select>`;
}

function tick({ id, about, isInvalid, given, set }: Control): TemplateResult {
  return html`<input
    id=${id}
    type="checkbox"
    .checked=${live(given === true)}
    aria-invalid=${isInvalid}
    aria-describedby=${about || nothing}
    @change=${({ target }: Typing) => set(target.checked)}
  />`;
}

/** Boxes for the words of a list; what else is in the list stays. */
function ticks({ id, given, required, set }: Control, { items }: Extract<Value, { kind: "list" }>): TemplateResult {
  const words = items.kind === "enum" ? items.values : [];
  const there: readonly unknown[] = Array.isArray(given) ? given : [];
  const toggle = (word: Scalar, isOn: boolean) => {
    const next = isOn ? [...there, word] : there.filter((other) => other !== word);
    set(next.length === 0 && !required ? undefined : next);
  };
  return html`${words.map(
    (word) => html`<label class="choice"
      ><input
        type="checkbox"
        id="${id}.${String(word)}"
        .checked=${live(there.includes(word))}
        @change=${({ target }: Typing) => toggle(word, target.checked)}
      />${String(word)}</label
    >`,
  )}`;
}

/** Any JSON, for what has no control of its own: a list of anything, a value of the wrong type. */
function anything({ id, about, given, set }: Control): TemplateResult {
  const onChange = ({ target }: Typing) => {
    try {
      set(target.value.trim() === "" ? undefined : JSON.parse(target.value));
    } catch {
      set(target.value);
    }
  };
  return html`<textarea
    id=${id}
    rows="3"
    aria-describedby=${about || nothing}
    .value=${live(given === undefined ? "" : JSON.stringify(given, null, 2))}
    @change=${onChange}
  ></textarea>`;
}
