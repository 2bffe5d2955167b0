import type { Evidence, Model } from "../model/model.js";
import { sourcesOf } from "../model/sources.js";
import { hashText } from "./hash.js";

/** What an output is made of: schemas, rules and sources. The manifest says so, and `omnirich --version --verbose`. */
export interface Contents {
  /** `version` of the model that emitters were given. */
  readonly model: number;
  readonly schemas: readonly SchemaEntry[];
  /** How many rules its docs explain. */
  readonly rules: number;
  readonly sources: readonly SourceEntry[];
}

/** A schema: its file, the SHA-256 of what it says (as JSON, with all that it imports), and what a person calls it. */
export interface SchemaEntry {
  readonly file: string;
  readonly hash: string;
  readonly label: string;
}

/** A source that fields refer to, with the date that it carries and the day on which it was last compared. */
export interface SourceEntry {
  readonly title: string;
  readonly url: string;
  readonly published?: string;
  readonly checked: string;
}

/** What a model is made of; the same model gives the same, in the same order. */
export function contentsOf({ version, variants, rules }: Model): Contents {
  const schemas = variants.map(({ source, canonical, label }) => ({
    file: source,
    hash: hashText(JSON.stringify(canonical)),
    label,
  }));
  const sources = new Map(variants.flatMap(sourcesOf).map((source) => [orderOf(source), entryOf(source)]));
  return {
    model: version,
    schemas: schemas.sort((a, b) => (a.file < b.file ? -1 : 1)),
    rules: rules.length,
    sources: [...sources].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry),
  };
}

function entryOf({ source, url, published, checked }: Evidence): SourceEntry {
  return { title: source, url, ...(published !== undefined && { published }), checked };
}

/** By title, then by date. */
function orderOf({ source, url, published = "", checked }: Evidence): string {
  return [source, published, checked, url].join("\n");
}
