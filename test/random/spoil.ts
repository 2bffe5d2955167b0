import type { Chance } from "./chance.js";
import { FORMATS, KEYS } from "./texts.js";

/** A copy of a value with something else at one place, or a key more or less: most often no longer what it should be. */
export function spoilt(chance: Chance, value: unknown): unknown {
  if (Array.isArray(value)) return chance.often(0.7) ? spoiltList(chance, value) : anything(chance);
  if (typeof value === "object" && value !== null) {
    return chance.often(0.9) ? spoiltObject(chance, value as Entries) : anything(chance);
  }
  if (typeof value === "string" && chance.often(0.6)) return spoiltText(chance, value);
  if (typeof value === "number" && chance.often(0.6)) return value + chance.pick([1, -1, 0.5, 0.1, 100, -100]);
  return anything(chance);
}

type Entries = { readonly [key: string]: unknown };

function spoiltObject(chance: Chance, value: Entries): Entries {
  const keys = Object.keys(value);
  if (keys.length === 0) return { [chance.pick(KEYS)]: anything(chance) };
  const key = chance.pick(keys);
  const { [key]: inner, ...rest } = value;
  switch (chance.below(5)) {
    case 0:
      return rest;
    case 1:
      return { ...value, [chance.pick([...KEYS, "kind", "title", key.toUpperCase(), `${key}x`])]: anything(chance) };
    case 2:
      return { ...rest, [chance.pick([...KEYS, key.toUpperCase(), `${key}s`])]: inner };
    default:
      return { ...value, [key]: spoilt(chance, inner) };
  }
}

function spoiltList(chance: Chance, value: readonly unknown[]): readonly unknown[] {
  if (value.length === 0) return [anything(chance)];
  const at = chance.below(value.length);
  const choice = chance.below(4);
  if (choice === 0) return value.filter((_, i) => i !== at);
  if (choice === 1) return [...value, chance.pick(value)];
  return value.map((item, i) => (i === at ? spoilt(chance, item) : item));
}

/** JSON text is spoilt inside more often than not. */
function spoiltText(chance: Chance, text: string): string {
  if (/^[[{]/.test(text) && chance.often(0.8)) {
    try {
      return JSON.stringify(spoilt(chance, JSON.parse(text)));
    } catch {
      return "{";
    }
  }
  const formats = Object.values(FORMATS).flat();
  return chance.pick([
    `${text}a`,
    text.slice(1),
    `${text} `,
    text.toUpperCase(),
    "😀",
    "{",
    ...chance.some(formats, 0.1),
  ]);
}

function anything(chance: Chance): unknown {
  return chance.pick<unknown>([
    "",
    "a",
    "red",
    "😀😀😀😀😀😀",
    0,
    1,
    -7,
    2.5,
    1e300,
    true,
    false,
    null,
    [],
    ["a", "a"],
    {},
    { a: 1 },
    "{}",
    "null",
  ]);
}
