import type { JsonSchema } from "../model/model.js";
import { lowerFirst } from "../model/names.js";
import { isObject } from "../runtime/shapes.js";
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
  const [was, is] = [before, after].map((document) => lowerFirst(variantName(document))) as [string, string];
  const [had, has] = [isBuilt(before.schema), isBuilt(after.schema)];
  if (had && !has) return [changeOf("builder-removed", after, [was, ""], { producers: "breaks" }, NOTES)];
  if (!had && has) return [changeOf("builder-added", after, ["", is], {}, NOTES)];
  if (!had) return [];
  const renamed = was === is ? [] : [changeOf("builder-renamed", after, [was, is], { producers: "breaks" }, NOTES)];
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
    const open: [node: unknown, name: string][] = [[schema, ""]];
    for (const group of ["$defs", "definitions"])
      open.push(...Object.entries(section(schema, group)).map(([name, node]) => [node, name] as [unknown, string]));
    for (const [node, given] of open) {
      if (!isObject(node)) continue;
      const notes = section(node, "x-omnirich-shape");
      const name = typeof notes.name === "string" ? notes.name : given;
      if (name !== "" && isShape(node) && !found.has(name))
        found.set(name, { file, pointer: pointers.get(node) ?? "" });
      open.push(...insideOf(node, isShape(node) ? name : given));
    }
  }
  return found;
}

/** The nodes inside another one, with the names that their shapes get where they have none of their own. */
function insideOf(node: JsonSchema, name: string): [node: unknown, name: string][] {
  const capital = (key: string) => name + key.charAt(0).toUpperCase() + key.slice(1);
  const fields = Object.entries(section(node, "properties")).map(
    ([key, inner]) => [inner, capital(key)] as [unknown, string],
  );
  const parts = [node.anyOf, node.oneOf].flat().map((part) => [part, name] as [unknown, string]);
  const singles = [node.items, node.contentSchema, node["x-omnirich-provisional"]];
  return [...fields, ...parts, ...singles.map((inner) => [inner, name] as [unknown, string])];
}

function isShape(node: JsonSchema): boolean {
  return isObject(node.properties) || isObject(node["x-omnirich-shape"]) || node.type === "object";
}
