import { html, nothing, type TemplateResult } from "lit-html";
import { inputFields, isProvisional } from "../../../../src/model/input.js";
import type { Judged, Mark } from "../engine/judge.js";
import { wayTo } from "../engine/remedies.js";
import { getIn, setIn } from "../engine/set-in.js";
import { renderFields } from "./fields.js";
import type { Filling } from "./filling.js";

/** What a form tells of. */
export interface FormEvents {
  readonly onChange: (text: string) => void;
  /** A value could not be put where it belongs. */
  readonly onTrouble: () => void;
}

/** The form of a message: its builder's fields, in a builder's order, under a builder's names. */
export function renderForm(judged: Judged, { onChange, onTrouble }: FormEvents): TemplateResult {
  const { variant, form, value, text } = judged;
  if (form === "none")
    return note("The text is no JSON object yet: mend it in the JSON view, or start from an example.");
  if (form === "content") return note("This is the content of a message alone: make it a whole message first.");
  if (!variant)
    return note("There is no form for messages of this type. Choose a type by an example, or edit the JSON.");
  if (inputFields(variant, variant.root).length === 0)
    return note("This message can't be built or sent, so it has no form.");
  const filling: Filling = {
    variant,
    marks: marksByPointer(judged.marks),
    get: (pointer) => getIn(value, wayTo(judged, pointer)),
    set(pointer, next) {
      try {
        onChange(setIn(text, wayTo(judged, pointer), next));
      } catch {
        // On the way there is text that is no JSON, or a value that can't hold another.
        onTrouble();
      }
    },
  };
  return html`
    <form class="form" @submit=${(event: Event) => event.preventDefault()} novalidate aria-label="${variant.label} as a form">
      <p class="lead">${variant.description}</p>
      ${isProvisional(variant) ? PROVISIONAL : nothing} ${renderFields(filling, variant.root, "")}
    </form>
  `;
}

const PROVISIONAL = note(
  "Microsoft publishes no wire names for this type, so the ones written here are provisional: compare them with an export of yours before you send.",
);

function note(text: string): TemplateResult {
  return html`<p class="note">${text}</p>`;
}

function marksByPointer(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const byPointer = new Map<string, Mark[]>();
  for (const mark of marks) {
    const there = byPointer.get(mark.path);
    if (there) there.push(mark);
    else byPointer.set(mark.path, [mark]);
  }
  return byPointer;
}
