import { html, nothing, type TemplateResult } from "lit-html";
import { type Judged, sendableOf } from "./engine/judge.js";
import type { State } from "./state.js";

/** What is said above a message that can't be sent, or hardly be read, as it is; and the click that changes that. */
export function renderBanner(judged: Judged, view: State["view"], replace: (text: string) => void) {
  const { form, text } = judged;
  if (form === "export") {
    return renderConversion(
      text,
      "This is an export of the admin center: sent as it is, the customer sees plain text.",
      replace,
    );
  }
  if (form === "content") {
    return renderConversion(
      text,
      "This is the content of a message alone, which can't be sent without the rest.",
      replace,
    );
  }
  const { message } = judged.isFolded && view === "json" ? sendableOf(text, "object") : {};
  if (message === undefined) return nothing;
  return html`<div class="banner">
    <p>The content is JSON text inside <code>survey</code>, which is valid, and hard to read.</p>
    <button type="button" class="small" id="unfold" @click=${() => replace(layOut(message))}>Unfold it</button>
  </div>`;
}

function renderConversion(text: string, what: string, replace: (text: string) => void): TemplateResult {
  const { message } = sendableOf(text);
  if (message === undefined) {
    return html`<div class="banner"><p>${what} Mend its errors, and it can be made sendable.</p></div>`;
  }
  return html`<div class="banner">
    <p>${what}</p>
    <button type="button" class="small primary" id="convert" @click=${() => replace(layOut(message))}>Make it sendable</button>
  </div>`;
}

function layOut(message: unknown): string {
  return `${JSON.stringify(message, null, 2)}\n`;
}
