import type { Field, Model } from "../../model/model.js";
import { shapesOf } from "../../model/values.js";
import { literal } from "../text/typescript.js";
import { Constants } from "./constants.js";
import { keywordsOf } from "./keywords.js";
import { sharedNames } from "./names.js";
import { cleanFunction } from "./predicates.js";
import { fieldRow } from "./shape-tables.js";

/**
 * Fields that several variants have alike, such as those around the survey: what there is to say of them is written
 * once, in a module that the variants share. They are called by their wire names, so that of two different fields of
 * one name only the more frequent is shared.
 */
export class SharedFields {
  /** By their wire names. */
  readonly #shared = new Map<string, Field>();

  constructor({ variants }: Model) {
    const users = new Map<string, { readonly field: Field; readonly variants: Set<string> }>();
    for (const variant of variants) {
      for (const field of variant.shapes.flatMap(({ fields }) => fields)) {
        if (!isShareable(field)) continue;
        const meaning = meaningOf(field);
        const user = users.get(meaning) ?? { field, variants: new Set() };
        users.set(meaning, user);
        user.variants.add(variant.name);
      }
    }
    const several = [...users.values()].filter((user) => user.variants.size > 1);
    for (const { field } of several.sort((a, b) => b.variants.size - a.variants.size)) {
      if (!this.#shared.has(field.wire)) this.#shared.set(field.wire, field);
    }
  }

  has(field: Field): boolean {
    const shared = this.#shared.get(field.wire);
    return shared !== undefined && meaningOf(shared) === meaningOf(field);
  }

  /** In the order of their wire names. */
  get all(): readonly Field[] {
    return [...this.#shared.values()].sort((a, b) => (a.wire < b.wire ? -1 : 1));
  }
}

/**
 * A field of which there is something to check, but its JSON type: what says less is as short where it stands. Shapes are
 * known by the module of their variant alone.
 */
function isShareable({ wire, value }: Field): boolean {
  const isPlain = /^\w+$/.test(wire) && shapesOf(value).length === 0 && value.kind !== "const";
  return isPlain && (keywordsOf(value, new Constants()).length > 0 || (value.rules?.length ?? 0) > 0);
}

/** What the runtime is told of a field. */
function meaningOf({ wire, name, required, flat, hidden, default: filled, value }: Field): string {
  return JSON.stringify([wire, name, required, flat, hidden, filled, value]);
}

/** What is written of a shared field: whether its value is clean, and its row. */
export function sharedField(field: Field, constants: Constants): string {
  const { predicate, row } = sharedNames(field.wire);
  const what = literal(field.wire);
  return `/** Whether there is nothing to say of ${what}. */
${cleanFunction(predicate, field.value, constants)}
/** What the runtime knows of ${what}. */
export const ${row}: Field = ${fieldRow(field, constants)};
`;
}
