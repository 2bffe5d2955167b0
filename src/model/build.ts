import { issueAt, type LocatedIssue, nameOrigin, type Origin } from "../diagnostics/located.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import { type CanonicalSchema, originOf } from "../schema/canonical.js";
import { typeName } from "../schema/definitions.js";
import { findEndless } from "./endless.js";
import { buildShape, isEvidence, otherValues, type ShapeNotes, section, valuesIn } from "./fields.js";
import { findFlat } from "./flat.js";
import { inputFields } from "./input.js";
import type { Example, JsonSchema, Model, Reject, Remark, Rule, Shape, Variant } from "./model.js";
import { kebabCase, lowerFirst, Names } from "./names.js";
import { checkCodes, readOwnRules, readSizes } from "./rules.js";
import { type Source, shapesOf } from "./values.js";
import { MODEL_VERSION } from "./version.js";

/** What the model needs to know beside the schemas. */
export interface BuildOptions {
  /** Wire name of the property that tells variants apart. */
  readonly tag: string;
  /** The rule catalogue, which the docs show. */
  readonly rules: readonly Rule[];
  /** What a field is without evidence. Default: an error in messages, nothing in plain JSON Schema. */
  readonly evidence?: Source["evidence"] | undefined;
}

/** Builds the model of all schemas, or says everything that keeps it from being built. */
export function buildModel(
  schemas: readonly CanonicalSchema[],
  options: BuildOptions,
): { readonly model: Model; readonly issues: readonly LocatedIssue[] } {
  const issues: LocatedIssue[] = [];
  // Where no schema has the property, none of them is a message among others: each stands for itself.
  const tag = schemas.some((schema) => isTold(schema, options.tag)) ? options.tag : undefined;
  const names = new Names(tag !== undefined);
  const variants = schemas.map((canonical) => buildVariant(canonical, tag, options, names, issues));
  issues.push(...checkIds(schemas), ...checkCodes(variants, options.rules));
  if (tag !== undefined) issues.push(...checkTypes(variants, schemas, tag));
  const sorted = variants.toSorted((a, b) => compareTypes(a.type, b.type) || (a.name < b.name ? -1 : 1));
  const rules = [...options.rules, ...sorted.flatMap((variant) => variant.rules)];
  rules.sort((a, b) => (a.code < b.code ? -1 : 1));
  const model = { version: MODEL_VERSION, ...(tag !== undefined && { tag }), variants: sorted, rules };
  return { model, issues: [...issues, ...names.issues] };
}

/** Whether a schema has a constant under the property that tells variants apart, or is for all that have another one. */
function isTold({ schema }: CanonicalSchema, tag: string): boolean {
  const isFallback = section(schema, "x-omnirich-message").fallback === true;
  return isFallback || section(section(schema, "properties"), tag).const !== undefined;
}

/** Numbers first, then texts; what has no type comes last. */
function compareTypes(a: Variant["type"], b: Variant["type"]): number {
  if (typeof a === "number" || typeof b === "number") {
    return (typeof a === "number" ? a : Infinity) - (typeof b === "number" ? b : Infinity) || 0;
  }
  return a === b ? 0 : a === undefined || (b !== undefined && a > b) ? 1 : -1;
}

function buildVariant(
  canonical: CanonicalSchema,
  tag: string | undefined,
  options: BuildOptions,
  names: Names,
  issues: LocatedIssue[],
): Variant {
  const { schema, file } = canonical;
  const notes = section(schema, "x-omnirich-message");
  const { name, origin } = nameOf(canonical);
  const fallback = notes.fallback === true;
  const isPlain = !("x-omnirich-message" in schema);
  const type = tag === undefined ? undefined : section(section(schema, "properties"), tag).const;
  const label = String(schema.title ?? name);
  const description = String(schema.description ?? "");

  names.checkBase(name, origin);
  const message = names.claim(tag === undefined ? name : `${name}Message`, origin, file);
  const tables = names.claim(`${lowerFirst(name)}Variant`, origin, file);
  const isBuilt = !fallback && notes.builder !== false;
  const built = !isBuilt
    ? {}
    : {
        guard: names.claim(`is${name}`, origin, file),
        builder: names.claim(lowerFirst(name), origin, file),
        input: names.claim(`${name}Input`, origin, file),
      };
  if (schema.type !== "object") {
    const hint = 'Say "type": "object", or refer to a definition that does.';
    issues.push(
      issueAt("unsupported-keyword", { file, pointer: "/type" }, "A whole schema describes an object.", { hint }),
    );
  }
  if (Object.hasOwn(section(schema, "$defs"), message)) {
    const at = originOf(canonical, `/$defs/${escapePointer(message)}`);
    const clash = `The definition ${JSON.stringify(message)} is called as the whole schema is, ${nameOrigin(origin)}.`;
    issues.push(issueAt("name-clash", at, clash, { hint: "Rename one of them." }));
  }
  const source: Source = {
    canonical,
    root: message,
    issues,
    evidence: options.evidence ?? (isPlain ? "off" : "error"),
  };
  const rootLabel = fallback ? "rich message" : tag === undefined ? label : `${label} message`;
  const root = buildShape(schema, "", { name: message, label: rootLabel, description }, source);
  const inner = Object.entries(section(schema, "$defs")).map(([key, node]) =>
    buildShape(node as JsonSchema, `/$defs/${escapePointer(key)}`, shapeNotes(key, node as JsonSchema), source),
  );
  const shapes = inOrderOfUse([root, ...inner]);
  const flat = findFlat(shapes, file);
  issues.push(...findEndless(shapes, canonical), ...flat);
  const onlyFlat = findOnlyFlat(shapes);
  const variant: Variant = {
    name,
    file: names.claimFile(kebabCase(name), origin),
    source: file,
    label,
    description,
    ...(isTagValue(type) && !fallback ? { type } : {}),
    names: { message, tables, ...built },
    root: message,
    shapes: shapes.map((shape) => nameShape(shape, root.name, canonical, isBuilt && !onlyFlat.has(shape.name), names)),
    fallback,
    strict: isPlain,
    examples: readExamples(schema, notes),
    rejects: readRejects(notes.rejects ?? [], file, issues),
    remarks: readRemarks(notes.remarks, file, issues),
    sizes: readSizes(notes.sizes, file, issues),
    rules: readOwnRules(notes.rules, file, issues),
    canonical: schema,
  };
  if (isBuilt && flat.length === 0) checkInputs(variant, file, names);
  return variant;
}

function isTagValue(type: unknown): type is string | number {
  return typeof type === "number" || typeof type === "string";
}

/** The name that all others derive from: what the schema says, else its title, else the name of its file. */
export function nameOf({ schema, file }: Pick<CanonicalSchema, "schema" | "file">): {
  readonly name: string;
  readonly origin: Origin;
} {
  const { name } = section(schema, "x-omnirich-message");
  if (typeof name === "string") return { name, origin: { file, pointer: "/x-omnirich-message/name" } };
  if (typeof schema.title === "string") return { name: typeName(schema.title), origin: { file, pointer: "/title" } };
  const base = file.slice(file.lastIndexOf("/") + 1).replace(/\.[a-z]+$/, "");
  return { name: typeName(base), origin: { file, pointer: "" } };
}

/** Two files that say that they are the same schema. */
function checkIds(schemas: readonly CanonicalSchema[]): LocatedIssue[] {
  const seen = new Map<unknown, Origin>();
  return schemas.flatMap((canonical) => {
    const { $id } = canonical.schema;
    const origin = originOf(canonical, "/$id");
    const other = seen.get($id);
    seen.set($id, origin);
    if ($id === undefined || !other) return [];
    const message = `The schema ${JSON.stringify($id)} is there twice: here and in ${nameOrigin(other)}.`;
    return [issueAt("name-clash", origin, message, { hint: "Give one of them another $id." })];
  });
}

/** The shapes that no builder's input shows: wherever one stands, its fields do. */
function findOnlyFlat(shapes: readonly Shape[]): ReadonlySet<string> {
  const fields = shapes.flatMap((shape) => shape.fields);
  const flat = fields.filter((field) => field.flat);
  const shown = shapes.flatMap((shape) => [
    ...shape.fields.filter((field) => !field.flat && !field.hidden).map(({ value }) => value),
    ...otherValues(shape),
  ]);
  const names = new Set(flat.flatMap(({ value }) => shapesOf(value)));
  for (const name of shown.flatMap(shapesOf)) names.delete(name);
  return names;
}

/** Exported names of a shape: its type, and its fragment builder when builder inputs show it. */
function nameShape(shape: Shape, root: string, canonical: CanonicalSchema, isShown: boolean, names: Names): Shape {
  if (shape.name === root) return shape;
  const pointer = `/$defs/${escapePointer(shape.name)}`;
  const origin = originOf(canonical, pointer);
  const meaning = JSON.stringify(section(section(canonical.schema, "$defs"), shape.name));
  names.checkBase(shape.name, origin);
  names.claim(shape.name, origin, meaning);
  if (!isShown) return shape;
  const builder = names.claim(lowerFirst(shape.name), origin, meaning);
  return { ...shape, fragment: { builder, input: names.claim(`${shape.name}Input`, origin, meaning) } };
}

function checkInputs(variant: Variant, file: string, names: Names): void {
  for (const shape of variant.shapes) {
    if (shape.name !== variant.root && !shape.fragment) continue;
    const fields = inputFields(variant, shape.name).map(({ field }) => field);
    names.checkInput(fields.map(({ name, wire, origin }) => ({ name, wire, origin: { file, pointer: origin } })));
  }
}

function shapeNotes(key: string, node: JsonSchema): ShapeNotes {
  const label = section(node, "x-omnirich-shape").label ?? node.title ?? key;
  return { name: key, label: String(label), description: String(node.description ?? "") };
}

/** The shapes that the first one leads to, each once, nearest first. */
function inOrderOfUse(shapes: readonly Shape[]): Shape[] {
  const byName = new Map(shapes.map((shape) => [shape.name, shape]));
  const ordered = new Set(shapes.slice(0, 1));
  for (const shape of ordered) {
    for (const name of valuesIn(shape).flatMap(shapesOf)) {
      const found = byName.get(name);
      if (found) ordered.add(found);
    }
  }
  return [...ordered];
}

function readExamples(schema: JsonSchema, notes: JsonSchema): Example[] {
  const titles = Array.isArray(notes.examples) ? notes.examples : [];
  const values = Array.isArray(schema.examples) ? schema.examples : [];
  return values.map((value, i) => ({ title: String(titles[i] ?? `Example ${i + 1}`), value }));
}

function readRejects(given: unknown, file: string, issues: LocatedIssue[]): Reject[] {
  const pointer = "/x-omnirich-message/rejects";
  const rejects: readonly unknown[] = Array.isArray(given) ? given : [given];
  return rejects.flatMap((reject, i) => {
    if (isObject(reject) && ["title", "path", "code"].every((key) => typeof reject[key] === "string")) {
      return reject as unknown as Reject;
    }
    const hint = 'Write it as { "title": "…", "value": …, "path": "/…", "code": "…" }.';
    issues.push(
      issueAt("reject-accepted", { file, pointer: `${pointer}/${i}` }, "This reject lacks a title, a path or a code.", {
        hint,
      }),
    );
    return [];
  });
}

function readRemarks(given: unknown, file: string, issues: LocatedIssue[]): Remark[] {
  return (Array.isArray(given) ? given : []).flatMap((remark: unknown, i) => {
    if (isObject(remark) && typeof remark.text === "string" && isEvidence(remark.evidence)) {
      return remark as unknown as Remark;
    }
    const origin = { file, pointer: `/x-omnirich-message/remarks/${i}` };
    const hint = "Write it as { text, evidence: documented(source) }.";
    issues.push(issueAt("missing-evidence", origin, "Nothing says how we know of this remark.", { hint }));
    return [];
  });
}

/** Every variant needs a type of its own; at most one may be the fallback. */
function checkTypes(variants: readonly Variant[], schemas: readonly CanonicalSchema[], tag: string): LocatedIssue[] {
  const issues: LocatedIssue[] = [];
  const seen = new Map<unknown, Origin>();
  for (const [i, { type, fallback, name }] of variants.entries()) {
    const origin = originOf(schemas[i]!, `/properties/${escapePointer(tag)}`);
    if (type === undefined && !fallback) {
      const message = `The message ${JSON.stringify(name)} has no constant number or text as its ${JSON.stringify(tag)}.`;
      issues.push(issueAt("duplicate-type", origin, message, { hint: "Give it one: Type.Literal(192350002)." }));
      continue;
    }
    const other = seen.get(type);
    const what = type === undefined ? "A second fallback" : `The type ${type} is used twice`;
    const hint = type === undefined ? "Only one variant may say fallback: true." : "Give one of them another type.";
    if (other) issues.push(issueAt("duplicate-type", origin, `${what}: here and in ${nameOrigin(other)}.`, { hint }));
    seen.set(type, origin);
  }
  return issues;
}
