import { html, nothing, render } from "lit-html";
import { renderBanner } from "./banner.js";
import { copyText } from "./copy.js";
import { createEditor } from "./editor/editor.js";
import { fixAll, type Judged, judge, type Mark } from "./engine/judge.js";
import type { Remedy } from "./engine/remedies.js";
import { controlId } from "./form/filling.js";
import { renderForm } from "./form/form.js";
import { countIssues, renderIssues } from "./issues.js";
import { renderOutput } from "./output/panel.js";
import { createPreview } from "./preview.js";
import { part, say } from "./say.js";
import { later, once } from "./schedule.js";
import { renderStart, stateIn, textOf } from "./start.js";
import { type State, toHash } from "./state.js";
import { renderTabs } from "./tabs.js";

/** Brings the page to life. */
export function createPlayground(first: State, isDamaged: boolean): void {
  let state = first;
  let judged: Judged = judge(state.text);
  let cost = 0;
  let isTyping = true;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const docs = document.documentElement.dataset.docs ?? "";
  const preview = createPreview(part("preview"));
  const editor = createEditor(part("editor"), state.text, {
    onChange(text) {
      state = { ...state, text };
      // What takes long to judge waits for a pause in the typing; all else is judged at once.
      if (isTyping && cost > SLOW) judgeSoon();
      else rejudge();
      keepSoon();
    },
    onLeave: () => part("issues").focus(),
  });

  function rejudge(): void {
    const start = performance.now();
    judged = judge(state.text);
    cost = performance.now() - start;
    // Marks can't be set while the change that they are about is still being made.
    queueMicrotask(() => editor.setMarks(judged));
    drawSoon();
    announceSoon();
  }

  const change = (next: Partial<State>) => {
    state = { ...state, ...next };
    if (judged.text !== state.text) rejudge();
    draw();
    keepSoon();
  };
  // What comes next, be it in the same frame, may build on a text that was put in: that is judged and drawn at once.
  const replace = (text: string) => {
    isTyping = false;
    editor.setText(text);
    isTyping = true;
    draw();
  };
  const drawSoon = once(requestAnimationFrame, draw);
  const judgeSoon = later(200, rejudge);
  const keepSoon = later(300, keep);
  const announceSoon = later(700, () => say("count", countIssues(judged)));

  function draw(): void {
    const theme = state.theme === "auto" ? (prefersDark.matches ? "dark" : "light") : state.theme;
    document.documentElement.dataset.theme = theme;
    render(renderBar(), part("bar"));
    render(
      renderTabs("How to edit", VIEWS, state.view, "view", (view) => change({ view })),
      part("views"),
    );
    part("view").setAttribute("aria-labelledby", `view-${state.view}`);
    part("editor").hidden = state.view !== "json";
    part("form").hidden = state.view !== "form";
    render(
      state.view === "form"
        ? renderForm(judged, { onChange: replace, onTrouble: () => say("note", TROUBLE) })
        : nothing,
      part("form"),
    );
    render(renderBanner(judged, state.view, replace), part("banner"));
    render(
      renderIssues(judged, {
        goTo,
        mend,
        fixAll: () => mend({ apply: () => fixAll(state.text) }),
        view: state.view,
        docs,
      }),
      part("issue-list"),
    );
    renderOutput({ state, judged, change, preview, theme: state.device === "page" ? theme : state.device, copy });
  }

  function renderBar() {
    return html`
      ${docs ? html`<a href="${docs}index.html">Docs</a>` : nothing}
      ${renderStart((choice) => {
        replace(textOf(choice));
        say("note", "The example is in the editor. Undo brings back what was there.");
      })}
      <label class="theme"><span>Colours</span>
        <select @change=${({ target }: Event) => change({ theme: (target as HTMLSelectElement).value as State["theme"] })}>
          ${THEMES.map(([name, label]) => html`<option value=${name} .selected=${state.theme === name}>${label}</option>`)}
        </select></label>
      <button type="button" class="primary" id="share" @click=${share}>Copy link</button>
    `;
  }

  function goTo({ path, from, to }: Mark): void {
    const control = state.view === "form" ? nearestControl(path) : null;
    if (control) {
      control.scrollIntoView({ block: "center" });
      control.focus();
      return;
    }
    if (state.view === "form") change({ view: "json" });
    editor.goTo(from, to);
  }

  function mend({ apply }: Pick<Remedy, "apply">): void {
    if (judged.text !== state.text) rejudge();
    else replace(apply());
    part("issues").focus();
  }

  async function share(): Promise<void> {
    if (!(await keep())) {
      say("note", "The message is too long for a link.");
      return;
    }
    const isCopied = await copyText(location.href);
    say(
      "note",
      isCopied
        ? "The link is copied. All of the message is in it; nothing was uploaded."
        : "Copy the link from the address bar.",
    );
  }

  /** Keeps the state in the address; not where that would be longer than browsers take. */
  async function keep(): Promise<boolean> {
    const hash = await toHash(state);
    const isKept = hash.length <= LONGEST;
    // No message is better than one that was there before.
    if (location.hash !== hash) history.replaceState(null, "", isKept ? hash : location.pathname + location.search);
    return isKept;
  }

  async function copy(text: string): Promise<void> {
    say("note", (await copyText(text)) ? "Copied." : "The browser did not allow copying: select the text instead.");
  }

  addEventListener("hashchange", async () => {
    const kept = await stateIn(location.hash);
    if (kept === "damaged") say("note", DAMAGED);
    if (typeof kept === "string") return;
    state = { ...kept, text: state.text };
    replace(kept.text);
    draw();
  });
  prefersDark.addEventListener("change", draw);
  draw();
  editor.setMarks(judged);
  say("count", countIssues(judged));
  if (isDamaged) say("note", DAMAGED);
}

/** Milliseconds that judging may take after each key. */
const SLOW = 25;
/** Characters of an address that every browser takes. */
const LONGEST = 500_000;
const DAMAGED = "The link is damaged or was cut off, so what it kept can't be shown.";
const TROUBLE = "This can't be written there: something around it is damaged. Mend its error in the JSON first.";
const VIEWS = [
  { name: "json", label: "JSON" },
  { name: "form", label: "Form" },
] as const;
const THEMES = [
  ["auto", "as the system"],
  ["light", "light"],
  ["dark", "dark"],
] as const;

/** The control of a pointer, or of the nearest thing around it that has one. */
function nearestControl(pointer: string): HTMLElement | null {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const found = document.getElementById(controlId(at));
    if (found) return found;
  }
  return null;
}
