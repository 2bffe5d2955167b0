import type { JsonSchema } from "../model/model.js";
import { quote, withArticle } from "../runtime/issues.js";
import { splitPointer } from "../runtime/pointer.js";
import { type Document, section } from "./document.js";

/** What a person calls the object that a node describes: its label, or its name; nothing where it has neither. */
export function ownerOf(document: Document, node: JsonSchema): string | undefined {
  const { label } = section(node, "x-omnirich-shape");
  if (typeof label === "string") return withArticle(label);
  const pointer = document.pointers.get(node);
  if (pointer === "") return nameOf(document);
  const [group, name, more] = splitPointer(pointer ?? "");
  return (group === "$defs" || group === "definitions") && more === undefined ? quote(name!) : undefined;
}

/** What a person calls a whole schema. */
export function nameOf({ file, schema }: Document): string {
  const name = [schema.title, section(schema, "x-omnirich-message").name].find((text) => typeof text === "string");
  return quote(String(name ?? file));
}
