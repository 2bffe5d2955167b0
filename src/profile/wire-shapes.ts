import { section } from "../model/fields.js";
import type { JsonSchema } from "../model/model.js";
import { own } from "../runtime/shapes.js";
import { type DesignerField, defOf } from "./designer-fields.js";
import { moveListRules, moveRules } from "./move-rules.js";
import { observedIn, withObserved } from "./observed.js";
import { fieldsBelow, type Place, type PlacedObject } from "./place-tree.js";
import type { FieldPlace, VariantProfile, WireType } from "./profile.js";
import type { Resolved } from "./resolve-places.js";
import type { WireNames } from "./shape-names.js";
import { ITEM, keyOf, tokensOf } from "./wire-path.js";

/** Writes the shapes that messages have by a profile, as definitions of a canonical schema. */
export class WireShapes {
  /** Every shape that was written, by name. */
  readonly defs: { [name: string]: JsonSchema } = {};
  /** Rules that find their fields no longer together. */
  readonly lost: string[] = [];

  constructor(
    private readonly schema: JsonSchema,
    private readonly profile: VariantProfile,
    private readonly resolved: Resolved,
    private readonly names: WireNames,
  ) {}

  /** The shape of an object whose fields had another place: what the schema says of it stays. */
  restructure(name: string, place: PlacedObject, fields: readonly DesignerField[]): JsonSchema {
    const { rules: given, ...notes } = section(defOf(this.schema, name), "x-omnirich-shape");
    const { rules, lost } = moveRules(given, fields, this.resolved);
    this.lost.push(...lost);
    const { description } = defOf(this.schema, name);
    return this.define(name, place, { ...notes, description: description ?? notes.description }, rules);
  }

  /** The schema of whatever stands at a place, for a property of the shape `owner`. */
  property(place: Place, owner: string, token: string, rules?: RulesByPlace, isOpen = false): JsonSchema {
    switch (place.kind) {
      case "field":
        return this.field(place.field, place.at, owner);
      case "other":
        return {
          description: "Seen in an export; no field of the designer explains it, and builders don't write it.",
          "x-omnirich": { hidden: true, evidence: [this.observed("The key.")] },
        };
      case "object": {
        const shape = this.names.shape(owner, keyOf(token));
        this.define(shape, place, partNotes(shape, place), rules, isOpen);
        const $ref = `#/$defs/${shape}`;
        const notes = { description: holds(place), "x-omnirich": this.containerNotes({ flat: true }) };
        return place.isText ? { ...notes, ...jsonText($ref) } : { ...notes, $ref };
      }
      case "list":
        return this.wrapper(place, owner, token, rules);
      default:
        return place satisfies never;
    }
  }

  private define(
    name: string,
    place: PlacedObject,
    { description, ...notes }: JsonSchema,
    rules: RulesByPlace = new Map(),
    isOpen = false,
  ): JsonSchema {
    const keys = [...place.keys];
    const properties = keys.map(([token, inner]) => [keyOf(token), this.property(inner, name, token, rules, isOpen)]);
    const own = rules.get(place.at);
    const def = {
      type: "object",
      required: keys.filter(([, inner]) => isRequired(inner)).map(([token]) => keyOf(token)),
      properties: Object.fromEntries(properties),
      ...(isOpen ? {} : { additionalProperties: false }),
      "x-omnirich-shape": { ...notes, name, description, ...(own && { rules: own }) },
      description,
    };
    this.defs[name] = def;
    return def;
  }

  /** A list around one entry: what is in it stays what it is, but builders take a list. */
  private wrapper(place: Place & { kind: "list" }, owner: string, token: string, rules?: RulesByPlace): JsonSchema {
    const inner = place.item!;
    const item = this.property(inner, owner, token, rules);
    const about = fieldsBelow(inner)[0]?.name ?? "entry";
    const known = inner.kind === "field" ? inner.field.name : "";
    const name = known || this.names.field(keyOf(token), about || "value");
    const { "x-omnirich": notes, ...node } = item;
    return {
      type: "array",
      items: inner.kind === "field" ? { ...node, "x-omnirich": unnamed(notes) } : { $ref: item.$ref },
      minItems: 1,
      description: `${inner.kind === "field" ? String(node.description) : holds(inner)} A list of one entry.`,
      "x-omnirich":
        inner.kind === "field"
          ? { name, evidence: section(item, "x-omnirich").evidence }
          : this.containerNotes({ name }),
    };
  }

  private field(field: DesignerField, at: string, owner: string): JsonSchema {
    const { node, item } = field;
    const place = own(this.profile.fields, field.path);
    const notes = section(node, "x-omnirich");
    const evidence = place
      ? withObserved(node, this.observed(factOf(place)), place.altered !== undefined)
      : notes.evidence;
    // What builders call it no longer follows from its key; the value of an item had no name before.
    const key = tokensOf(at).at(-1)!;
    const name = field.name || (key === ITEM ? "" : this.names.field(keyOf(key), "value"));
    const named = { ...notes, name, evidence };
    if (place?.type) return loose(node, place.type, named);
    if (!item) return { ...node, "x-omnirich": named };
    const rules = moveListRules(notes.rules, field, this.resolved);
    return { ...node, items: this.items(field, item, owner), "x-omnirich": { ...named, ...(rules && { rules }) } };
  }

  private items(list: DesignerField, item: DesignerField, owner: string): JsonSchema {
    const tree = this.resolved.items.get(list.path);
    if (!tree) {
      const type = own(this.profile.fields, item.path)?.type;
      return type ? loose(item.node, type, section(item.node, "x-omnirich")) : item.node;
    }
    if (item.fields) {
      this.restructure(item.shape!, tree, item.fields);
      return item.node;
    }
    const shape = this.names.shape(owner, `${list.name} item`);
    this.define(shape, tree, partNotes(shape, tree));
    return { $ref: `#/$defs/${shape}` };
  }

  private containerNotes(notes: object): object {
    return { ...notes, evidence: [this.observed("The key, and what is in it.")] };
  }

  private observed(fact: string) {
    return observedIn(this.profile, fact);
  }
}

type RulesByPlace = ReadonlyMap<string, { readonly [rule: string]: unknown }>;

function factOf({ altered }: FieldPlace): string {
  return altered === undefined ? "The wire name." : `The wire name. What was typed was there, but ${altered}.`;
}

/** A value of which only the JSON type is known. */
function loose(node: JsonSchema, type: WireType, { form, rules, also, ...notes }: JsonSchema): JsonSchema {
  return { type, description: node.description, "x-omnirich": notes };
}

/** Notes of the items of a list without those that are the list's. */
function unnamed(notes: unknown): JsonSchema {
  const { name, ...rest } = notes as JsonSchema;
  return rest;
}

function isRequired(place: Place): boolean {
  return fieldsBelow(place).some(({ required }) => required);
}

function jsonText($ref: string): JsonSchema {
  return { type: "string", contentMediaType: "application/json", contentSchema: { $ref } };
}

function partNotes(name: string, place: Place): JsonSchema {
  return { name, label: "part of the message", description: holds(place) };
}

function holds(place: Place): string {
  const names = fieldsBelow(place).map(({ name }) => name || "the value");
  return names.length > 0 ? `Holds ${names.join(", ")}.` : "Holds nothing that the designer shows.";
}
