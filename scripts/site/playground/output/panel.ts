import { html, nothing, render, type TemplateResult } from "lit-html";
import type { Judged } from "../engine/judge.js";
import type { Preview } from "../preview.js";
import type { State } from "../state.js";
import { renderTabs, type Tab } from "../tabs.js";
import { COPIES, type Copy, print } from "./print.js";

/** What the right side of the page shows, and what it may change. */
export interface Output {
  readonly state: State;
  readonly judged: Judged;
  /** That of the preview. */
  readonly theme: "light" | "dark";
  readonly preview: Preview;
  readonly change: (next: Partial<State>) => void;
  readonly copy: (text: string) => void;
}

const TABS: readonly Tab<State["output"]>[] = [
  { name: "preview", label: "Preview" },
  ...Object.entries(COPIES).map(([name, { label }]) => ({ name: name as Copy, label })),
];

const STAGES: readonly Tab<State["stage"]>[] = [
  { name: "bubble", label: "In the conversation" },
  { name: "open", label: "Opened" },
  { name: "reply", label: "Answered" },
];

const DEVICES = [
  ["page", "as this page"],
  ["light", "light"],
  ["dark", "dark"],
] as const;

const ENCODINGS = [
  ["auto", "as it should be"],
  ["object", "an object"],
  ["string", "JSON text"],
] as const;

/** Draws the preview, or one of the forms that the message can be copied in. */
export function renderOutput(output: Output): void {
  const { state, judged, theme, preview, change } = output;
  const part = (id: string) => document.getElementById(id)!;
  const isPreview = state.output === "preview";
  render(
    renderTabs("What to see of it", TABS, state.output, "output", (name) => change({ output: name })),
    part("outputs"),
  );
  part("output").setAttribute("aria-labelledby", `output-${state.output}`);
  part("preview").hidden = !isPreview;
  if (isPreview) preview.draw(drawable(judged), state.stage, theme);
  render(isPreview ? renderStages(output) : nothing, part("stages"));
  render(isPreview ? renderDevice(output) : nothing, part("colours"));
  render(state.output === "preview" ? nothing : renderCopy(output, state.output), part("copy"));
}

/** Of a text that is no JSON, the preview says so itself. */
function drawable({ value, text }: Judged): unknown {
  return value === undefined ? text : value;
}

function renderStages({ state, change }: Output): TemplateResult {
  return html`<fieldset class="segments">
    <legend class="unseen">Where the customer is</legend>
    ${STAGES.map(
      ({ name, label }) => html`<label
        ><input type="radio" name="stage" value=${name} .checked=${state.stage === name} @change=${() => change({ stage: name })} /><span
          >${label}</span
        ></label
      >`,
    )}
  </fieldset>`;
}

function renderDevice({ state, change }: Output): TemplateResult {
  const onChange = ({ target }: Event) => change({ device: (target as HTMLSelectElement).value as State["device"] });
  return html`<label class="device"
    ><span>Device</span>
    <select id="device" @change=${onChange}>
      ${DEVICES.map(([name, label]) => html`<option value=${name} .selected=${state.device === name}>${label}</option>`)}
    </select></label
  >`;
}

function renderCopy({ state, judged, change, copy }: Output, name: Copy): TemplateResult {
  const printed = print(name, judged, state.survey);
  const encoding = name === "typescript" ? nothing : renderEncoding(state, change);
  if ("reason" in printed) {
    return html`<p class="about">${COPIES[name].about}</p>${encoding}<p class="note">${printed.reason}</p>`;
  }
  const { code, remark } = printed;
  return html`
    <p class="about">${COPIES[name].about}</p>
    ${encoding} ${remark ? html`<p class="note">${remark}</p>` : nothing}
    <button type="button" class="primary" id="copy-code" @click=${() => copy(code)}>Copy ${COPIES[name].thing}</button>
    <pre tabindex="0" aria-label="${COPIES[name].label} of the message" role="region"><code>${code}</code></pre>
  `;
}

function renderEncoding({ survey }: State, change: Output["change"]): TemplateResult {
  const onChange = ({ target }: Event) => change({ survey: (target as HTMLSelectElement).value as State["survey"] });
  return html`<label class="encoding"
    ><span><code>survey</code> is written as</span>
    <select id="encoding" @change=${onChange}>
      ${ENCODINGS.map(([name, label]) => html`<option value=${name} .selected=${survey === name}>${label}</option>`)}
    </select></label
  >`;
}
