import { html, nothing, type TemplateResult } from "lit-html";
import { inputFields } from "../../../src/model/input.js";
import { blankMessage } from "./engine/blank.js";
import { variants } from "./engine/tables.js";
import { fromHash, initialState, type State } from "./state.js";

/** The example that somebody who has just come sees. */
const FIRST = "ListPicker/0";

/** The state of somebody who has just come. */
export function firstState(): State {
  return initialState(textOf(FIRST));
}

/** The text that a choice of the menu stands for: `<variant>/<number of the example>`, or `<variant>/empty`. */
export function textOf(choice: string): string {
  const [name, which] = choice.split("/");
  const variant = variants.find((one) => one.name === name);
  const value = variant && (which === "empty" ? blankMessage(variant) : variant.examples[Number(which)]?.value);
  return value === undefined ? "" : `${JSON.stringify(value, null, 2)}\n`;
}

/** The state in a hash: `#example=ListPicker/0` is that of a link from the docs, all else is kept by `toHash`. */
export async function stateIn(hash: string): Promise<State | "none" | "damaged"> {
  const [, choice] = /^#example=(\w+\/\w+)$/.exec(hash) ?? [];
  const text = choice && textOf(choice);
  return text ? initialState(text) : fromHash(hash);
}

/** The menu of all examples, by variant; choosing one puts it into the editor. */
export function renderStart(onChoose: (choice: string) => void): TemplateResult {
  const onChange = ({ target }: Event) => {
    const menu = target as HTMLSelectElement;
    if (menu.value) onChoose(menu.value);
    menu.value = "";
  };
  return html`<label class="start"
    ><span>Start from</span>
    <select id="start" @change=${onChange}>
      <option value="">an example…</option>
      ${variants
        .filter(({ examples }) => examples.length > 0)
        .map(
          (variant) => html`<optgroup label=${variant.label}>
            ${variant.examples.map(({ title }, index) => html`<option value="${variant.name}/${index}">${title}</option>`)}
            ${
              variant.names.builder && inputFields(variant, variant.root).length > 0
                ? html`<option value="${variant.name}/empty">Empty ${variant.label.toLowerCase()}</option>`
                : nothing
            }
          </optgroup>`,
        )}
    </select></label
  >`;
}
