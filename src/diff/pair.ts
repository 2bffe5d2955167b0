import type { Origin } from "../diagnostics/located.js";
import { nameOf } from "../model/build.js";
import { isObject } from "../runtime/shapes.js";
import { type Document, resolve, section } from "./document.js";

/** Two sets of schemas, each schema with its counterpart where it has one. */
export interface Pairing {
  readonly pairs: readonly (readonly [before: Document, after: Document])[];
  readonly removed: readonly Document[];
  readonly added: readonly Document[];
}

type Identity = (document: Document) => string | undefined;

/** What a schema can be known by, the surest first. */
const IDENTITIES: readonly Identity[] = [
  ({ file }) => baseName(file),
  (document) => variantName(document).name,
  ({ schema }) => textOf(schema.$id),
  tagText,
];

/** Finds the counterpart of each schema: by file, by name, by id, by the constant that tells its messages apart. */
export function pairDocuments(before: readonly Document[], after: readonly Document[]): Pairing {
  const pairs: (readonly [Document, Document])[] = [];
  const [removed, added] = [new Set(before), new Set(after)];
  const join = (a: Document, b: Document) => {
    pairs.push([a, b]);
    removed.delete(a);
    added.delete(b);
  };
  // Of two single schemas, whatever they are called, one was made of the other.
  if (before.length === 1 && after.length === 1) join(before[0]!, after[0]!);
  for (const identity of IDENTITIES) {
    const known = unique(added, identity);
    for (const [text, document] of unique(removed, identity)) {
      const other = known.get(text);
      if (other) join(document, other);
    }
  }
  return { pairs, removed: [...removed], added: [...added] };
}

/** Documents by what they are known by; where two have the same, it tells neither. */
function unique(documents: Iterable<Document>, identity: Identity): Map<string, Document> {
  const found = new Map<string, Document | undefined>();
  for (const document of documents) {
    const text = identity(document);
    if (text !== undefined) found.set(text, found.has(text) ? undefined : document);
  }
  return new Map([...found].filter((entry): entry is [string, Document] => entry[1] !== undefined));
}

/** The name that the generator calls the builder and the types of a schema by, and where it comes from. */
export function variantName({ file, schema }: Document): { readonly name: string; readonly origin: Origin } {
  const whole = resolve(schema, schema);
  return nameOf({ file: fileName(file), schema: { ...(isObject(whole) ? whole : {}), ...schema } });
}

/** "list-picker" of "main:schemas/list-picker.json". */
function baseName(file: string): string {
  return fileName(file).replace(/\.[^.]*$/, "");
}

function fileName(file: string): string {
  return file.replace(/^.*[/:\\]/, "");
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The first key that a message must have and that can be one thing only, with what it is. */
function tagText({ schema }: Document): string | undefined {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const properties = section(schema, "properties");
  const tag = required.find((key) => isObject(properties[key]) && "const" in properties[key]);
  return tag === undefined ? undefined : JSON.stringify([tag, section(properties, tag).const]);
}
