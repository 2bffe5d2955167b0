import { later } from "./schedule.js";

/** An element of the page, which always is there. */
export function part(id: string): HTMLElement {
  return document.getElementById(id)!;
}

/** Says something to everybody: it is shown, and read out. */
export function say(region: "count" | "note", text: string): void {
  part(region).textContent = text;
  if (region === "note") fade();
}

const fade = later(6000, () => {
  part("note").textContent = "";
});
