import { html, nothing, type TemplateResult } from "lit-html";
import type { Judged, Mark } from "./engine/judge.js";
import { type Remedy, remedyFor } from "./engine/remedies.js";
import { ruleText } from "./engine/tables.js";

/** What can be done about an issue. */
export interface IssueActions {
  readonly goTo: (mark: Mark) => void;
  readonly mend: (remedy: Remedy) => void;
  readonly fixAll: () => void;
  /** What is gone to: a line of the text, or a field of the form. */
  readonly view: "json" | "form";
  /** Address of the docs site; empty where there is none. */
  readonly docs: string;
}

/** Issues beyond these are counted: nobody reads as many before mending the first. */
const MOST = 50;

/** How many issues there are, in words. */
export function countIssues({ errors, warnings }: Pick<Judged, "errors" | "warnings">): string {
  if (errors + warnings === 0) return "No issues";
  const words = [errors > 0 && plural(errors, "error"), warnings > 0 && plural(warnings, "warning")];
  return words.filter(Boolean).join(", ");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The issues of a message as a list, each with its place, its reason and its fix. */
export function renderIssues(judged: Judged, actions: IssueActions): TemplateResult {
  const { marks } = judged;
  const fixable = marks.filter(({ edit }) => edit).length;
  const mood = judged.errors > 0 ? "error" : judged.warnings > 0 ? "warning" : "fine";
  return html`
    <div class="issues-head">
      <h2 id="issues" tabindex="-1"><span class="dot ${mood}" aria-hidden="true"></span>${countIssues(judged)}</h2>
      ${fixable > 1 ? html`<button type="button" class="small" @click=${actions.fixAll}>Fix all ${fixable}</button>` : nothing}
    </div>
    ${marks.length === 0 ? nothing : html`<ol class="issues">${marks.slice(0, MOST).map((mark) => renderIssue(judged, mark, actions))}</ol>`}
    ${marks.length > MOST ? html`<p class="hint">and ${marks.length - MOST} more</p>` : nothing}
  `;
}

function renderIssue(judged: Judged, mark: Mark, { goTo, mend, view, docs }: IssueActions): TemplateResult {
  const remedy = remedyFor(judged, mark);
  const { severity, message, hint, line, code } = mark;
  return html`<li class=${severity}>
    <p><b>${severity === "error" ? "Error" : "Warning"}</b> ${message}${hint ? html` <span class="hint">${hint}</span>` : nothing}</p>
    <div class="issue-actions">
      ${remedy ? html`<button type="button" class=${mark.edit ? "small primary" : "small"} @click=${() => mend(remedy)}>${remedy.label}</button>` : nothing}
      <button type="button" class="small" @click=${() => goTo(mark)}>Go to ${view === "form" ? "its field" : `line ${line}`}</button>
      ${renderRule(code, docs)}
    </div>
  </li>`;
}

function renderRule(code: string, docs: string): TemplateResult | typeof nothing {
  const rule = ruleText(code);
  if (!rule) return nothing;
  const link = docs && html`<p><a href="${docs}rules.html#${code}">All about ${code}</a></p>`;
  return html`<details>
    <summary>Why? <code>${code}</code></summary>
    <p>${rule.title} ${rule.why}</p>
    <p>${rule.remedy}</p>
    ${rule.bad ? html`<p>Not <code>${rule.bad}</code></p>` : nothing}
    ${rule.good ? html`<p>But <code>${rule.good}</code></p>` : nothing} ${link || nothing}
  </details>`;
}
