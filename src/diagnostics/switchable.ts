import type { Rule } from "../model/model.js";

/** Which rules can be made warnings or errors, or switched off. */
export interface Switches {
  /** What each rule demands that can be switched, by its code. */
  readonly switchable: { readonly [code: string]: string };
  /** Why each other rule can't be, by its code. */
  readonly fixed: { readonly [code: string]: string };
}

/** Sorts rules into those that can be switched and those that can't. */
export function switchesOf(rules: readonly Rule[]): Switches {
  const [can, cannot] = [rules.filter(isSwitchable), rules.filter((rule) => !isSwitchable(rule))];
  return {
    switchable: Object.fromEntries(can.map(({ code, title }) => [code, title])),
    fixed: Object.fromEntries(cannot.map((rule) => [rule.code, whyFixed(rule)])),
  };
}

/** Rules of messages can be switched, unless they say that they can't; of unknown keys, another option tells as well. */
export function isSwitchable({ code, stage, off }: Rule): boolean {
  return code === "unknown-property" || (stage === "message" && off === undefined);
}

function whyFixed({ stage, off }: Rule): string {
  return off ?? WHY[stage];
}

const WHY: { readonly [stage in Rule["stage"]]: string } = {
  message: "It is about what makes a message.",
  send: "It is about sending, and here files are checked.",
  file: "It is about a file, not about the message in it.",
  schema: "It is about schemas, not about messages.",
};
