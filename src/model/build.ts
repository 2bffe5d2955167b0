import { issueAt, type LocatedIssue, nameOrigin, type Origin } from "../diagnostics/located.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import { type CanonicalSchema, originOf } from "../schema/canonical.js";
import { buildShape, isEvidence, type ShapeNotes, section, shapeOf } from "./fields.js";
import { inputFields } from "./input.js";
import type { Example, JsonSchema, Model, Reject, Remark, Rule, Shape, Variant } from "./model.js";
import { kebabCase, lowerFirst, Names } from "./names.js";
import { checkCodes, readOwnRules, readSizes } from "./rules.js";

/** What the model needs to know beside the schemas. */
export interface BuildOptions {
  /** Wire name of the property that tells variants apart. */
  readonly tag: string;
  /** The rule catalogue, which the docs show. */
  readonly rules: readonly Rule[];
}

/** Builds the model of all schemas, or says everything that keeps it from being built. */
export function buildModel(
  schemas: readonly CanonicalSchema[],
  options: BuildOptions,
): { readonly model: Model; readonly issues: readonly LocatedIssue[] } {
  const names = new Names();
  const issues: LocatedIssue[] = [];
  const variants = schemas.map((canonical) => buildVariant(canonical, options.tag, names, issues));
  issues.push(...checkTypes(variants, schemas, options.tag), ...checkCodes(variants, options.rules));
  const sorted = variants.toSorted((a, b) => (a.type ?? Infinity) - (b.type ?? Infinity) || (a.name < b.name ? -1 : 1));
  const rules = [...options.rules, ...sorted.flatMap((variant) => variant.rules)];
  rules.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { model: { tag: options.tag, variants: sorted, rules }, issues: [...issues, ...names.issues] };
}

function buildVariant(canonical: CanonicalSchema, tag: string, names: Names, issues: LocatedIssue[]): Variant {
  const { schema, file } = canonical;
  const notes = section(schema, "x-omnirich-message");
  const name = String(notes.name ?? schema.title ?? "");
  const origin: Origin = { file, pointer: typeof notes.name === "string" ? "/x-omnirich-message/name" : "/title" };
  const fallback = notes.fallback === true;
  const type = section(section(schema, "properties"), tag).const;
  const label = String(schema.title ?? name);
  const description = String(schema.description ?? "");

  names.checkBase(name, origin);
  const message = names.claim(`${name}Message`, origin, file);
  const tables = names.claim(`${lowerFirst(name)}Variant`, origin, file);
  const isBuilt = !fallback && notes.builder !== false;
  const built = !isBuilt
    ? {}
    : {
        guard: names.claim(`is${name}`, origin, file),
        builder: names.claim(lowerFirst(name), origin, file),
        input: names.claim(`${name}Input`, origin, file),
      };
  const root = buildShape(
    canonical,
    schema,
    "",
    { name: message, label: fallback ? "rich message" : `${label} message`, description },
    issues,
  );
  const inner = Object.entries(section(schema, "$defs")).map(([key, node]) =>
    buildShape(
      canonical,
      node as JsonSchema,
      `/$defs/${escapePointer(key)}`,
      shapeNotes(key, node as JsonSchema),
      issues,
    ),
  );
  const shapes = inOrderOfUse([root, ...inner]);
  const variant: Variant = {
    name,
    file: names.claimFile(kebabCase(name), origin),
    source: file,
    label,
    description,
    ...(typeof type === "number" && !fallback ? { type } : {}),
    names: { message, tables, ...built },
    root: message,
    shapes: shapes.map((shape) => nameShape(shape, shapes, canonical, isBuilt, names)),
    fallback,
    examples: readExamples(schema, notes),
    rejects: readRejects(notes.rejects ?? [], file, issues),
    remarks: readRemarks(notes.remarks, file, issues),
    sizes: readSizes(notes.sizes, file, issues),
    rules: readOwnRules(notes.rules, file, issues),
    canonical: schema,
  };
  if (isBuilt) checkInputs(variant, file, names);
  return variant;
}

/** Exported names of a shape: its type, and its fragment builder when builder inputs show it. */
function nameShape(
  shape: Shape,
  all: readonly Shape[],
  canonical: CanonicalSchema,
  isBuilt: boolean,
  names: Names,
): Shape {
  if (shape === all[0]) return shape;
  const pointer = `/$defs/${escapePointer(shape.name)}`;
  const origin = originOf(canonical, pointer);
  const meaning = JSON.stringify(section(section(canonical.schema, "$defs"), shape.name));
  names.checkBase(shape.name, origin);
  names.claim(shape.name, origin, meaning);
  const isFlat = all.some((other) => other.fields.some((field) => field.flat && shapeOf(field.value) === shape.name));
  if (!isBuilt || isFlat) return shape;
  const builder = names.claim(lowerFirst(shape.name), origin, meaning);
  return { ...shape, fragment: { builder, input: names.claim(`${shape.name}Input`, origin, meaning) } };
}

function checkInputs(variant: Variant, file: string, names: Names): void {
  for (const shape of variant.shapes) {
    if (shape.name !== variant.root && !shape.fragment) continue;
    const fields = inputFields(variant, shape.name).map(({ field }) => field);
    names.checkInput(fields.map(({ name, origin }) => ({ name, origin: { file, pointer: origin } })));
  }
}

function shapeNotes(key: string, node: JsonSchema): ShapeNotes {
  const label = section(node, "x-omnirich-shape").label ?? node.title ?? key;
  return { name: key, label: String(label), description: String(node.description ?? "") };
}

/** The shapes that the first one leads to, each once, nearest first. */
function inOrderOfUse(shapes: readonly Shape[]): Shape[] {
  const ordered = shapes.slice(0, 1);
  for (const shape of ordered) {
    for (const field of shape.fields) {
      const found = shapes.find(({ name }) => name === shapeOf(field.value));
      if (found && !ordered.includes(found)) ordered.push(found);
    }
  }
  return ordered;
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
      const message = `The message ${JSON.stringify(name)} has no constant number as its ${JSON.stringify(tag)}.`;
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
