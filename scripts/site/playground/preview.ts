import { previewStyles, renderPreview } from "omnirich/preview";
import type { State } from "./state.js";

/** Draws messages into an element. */
export interface Preview {
  draw(value: unknown, state: State["stage"], theme: "light" | "dark"): void;
}

/** The preview is HTML that escapes all it is given; in a shadow root, where its styles may be adopted. */
export function createPreview(host: HTMLElement): Preview {
  const root = host.attachShadow({ mode: "open" });
  const styles = new CSSStyleSheet();
  styles.replaceSync(`${previewStyles}\n.omnirich-preview{margin:0 auto}`);
  root.adoptedStyleSheets = [styles];
  let drawn = "";
  return {
    draw(value, state, theme) {
      const html = renderPreview(value, { format: "html", document: false, state, theme });
      if (html === drawn) return;
      drawn = html;
      root.innerHTML = html;
    },
  };
}
