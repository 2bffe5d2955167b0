import type { Reject } from "../model/model.js";
import { splitPointer } from "../runtime/pointer.js";

// Copies of an example with one thing changed, for writing rejects. Pointers are JSON Pointers (RFC 6901).

/** A message that must be refused with one issue: this code at this pointer. */
export function rejected(title: string, value: unknown, path: string, code: string): Reject {
  return { title, value, path, code };
}

/**
 * What a builder must refuse with one issue: this code at this place in the input, such as `slots[0].date`. For fields
 * with provisional names, which a message itself need not keep to.
 */
export function refusedInput(title: string, value: unknown, path: string, code: string): Reject {
  return { title, value, path, code, isInput: true };
}

/** A copy in which the value at the pointer is another one; the last key is added if it is not there. */
export function replaced(example: unknown, pointer: string, value: unknown): unknown {
  return edit(example, pointer, (parent, key) => {
    parent[key] = value;
  });
}

/** A copy without the key or list item at the pointer. */
export function removed(example: unknown, pointer: string): unknown {
  return edit(example, pointer, (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  });
}

/** A copy in which the key at the pointer has another name. */
export function renamed(example: unknown, pointer: string, name: string): unknown {
  return edit(example, pointer, (parent, key) => {
    const entries = Object.entries(parent).map(([k, value]) => [k === key ? name : k, value] as const);
    for (const k of Object.keys(parent)) delete parent[k];
    Object.assign(parent, Object.fromEntries(entries));
  });
}

type Parent = { [key: string]: unknown };

function edit(example: unknown, pointer: string, change: (parent: Parent, key: string) => void): unknown {
  const keys = splitPointer(pointer);
  const last = keys.pop();
  if (last === undefined) throw new TypeError("An edit needs the pointer of a key, but was given the whole value.");
  const copy = structuredClone(example);
  const parent = keys.reduce<unknown>((value, key) => (value as Parent | undefined)?.[key], copy);
  if (typeof parent !== "object" || parent === null) throw new TypeError(`The example has nothing at ${pointer}.`);
  change(parent as Parent, last);
  return copy;
}
