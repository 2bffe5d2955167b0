import { section } from "../model/fields.js";
import type { JsonSchema } from "../model/model.js";
import { kebabCase } from "../model/names.js";
import type { DesignerField } from "../profile/designer-fields.js";

/** What a marker is of: how it is typed in, and in which other forms it is known. */
export type MarkerKind = "text" | "address" | "date" | "time" | "zone" | "number" | "choice" | "switch";

/** Kinds whose markers may stand in an export by accident, as they are values that anything may have. */
export const WEAK: readonly MarkerKind[] = ["number", "choice", "switch"];

/** A value that is typed into one field of the designer, to be found in the export. */
export interface MarkerValue {
  readonly kind: MarkerKind;
  readonly value: string | number | boolean;
}

/** Days in years to come, as the designer may refuse past ones; each has a day above 12, so that its parts can be told. */
const DATES = ["2037-03-19", "2037-04-23", "2037-05-28", "2037-06-17"];
const TIMES = ["07:41", "19:53", "08:47", "20:59", "06:43", "21:37", "09:51", "22:19"];
/** A zone that nobody has chosen by accident: it is 12:45 hours ahead of Greenwich. */
const ZONE = "Pacific/Chatham";
/** Primes that are no usual number of minutes, seconds or items. */
const NUMBERS = [67, 71, 73, 79, 83, 89, 97];

/** The kind of a field by the code of its form. */
const FORMS: { readonly [code: string]: MarkerKind } = {
  "calendar-date": "date",
  "clock-time": "time",
  "time-zone": "zone",
  "url-scheme": "address",
};

/** Deals out markers: each value once, in the order of the fields, so that the card is always the same. */
export class Markers {
  readonly #taken = new Set<unknown>();

  /** The marker of a field; `suffix` tells the items of a list apart. None for a field that can have one value only. */
  next(field: DesignerField, path: string, suffix: string): MarkerValue | undefined {
    const { node } = field;
    const kind = kindOf(node);
    const words = kebabCase(path.replaceAll("[]", "").replaceAll(".", "-")) + suffix;
    const value = this.#valueOf(kind, node, words);
    if (value === undefined) return undefined;
    this.#taken.add(value);
    return { kind, value };
  }

  #valueOf(kind: MarkerKind, node: JsonSchema, words: string): MarkerValue["value"] | undefined {
    switch (kind) {
      case "text":
        return `omnirich-${words}`;
      case "address":
        return `https://omnirich.example/${words}${extensionOf(node)}`;
      case "date":
        return this.#free(DATES);
      case "time":
        return this.#free(TIMES);
      case "zone":
        return this.#free([ZONE]);
      case "number":
        return this.#free(NUMBERS.filter((number) => isInRange(node, number)));
      case "choice":
        return choicesOf(node).at(-1);
      case "switch":
        return true;
      default:
        return kind satisfies never;
    }
  }

  #free<Value>(values: readonly Value[]): Value | undefined {
    return values.find((value) => !this.#taken.has(value));
  }
}

function kindOf(node: JsonSchema): MarkerKind {
  if (Array.isArray(node.enum)) return "choice";
  if (node.type === "boolean") return "switch";
  if (node.type === "number" || node.type === "integer") return "number";
  const { code } = section(section(node, "x-omnirich"), "form");
  return typeof code === "string" && Object.hasOwn(FORMS, code) ? FORMS[code]! : "text";
}

/** The last choice is taken, as the first one is most often what the designer starts with. */
function choicesOf({ enum: values, "x-omnirich": notes }: JsonSchema): string[] {
  const spellings = section(notes, "also");
  const all = (values as readonly unknown[]).filter((value) => typeof value === "string");
  return all.filter((value) => !Object.hasOwn(spellings, value));
}

/** An address ends as the rules of its field want it to. */
function extensionOf(node: JsonSchema): string {
  const rules = section(section(node, "x-omnirich"), "rules");
  if ("video-file" in rules) return ".mp4";
  return "still-image" in rules ? ".png" : "";
}

function isInRange({ minimum, maximum }: JsonSchema, number: number): boolean {
  return !(Number(minimum) > number) && !(Number(maximum) < number);
}
