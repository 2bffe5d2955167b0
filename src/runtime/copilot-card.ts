import type { Catalogue } from "./shapes.js";
import { demand, plain, validate } from "./validate.js";

/** The Adaptive Card that carries a rich message through a Copilot Studio agent. */
export interface CopilotCard {
  readonly type: "AdaptiveCard";
  readonly version: "1.0";
  readonly body: readonly [
    { readonly id: "ocsurveyjs"; readonly type: "TextBlock"; readonly isVisible: false; readonly text: string },
    { readonly id: "title"; readonly type: "TextBlock"; readonly text: string },
  ];
}

/**
 * The card by which a Copilot Studio agent sends a rich message: a hidden block with the message as JSON text, and a
 * visible one with its name, without which live chat drops the card. `survey` stays in the encoding it has; which one
 * Copilot Studio expects is not public. Observed in Microsoft's own test topic (microsoft/vscode-copilotstudio,
 * powerfx.mcs.yml). Throws RichMessageError when the message is invalid.
 */
export function toCopilotCard(catalogue: Catalogue, message: unknown): CopilotCard {
  const valid = demand<{ richObjectName: string }>(validate(catalogue, plain(message)));
  return {
    type: "AdaptiveCard",
    version: "1.0",
    body: [
      { id: "ocsurveyjs", type: "TextBlock", isVisible: false, text: JSON.stringify(valid) },
      { id: "title", type: "TextBlock", text: valid.richObjectName },
    ],
  };
}
