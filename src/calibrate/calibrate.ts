import { applyProfile } from "../profile/apply-profile.js";
import { allFields, hasPlace } from "../profile/designer-fields.js";
import { FORMAT, type Profile, type VariantProfile } from "../profile/profile.js";
import { ITEM, isWithin, keyOf, tokensOf } from "../profile/wire-path.js";
import { createIssue, escapeText, type Issue, isError } from "../runtime/issues.js";
import type { Catalogue } from "../runtime/shapes.js";
import type { Card } from "./card.js";
import { findMarkers, startsWith } from "./find-markers.js";
import { type Content, pointer, takeApart } from "./leaves.js";
import { placeFields } from "./place-fields.js";
import { type ReadExport, readExport } from "./read-export.js";
import { unexplainedKeys } from "./unexplained.js";

/** How a calibration is made. */
export interface CalibrateOptions {
  /** The variants that an export can be of. */
  readonly catalogue: Catalogue;
  /** ISO day that the profile carries. */
  readonly date: string;
  /** Whose export it is. */
  readonly note?: string;
  /** Takes the place of a field whose value the platform wrote in another form. */
  readonly acceptAltered?: boolean;
}

/** What a calibration found. */
export interface Calibration {
  /** What is known; without any field, there is none. */
  readonly profile?: Profile;
  /** Errors are of fields that are left. Places are in the message, through JSON texts. */
  readonly issues: readonly Issue[];
  readonly export: ReadExport;
}

/** Finds the markers of a card in an export, and writes down where the fields stand. */
export function calibrate(card: Card, exported: unknown, options: CalibrateOptions): Calibration {
  const read = readExport(card, exported, options.catalogue);
  if (!read.message) return { issues: read.issues, export: read };
  const content = takeApart(read.message);
  const forbidden = prototypes(card, content);
  const { hits, issues } = findMarkers(card, content, options.acceptAltered);
  const placed = placeFields(card, hits, content);
  const variant = describeVariant(card, placed.fields, content, options);
  const found = [...read.issues, ...forbidden, ...issues, ...placed.issues];
  // Where a marker was found, but not taken, its key is told already; where one is missing, it may be among these.
  if (!found.some(isError) || found.some(({ code }) => code === "marker-missing")) found.push(...tellKeys(variant));
  if (Object.keys(variant.fields).length === 0 || forbidden.length > 0) return { issues: found, export: read };
  const profile: Profile = { format: FORMAT, variants: { [card.variant]: variant } };
  if (!found.some(isError)) found.push(...tellUnusable(card, profile));
  return { profile, issues: found, export: read };
}

/** Whether a calibration says where every field stands. */
export function isComplete({ profile, issues }: Calibration): boolean {
  return profile !== undefined && !issues.some(isError);
}

function describeVariant(
  card: Card,
  fields: VariantProfile["fields"],
  content: Content,
  { date, note }: CalibrateOptions,
): VariantProfile {
  const places = Object.values(fields).map(({ path }) => path);
  const wanted = allFields(card.part.fields).filter(hasPlace);
  const envelope = card.part.base.length - 1;
  const isUsed = (text: string) =>
    text.split("/").length - 1 > envelope && places.some((place) => place !== text && isWithin(place, text));
  return {
    date,
    ...(note !== undefined && { note }),
    fields,
    texts: [...content.texts].filter(isUsed).sort(),
    others: unexplainedKeys(card, fields, content),
    left: wanted.map(({ path }) => path).filter((path) => !Object.hasOwn(fields, path)),
  };
}

/** A key that JavaScript takes for the prototype of its object: no schema can name it. */
function prototypes({ part }: Card, { keys }: Content): Issue[] {
  const found = keys.find(({ steps, key }) => key === "__proto__" && startsWith(steps, part.base.slice(0, -1)));
  if (!found) return [];
  const message = 'The export has a key "__proto__", which no schema can name.';
  return [
    createIssue("marker-place", pointer(found.steps), message, {
      hint: "No platform writes that: who made this file?",
    }),
  ];
}

/** What is found may still be more than a builder can write, such as a list that is JSON text: better told now than later. */
function tellUnusable({ schema, part }: Card, profile: Profile): Issue[] {
  const at = pointer(part.base);
  const hint = "Send such messages with fromExport().";
  return applyProfile(schema, profile).issues.map(({ message }) => createIssue("marker-place", at, message, { hint }));
}

function tellKeys({ others, fields }: VariantProfile): Issue[] {
  if (others.length === 0 || Object.keys(fields).length === 0) return [];
  const shown = others.slice(0, 5).join(", ");
  const more = others.length > 5 ? `, and ${others.length - 5} more` : "";
  const message = `No field explains some keys of the answers: ${escapeText(shown)}${more}.`;
  const hint = "Messages may have them; builders don't write them.";
  return [createIssue("unexplained-key", pointerOf(others[0]!), message, { hint }, "warning")];
}

/** The first place that a wire path stands for. */
function pointerOf(path: string): string {
  return pointer(tokensOf(path).map((token) => (token === ITEM ? 0 : keyOf(token))));
}
