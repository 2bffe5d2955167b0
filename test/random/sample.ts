import type { Chance } from "./chance.js";
import type { Draft } from "./schemas.js";
import { FORMATS, KEYS, PATTERNS } from "./texts.js";

/** Something that a schema may allow: most often it does, but whoever asks has to look. */
export function sample(chance: Chance, root: Draft, node: Draft | boolean = root, depth = 0): unknown {
  // What requires itself without end has no value.
  if (typeof node === "boolean" || depth > 14) return anything(chance);
  if (node.$ref) return sample(chance, root, lookUp(root, node.$ref), depth + 1);
  const parts: Draft[] | undefined = node.anyOf ?? node.oneOf;
  // Deep inside, what ends soonest is best.
  if (parts) return sample(chance, root, depth > 6 ? parts.at(-1)! : chance.pick(parts), depth + 1);
  if ("const" in node) return node.const;
  if (node.enum) return chance.pick(node.enum as unknown[]);
  const types = [node.type ?? [guess(node)]].flat();
  return ofType(chance, root, node, chance.pick(types), depth);
}

function guess(node: Draft): string | undefined {
  return node.properties || node.additionalProperties !== undefined ? "object" : undefined;
}

function ofType(chance: Chance, root: Draft, node: Draft, type: string | undefined, depth: number): unknown {
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return chance.often(0.5);
    case "string":
      return text(chance, root, node, depth);
    case "number":
    case "integer":
      return number(chance, node, type);
    case "array":
      return list(chance, root, node, depth);
    case "object":
      return object(chance, root, node, depth);
    default:
      return anything(chance);
  }
}

function anything(chance: Chance): unknown {
  return chance.pick<unknown>([
    "a",
    "red",
    "",
    0,
    1,
    -2,
    2.5,
    true,
    false,
    null,
    [],
    ["a"],
    {},
    { a: 1 },
    "https://a",
    "{}",
  ]);
}

function text(chance: Chance, root: Draft, node: Draft, depth: number): string {
  if (node.contentSchema !== undefined) return JSON.stringify(sample(chance, root, node.contentSchema, depth + 1));
  if (node.contentMediaType) return JSON.stringify(anything(chance));
  if (node.format) return chance.pick(FORMATS[node.format]!);
  if (node.pattern) return chance.pick(PATTERNS[node.pattern]!);
  const length = between(chance, node.minLength, node.maxLength, 5);
  return Array.from({ length }, () => chance.pick([..."aaabz1 😀"])).join("");
}

/** The limits come most often: there, mistakes are. */
function between(chance: Chance, least = 0, most: number | undefined, spread: number): number {
  const end = most ?? least + spread;
  const choice = chance.below(4);
  if (choice < 2) return choice === 0 ? least : Math.max(least, end);
  return least + chance.below(Math.max(1, end - least + 1));
}

function number(chance: Chance, node: Draft, type: string): number {
  const least = Math.max(node.minimum ?? -3, node.exclusiveMinimum ?? -3);
  const most = Math.min(node.maximum ?? 9, node.exclusiveMaximum ?? 9);
  const step = node.multipleOf ?? (type === "integer" ? 1 : chance.pick([1, 0.5, 0.25]));
  const value = chance.pick([least, most, least + (most - least) * chance.next(), chance.below(12) - 3]);
  return chance.often(0.8) ? Math.round(value / step) * step : value;
}

function list(chance: Chance, root: Draft, node: Draft, depth: number): unknown[] {
  const length = depth > 6 ? (node.minItems ?? 0) : between(chance, node.minItems, node.maxItems, 2);
  return Array.from({ length }, () => sample(chance, root, node.items ?? true, depth + 1));
}

function object(chance: Chance, root: Draft, node: Draft, depth: number): object {
  const properties: Draft = node.properties ?? {};
  const required: string[] = node.required ?? [];
  const part = depth > 6 ? 0 : chance.pick([0, 0.5, 1]);
  const keys = new Set([...required, ...chance.some(Object.keys(properties), part)]);
  const isOpen = node.additionalProperties !== false || node.patternProperties;
  if (isOpen && depth < 7) for (const key of chance.some([...KEYS, "title", "kind"], 0.2)) keys.add(key);
  const entries = [...keys].map((key) => [key, sample(chance, root, nodeOf(node, key), depth + 1)]);
  return Object.fromEntries(entries);
}

function nodeOf(node: Draft, key: string): Draft | boolean {
  if (Object.hasOwn(node.properties ?? {}, key)) return node.properties[key];
  const pattern = Object.keys(node.patternProperties ?? {}).find((one) => new RegExp(one, "u").test(key));
  return pattern === undefined ? (node.additionalProperties ?? true) : node.patternProperties[pattern];
}

function lookUp(root: Draft, reference: string): Draft {
  return reference
    .split("/")
    .slice(1)
    .reduce((at, key) => at[key], root);
}
