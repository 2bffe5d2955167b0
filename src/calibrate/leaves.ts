import { ITEM, pathOf, tokenOf } from "../profile/wire-path.js";
import { parseJson } from "../runtime/helpers.js";
import { joinPointer } from "../runtime/pointer.js";

/** Keys and places in lists, from the message to a value in it. */
export type Steps = readonly (string | number)[];

/** A value that holds no others. */
export interface Leaf {
  readonly steps: Steps;
  readonly value: unknown;
}

/** A key of an object. */
export interface Key {
  readonly steps: Steps;
  readonly key: string;
}

/** Everything that stands in a message, through the JSON texts in it. */
export interface Content {
  readonly leaves: readonly Leaf[];
  readonly keys: readonly Key[];
  /** Number of entries of each list, by its pointer. */
  readonly lengths: ReadonlyMap<string, number>;
  /** Wire paths of the JSON texts. */
  readonly texts: ReadonlySet<string>;
}

/** Levels beyond which nobody looks: a text in a text in a text can nest deeper than a file may. */
const MAX_DEPTH = 100;

/** Takes a message apart. A text that is JSON of an object or a list counts as that. */
export function takeApart(message: unknown): Content {
  const leaves: Leaf[] = [];
  const keys: Key[] = [];
  const lengths = new Map<string, number>();
  const texts = new Set<string>();

  function visit(value: unknown, steps: Steps): void {
    const inner = typeof value === "string" ? containerIn(value) : undefined;
    if (inner !== undefined && steps.length < MAX_DEPTH) texts.add(wirePath(steps));
    const content = inner ?? value;
    if (typeof content !== "object" || content === null || steps.length >= MAX_DEPTH) {
      leaves.push({ steps, value });
    } else if (Array.isArray(content)) {
      lengths.set(pointer(steps), content.length);
      for (const [i, item] of content.entries()) visit(item, [...steps, i]);
    } else {
      for (const [key, item] of Object.entries(content)) {
        keys.push({ steps: [...steps, key], key });
        visit(item, [...steps, key]);
      }
    }
  }

  visit(message, []);
  return { leaves, keys, lengths, texts };
}

/** JSON Pointer of a place in this one message. */
export function pointer(steps: Steps): string {
  return joinPointer(steps.map(String));
}

/** Wire path of a place: the same for every entry of a list. */
export function wirePath(steps: Steps): string {
  return pathOf(steps.map((step) => (typeof step === "number" ? ITEM : tokenOf(step))));
}

function containerIn(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const value = parseJson(text);
  return typeof value === "object" && value !== null ? value : undefined;
}
