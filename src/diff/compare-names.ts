import type { JsonSchema } from "../model/model.js";
import { lowerFirst } from "../model/names.js";
import { isObject } from "../runtime/shapes.js";
import { definitionName, ownName } from "../schema/definitions.js";
import { branchNames, nameUnder, splitObject } from "../schema/hoist.js";
import { builderView } from "./builder-view.js";
import type { Change, Effect } from "./change.js";
import { CHANGES } from "./changes.js";
import { isBuilt } from "./compare-schemas.js";
import { type Document, section } from "./document.js";
import { nameOf } from "./label.js";
import { variantName } from "./pair.js";
import { onlyWarns } from "./rules.js";
import { listValues } from "./words.js";

/** What a change of names does, where it breaks anybody. */
interface Effects {
  readonly producers?: Effect;
  readonly consumers?: Effect;
}

/** A change that concerns a schema as a whole, by the sentence of its code. */
export function changeOf(
  code: string,
  document: Document,
  [was, is]: readonly [was: string, is: string],
  effects: Effects,
  pointer = "",
): Change {
  const { level = "wire", narrowed } = CHANGES[code]!;
  const message = narrowed(nameOf(document), was, is);
  return {
    code,
    level,
    producers: "none",
    consumers: "none",
    ...effects,
    place: { file: document.file, pointer },
    message,
  };
}

const NOTES = "/x-omnirich-message";
const SHAPES = "shape-removed";

/** What the builder of a message is called, what it asks for beside the message, and how large that may be. */
export function compareNames(before: Document, after: Document): readonly Change[] {
  return [...compareBuilders(before, after), ...compareSizes(before, after)];
}

function compareBuilders(before: Document, after: Document): readonly Change[] {
  const { name, origin } = variantName(after);
  const [was, is] = [lowerFirst(variantName(before).name), lowerFirst(name)];
  const [had, has] = [isBuilt(before.schema), isBuilt(after.schema)];
  if (had && !has) return [changeOf("builder-removed", after, [was, ""], { producers: "breaks" }, NOTES)];
  if (!had && has) return [changeOf("builder-added", after, ["", is], {}, NOTES)];
  if (!had) return [];
  const renamed =
    was === is ? [] : [changeOf("builder-renamed", after, [was, is], { producers: "breaks" }, origin.pointer)];
  const [asked, asks] = [builderView(before).isProvisional, builderView(after).isProvisional];
  if (asked === asks) return renamed;
  const how = asks
    ? "asks for { acceptUnverified: true } now"
    : "no longer takes acceptUnverified: its names are known";
  return [...renamed, changeOf("unverified", after, ["", how], { producers: "breaks" })];
}

function compareSizes(before: Document, after: Document): readonly Change[] {
  const [known, asked] = [sizesOf(before), sizesOf(after)];
  const added = asked.filter((size) => !known.includes(size));
  const groups: readonly (readonly [readonly unknown[], Effects])[] = [
    [added.filter((size) => !onlyWarns(String(size))), { producers: "may-break", consumers: "may-break" }],
    [added.filter((size) => onlyWarns(String(size))), {}],
  ];
  return groups
    .filter(([sizes]) => sizes.length > 0)
    .map(([sizes, effects]) => changeOf("size", after, ["", listValues(sizes)], effects, `${NOTES}/sizes`));
}

function sizesOf({ schema }: Document): readonly unknown[] {
  const { sizes } = section(schema, "x-omnirich-message");
  return Array.isArray(sizes) ? sizes : [];
}

/** Types that are exported no longer, and new ones, of all schemas together. */
export function compareShapes(before: readonly Document[], after: readonly Document[]): readonly Change[] {
  const [known, exported] = [shapesOf(before), shapesOf(after)];
  const gone = [...known].filter(([name]) => !exported.has(name));
  const { narrowed, widened, level = "types" } = CHANGES[SHAPES]!;
  const added = [...exported].filter(([name]) => !known.has(name));
  const none = { producers: "none", consumers: "none" } as const;
  return [
    ...gone.map(([name, place]) => ({
      code: SHAPES,
      level,
      ...none,
      producers: "breaks" as const,
      place,
      message: narrowed("", name, ""),
    })),
    ...added.map(([name, place]) => ({ code: SHAPES, level, ...none, place, message: widened!("", "", name) })),
  ];
}

/** The names of all shapes, by which their types are exported, with a place of each. */
function shapesOf(
  documents: readonly Document[],
): ReadonlyMap<string, { readonly file: string; readonly pointer: string }> {
  const found = new Map<string, { readonly file: string; readonly pointer: string }>();
  for (const { file, schema, pointers } of documents) {
    // The type of the whole is called as its builder is.
    const open = insideOf(schema, "");
    for (const group of ["$defs", "definitions"])
      for (const [key, node] of Object.entries(section(schema, group)))
        if (isObject(node)) open.push([node, definitionName(key, node)]);
    for (const [node, given] of open) {
      if (!isObject(node)) continue;
      const isShape = splitObject(node) !== undefined;
      const name = isShape ? (ownName(node) ?? given) : given;
      if (isShape && !found.has(name)) found.set(name, { file, pointer: pointers.get(node) ?? "" });
      open.push(...insideOf(node, name));
    }
  }
  return found;
}

type Named = [node: unknown, name: string];

/** The nodes inside another one, with the names that the generator gives their shapes where they have none of their own. */
function insideOf(node: JsonSchema, name: string): Named[] {
  const fields = ["properties", "patternProperties"].flatMap((keyword) => Object.entries(section(node, keyword)));
  const parts = [node.anyOf, node.oneOf].filter(Array.isArray);
  const singles = [node.items, node.contentSchema];
  // Provisional names are those of the same shape.
  const provisional = section(node, "x-omnirich-provisional");
  return [
    ...fields.map(([key, inner]): Named => [inner, nameUnder(name, key)]),
    ...parts.flatMap((branches) => {
      const names = branchNames(branches);
      return branches.map((branch, i): Named => [branch, name + names[i]]);
    }),
    ...singles.map((inner): Named => [inner, name]),
    [node.additionalProperties, nameUnder(name, "")],
    ...(Object.keys(provisional).length > 0 ? insideOf(provisional, name) : []),
  ];
}
