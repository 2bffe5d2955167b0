import type { Aside, Bubble, Part, Sheet, Text } from "../scene.js";
import { WORDS } from "../words.js";

/** A message of the business. */
export function fromBusiness(parts: readonly Part[]): Bubble {
  return { kind: "bubble", side: "business", parts, at: "" };
}

/** A message of the business that stands before this one and is not part of it. */
export function before(text: string): Bubble {
  return { kind: "bubble", side: "business", isGhost: true, parts: [{ kind: "text", text, look: "subtitle" }] };
}

/** A message of the customer. */
export function fromCustomer(parts: readonly Part[]): Bubble {
  return { kind: "bubble", side: "customer", parts };
}

/** What opens to be filled in. `done` is the button that sends what was chosen, where it does not stand below. */
export function sheet(title: Text | undefined, parts: readonly Part[], done?: string): Sheet {
  return { kind: "sheet", name: title?.text ?? "", cancel: WORDS.cancel, done, parts, at: "" };
}

/** What opens and is only looked at. */
export function page(name: string, parts: readonly Part[]): Sheet {
  return { kind: "sheet", name, cancel: WORDS.done, parts, at: "" };
}

/** Words of ours between the messages. */
export function aside(text: string): Aside {
  return { kind: "aside", text };
}
