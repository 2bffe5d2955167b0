import { html, type TemplateResult } from "lit-html";

/** One of several panels, of which one is shown. */
export interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
}

/** Tabs as the ARIA practices have them: arrows, Home and End move, and what has the focus is chosen. */
export function renderTabs<Name extends string>(
  label: string,
  tabs: readonly Tab<Name>[],
  chosen: Name,
  panel: string,
  choose: (name: Name) => void,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const next = nextTab(tabs, chosen, event.key);
    if (!next) return;
    event.preventDefault();
    choose(next.name);
    document.getElementById(`${panel}-${next.name}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
    ${tabs.map(
      (tab) => html`<button
        type="button"
        role="tab"
        id="${panel}-${tab.name}"
        aria-selected=${tab.name === chosen}
        aria-controls=${panel}
        tabindex=${tab.name === chosen ? 0 : -1}
        @click=${() => choose(tab.name)}
      >
        ${tab.label}
      </button>`,
    )}
  </div>`;
}

function nextTab<Name extends string>(tabs: readonly Tab<Name>[], chosen: Name, key: string): Tab<Name> | undefined {
  const at = tabs.findIndex(({ name }) => name === chosen);
  const targets: { readonly [key: string]: number } = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const target = targets[key];
  return target === undefined ? undefined : tabs.at(target % tabs.length);
}
