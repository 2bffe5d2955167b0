import type { JsonSchema } from "../model/model.js";
import { friendlyNames } from "../model/names.js";
import { isEqual } from "../runtime/equal.js";
import { isObject } from "../runtime/shapes.js";
import { accepts } from "./accepts.js";
import { chain, type Document, isNode, type Node, resolve, section } from "./document.js";
import { hideCounts, keepRules, limitsOf, unknowable, unseenField, type ViewedField } from "./viewed-field.js";

/** What a builder takes, as a schema of its own: friendly names in place of wire names, flat objects dissolved. */
export interface BuilderView extends Document {
  /** Whether it writes provisional names, so that it asks for acceptUnverified. */
  readonly isProvisional: boolean;
}

const views = new WeakMap<Document, BuilderView>();

/** The view of a message that its builder has; made once, however many compare with it. */
export function builderView(document: Document): BuilderView {
  const view = views.get(document) ?? makeView(document);
  views.set(document, view);
  return view;
}

function makeView(document: Document): BuilderView {
  const { file, schema: root, pointers } = document;
  const wires = new WeakMap<object, ReadonlyMap<string, string>>();
  const entered = new Set<JsonSchema>();
  const again = new Map<JsonSchema, { readonly name: string; view?: JsonSchema }>();
  /** Plain JSON Schema: a default is what a reader takes for granted, written where something must be there. */
  const isPlain = !isObject(root["x-omnirich-message"]);
  let isProvisional = false;
  let steps = 0;

  /** A copy of a node that stands where it stood. */
  function copyOf(node: JsonSchema, keywords: JsonSchema): JsonSchema {
    const pointer = pointers.get(node);
    if (pointer !== undefined) pointers.set(keywords, pointer);
    return keywords;
  }

  function view(node: Node): Node {
    if (!isObject(node)) return node;
    const content = contentOf(node);
    if (content !== undefined) return view(content);
    if (isShape(node)) return viewOnce(node);
    return copyOf(node, { ...mapKeywords(node, inside), ...withoutSpellings(node), ...(isSilent(node) && CLOSED) });
  }

  /** A flat object may lead back to what it is in: there, its view is referred to. */
  function viewOnce(node: JsonSchema): JsonSchema {
    if (entered.has(node)) {
      const entry = again.get(node) ?? { name: freeName(root, `builder-view-${again.size}`) };
      again.set(node, entry);
      return { $ref: `#/$defs/${entry.name}` };
    }
    entered.add(node);
    const result = viewObject(node);
    entered.delete(node);
    const entry = again.get(node);
    if (entry) entry.view = result;
    return result;
  }

  function inside(keyword: string, value: unknown): unknown {
    if (MAPS.includes(keyword) && isObject(value)) return mapNodes(value, view);
    if ((keyword === "anyOf" || keyword === "oneOf") && Array.isArray(value))
      return value.map((part) => (isNode(part) ? view(part) : part));
    return (keyword === "items" || keyword === "additionalProperties") && isNode(value) ? view(value) : value;
  }

  function viewObject(node: JsonSchema): JsonSchema {
    const hidden = isObject(node["x-omnirich-provisional"]);
    if (hidden) isProvisional = true;
    const { properties, required, "x-omnirich-provisional": provisional, ...rest } = node;
    const body = isObject(provisional) ? provisional : node;
    const fields = dissolve(body, new Set([node]));
    const result: { [keyword: string]: unknown } = { ...mapKeywords(rest, inside) };
    const seen = fields.filter((field) => field.node !== undefined);
    result.properties = Object.fromEntries(seen.map((field) => [field.name, field.node]));
    for (const name of repeated(seen)) (result.properties as Fields)[name] = unknowable("one name for two fields");
    result.required = seen.filter((field) => field.required).map((field) => field.name);
    if (hidden || isSilent(node)) Object.assign(result, CLOSED);
    if (fields.some((field) => field.isCounted)) hideCounts(result, fields);
    keepRules(result, fields);
    wires.set(result, new Map(seen.map((field) => [field.name, field.wire])));
    return copyOf(node, result);
  }

  /** The fields that a builder takes for an object; those of flat objects in place of these. */
  function dissolve(body: JsonSchema, around: ReadonlySet<Node>): ViewedField[] {
    const required = new Set(Array.isArray(body.required) ? body.required : []);
    if (around.size > 1 && ++steps > MAX_STEPS)
      return [
        { name: "(others)", wire: "", node: unknowable("too many flat objects"), required: true, isCounted: true },
      ];
    const nameOf = friendlyNames(Object.keys(section(body, "properties")));
    return Object.entries(section(body, "properties")).flatMap(([wire, node]) => {
      if (!isNode(node)) return [];
      const notes = section(node, "x-omnirich");
      const inner = notes.flat === true ? flatTarget(node) : undefined;
      if (inner !== undefined) {
        if (around.has(inner)) return [];
        const shape = isObject(inner["x-omnirich-provisional"]) ? inner["x-omnirich-provisional"] : inner;
        if (shape !== inner) isProvisional = true;
        const fields = dissolve(shape, new Set(around).add(inner));
        const within = fields.map((field) => ({ ...field, wire: `${wire}/${field.wire}`, isCounted: true }));
        return [...within, unseenField(wire, { ...rulesOf(node), ...rulesOf(inner), ...limitsOf(inner) })];
      }
      const isGiven = required.has(wire);
      return notes.hidden === true
        ? hiddenField(wire, node, isGiven)
        : [openField(nameOf(wire), wire, node, notes, isGiven)];
    });
  }

  function flatTarget(node: Node): JsonSchema | undefined {
    const target = resolve(root, (isObject(node) ? contentOf(node) : undefined) ?? node);
    return isObject(target) ? target : undefined;
  }

  function openField(friendly: string, wire: string, node: Node, notes: JsonSchema, isGiven: boolean): ViewedField {
    const name = typeof notes.name === "string" ? notes.name : friendly;
    const filled = isObject(node) && "default" in node && (!isPlain || isGiven);
    // A default that the field refuses fails every call that leaves it out.
    const required = filled ? accepts(root, node, node.default) !== true : isGiven;
    return { name, wire, node: view(node), required, isCounted: filled };
  }

  /** What builders write themselves takes part only when it can't be valid: then no call is accepted. */
  function hiddenField(wire: string, node: Node, isGiven: boolean): ViewedField[] {
    const known = isObject(node) ? (node.const ?? node.default) : undefined;
    const value = isPlain && !isGiven ? undefined : known;
    if (value === undefined && !isGiven) return [];
    const isImpossible = value === undefined || accepts(root, node, value) !== true;
    if (!isImpossible) return [unseenField(wire, rulesOf(node))];
    return [{ name: `(${wire})`, wire, node: false, required: true, isCounted: true }];
  }

  /** The rules of a node, and of the shape that it refers to. */
  function rulesOf(node: Node): JsonSchema {
    const parts = chain(root, node).flatMap((part) => [section(part, "x-omnirich"), section(part, "x-omnirich-shape")]);
    return Object.assign({}, ...parts.map((notes) => section(notes, "rules")));
  }

  const defs = ["$defs", "definitions"].flatMap((group) =>
    isObject(root[group]) ? [[group, mapNodes(section(root, group), view)]] : [],
  );
  const top = view(root) as JsonSchema;
  const groups: JsonSchema = Object.fromEntries(defs);
  const extra = Object.fromEntries([...again.values()].map(({ name, view }) => [name, view]));
  const schema = copyOf(root, { ...top, ...groups, $defs: { ...section(groups, "$defs"), ...extra } });
  if (wires.has(top)) wires.set(schema, wires.get(top)!);
  return { file, schema, pointers, wires, isProvisional };
}

/** Flat objects in flat objects can make many fields of few; nobody writes more. */
const MAX_STEPS = 10_000;

type Fields = { [name: string]: unknown };

/** Names that more than one field has. The generator refuses them. */
function repeated(fields: readonly ViewedField[]): readonly string[] {
  const seen = new Set<string>();
  return fields.map(({ name }) => name).filter((name) => name !== "__proto__" && seen.size === seen.add(name).size);
}

function freeName(root: JsonSchema, name: string): string {
  return Object.hasOwn(section(root, "$defs"), name) ? freeName(root, `${name}-`) : name;
}

const MAPS = ["patternProperties"];

/** The object that JSON text holds, where builders write the text: text always, or text or object. */
function contentOf(node: JsonSchema): Node | undefined {
  if (node.type === "string" && isNode(node.contentSchema)) return node.contentSchema;
  const parts = Array.isArray(node.anyOf) ? node.anyOf : [];
  const [object, text] = parts;
  const isPair = parts.length === 2 && isObject(object) && isObject(text) && isObject(text.contentSchema);
  return isPair && isEqual(object, text.contentSchema) ? object : undefined;
}

/** An object that says which keys there are, and nothing of others: builders write no others. */
function isSilent(node: JsonSchema): boolean {
  const speaks = ["properties", "patternProperties", "x-omnirich-shape"].some((keyword) => keyword in node);
  return speaks && node.additionalProperties === undefined;
}

const CLOSED = { additionalProperties: false };

function isShape(node: JsonSchema): boolean {
  return isObject(node.properties) || isObject(node["x-omnirich-provisional"]) || isObject(node["x-omnirich-shape"]);
}

/** To the types of a builder, what is only another spelling is none of the choices. */
function withoutSpellings(node: JsonSchema): JsonSchema {
  const { also } = section(node, "x-omnirich");
  if (!isObject(also) || !Array.isArray(node.enum)) return {};
  return { enum: node.enum.filter((value) => !Object.hasOwn(also, String(value))) };
}

function mapNodes(nodes: JsonSchema, view: (node: Node) => Node): JsonSchema {
  return Object.fromEntries(Object.entries(nodes).map(([key, node]) => [key, isNode(node) ? view(node) : node]));
}

function mapKeywords(node: JsonSchema, inside: (keyword: string, value: unknown) => unknown): JsonSchema {
  return Object.fromEntries(Object.entries(node).map(([keyword, value]) => [keyword, inside(keyword, value)]));
}
