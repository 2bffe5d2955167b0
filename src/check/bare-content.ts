import { createIssue, type Issue, withArticle } from "../runtime/issues.js";
import { escapePointer } from "../runtime/pointer.js";
import { type Catalogue, isObject, own, type Shape, type Variant } from "../runtime/shapes.js";

/** The message that a file stands for. */
export interface WholeMessage {
  /** The value of the file itself, or the message around it where the file has only the content of one. */
  readonly message: unknown;
  /** That it has only the content. */
  readonly issues: readonly Issue[];
  /** Whether the message around the content, or the content itself, has wire names that are not public. */
  readonly isProvisional: boolean;
  /** Pointer into the file for one into the message; what only the message has is the file as a whole. */
  readonly pathInFile: (path: string) => string;
}

/** Puts a message around a value that is only the content of one, such as Microsoft's example of the Apple Pay JSON. */
export function wholeMessage(catalogue: Catalogue, value: unknown, name?: string): WholeMessage {
  const asItIs: WholeMessage = {
    message: value,
    issues: [],
    isProvisional: false,
    pathInFile: (path) => path,
  };
  if (!isObject(value)) return asItIs;
  const place = findPlace(catalogue, value);
  if (!place) return asItIs;

  const { variant, way, shape, isProvisional } = place;
  const prefix = way.map((key) => `/${escapePointer(key)}`).join("");
  const sentence = `This is the content of ${withArticle(variant.label)} message, not the whole message.`;
  return {
    message: wrap(variant.root, way, value, name ?? nameFor(shape, value, variant)),
    issues: [createIssue("bare-content", "", sentence, { hint: "Wrap it with: omnirich convert <file>" })],
    isProvisional,
    pathInFile: (path) => (path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : ""),
  };
}

type Content = { readonly [key: string]: unknown };

/** Where content belongs: the keys that lead from the root of a variant's message to an object of this shape. */
interface Place {
  readonly variant: Variant;
  readonly way: readonly string[];
  readonly shape: Shape;
  /** Whether it, or a shape on the way to it, has provisional names. */
  readonly isProvisional: boolean;
}

/** The place whose shape knows most of the keys; none when a message's own key is there, or when two places tie. */
function findPlace(catalogue: Catalogue, content: Content): Place | undefined {
  const keys = Object.keys(content);
  const countKnown = ({ fields }: Shape) => keys.filter((key) => Object.hasOwn(fields, key)).length;
  if (keys.length < 2 || catalogue.variants.some(({ root }) => countKnown(root) > 0)) return undefined;
  let best: Place | undefined;
  let most = 0;
  let isTie = false;
  for (const place of placesOf(catalogue)) {
    const known = countKnown(place.shape);
    if (known < 2 || known <= keys.length / 2) continue;
    // Of two that know as many keys, one whose names are public goes before one whose names are provisional.
    const rank = known - (place.isProvisional ? 0.5 : 0);
    if (rank === most) isTie = true;
    if (rank <= most) continue;
    most = rank;
    best = place;
    isTie = false;
  }
  return isTie ? undefined : best;
}

const places = new WeakMap<Catalogue, readonly Place[]>();

/** All places of a catalogue, which are the same for every message. */
function placesOf(catalogue: Catalogue): readonly Place[] {
  const known = places.get(catalogue);
  if (known) return known;
  const all = catalogue.variants.flatMap((variant) =>
    placesBelow(variant.root).map((place) => ({ variant, ...place })),
  );
  places.set(catalogue, all);
  return all;
}

/** Every shape that is reached through flat fields alone: what each message has exactly once. */
function placesBelow({ fields }: Shape): Omit<Place, "variant">[] {
  return Object.entries(fields).flatMap(([key, { flat, shape }]) => {
    if (!flat || !shape) return [];
    const here = { way: [key], shape, isProvisional: shape.provisional === true };
    const deeper = placesBelow(shape).map((place) => ({
      ...place,
      way: [key, ...place.way],
      isProvisional: here.isProvisional || place.isProvisional,
    }));
    return [here, ...deeper];
  });
}

/** Builds the objects on the way to the content, with the values that builders write where there is no input. */
function wrap(shape: Shape, [next, ...rest]: readonly string[], content: Content, name: string): object {
  const object: { [key: string]: unknown } = {};
  for (const [key, field] of Object.entries(shape.fields)) {
    const inside = () => (rest.length > 0 ? wrap(field.shape!, rest, content, name) : content);
    const value = key === next ? inside() : field.name === "name" ? name : field.value;
    if (value !== undefined) object[key] = field.json === "always" ? JSON.stringify(value) : value;
  }
  return object;
}

/** Friendly names of the texts that say best what a message is about. */
const TITLES = ["title", "messageTitle", "question"];
/** Microsoft: MaxLength of the column msdyn_name, which holds the name of a rich message (msdyn_ocrichobject). */
const MAX_NAME = 100;

function nameFor({ fields }: Shape, content: Content, { label }: Variant): string {
  const keys = TITLES.flatMap((title) => Object.keys(fields).filter((key) => fields[key]?.name === title));
  const texts = keys.map((key) => own(content, key)).filter((text) => typeof text === "string");
  const title = texts.find((text) => text.trim() !== "") ?? label;
  return [...title].slice(0, MAX_NAME).join("");
}
