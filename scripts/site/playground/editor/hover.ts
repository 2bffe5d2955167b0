import { hoverTooltip } from "@codemirror/view";
import { getLocation } from "jsonc-parser";
import { findTooDeep } from "../../../../src/check/depth.js";
import { fieldAt } from "../engine/places.js";
import { variantIn } from "./complete.js";

/** Says of a key what its field is for, and what builders call it. */
export const hover = hoverTooltip(({ state }, pos) => {
  const text = state.doc.toString();
  if (findTooDeep(text) >= 0) return null;
  const { path, previousNode: node, isAtPropertyKey } = getLocation(text, pos);
  if (!node || !isAtPropertyKey || pos > node.offset + node.length) return null;
  const field = fieldAt(variantIn(text), [...path.slice(0, -1), String(node.value)]);
  if (!field) return null;
  return {
    pos: node.offset,
    end: node.offset + node.length,
    create: () => ({
      dom: describe(field.description, [field.required ? "Required." : "Optional.", nameOf(field)].join(" ")),
    }),
  };
});

function nameOf({
  flat,
  hidden,
  name,
}: {
  readonly flat: boolean;
  readonly hidden: boolean;
  readonly name: string;
}): string {
  return flat || hidden ? "" : `Builders call it ${name}.`;
}

function describe(first: string, second: string): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "cm-hover";
  const why = document.createElement("div");
  why.className = "cm-why";
  why.textContent = second;
  dom.append(first, why);
  return dom;
}
