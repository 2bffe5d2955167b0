import type { JsonSchema } from "../../src/model/model.js";
import { isObject } from "../../src/runtime/shapes.js";

const TYPES = ["string", "number", "integer", "boolean", "object", "array"];
const SCALARS = ["string", "number", "integer", "boolean"];
const ANNOTATIONS = [
  "$schema",
  "$comment",
  "title",
  "description",
  "x-omnirich",
  "x-omnirich-shape",
  "x-omnirich-message",
];

/** Keywords that may stand beside each type. */
const BESIDE: { readonly [type: string]: readonly string[] } = {
  object: ["properties", "required", "additionalProperties", "$defs"],
  array: ["items"],
  string: ["enum", "const", "format", "contentMediaType", "contentSchema"],
  integer: ["const"],
  number: [],
  boolean: [],
};

/** Where a schema leaves what own schemas may use, as pointers with what is wrong. */
export function outsideTarget(root: JsonSchema): string[] {
  const wrong: string[] = [];
  const defs = (root.$defs ?? {}) as JsonSchema;

  function visit(node: unknown, at: string): void {
    if (!isObject(node)) return void wrong.push(`${at}: no schema`);
    const keywords = Object.keys(node).filter((keyword) => !ANNOTATIONS.includes(keyword));
    const only = (...allowed: string[]) => keywords.every((keyword) => allowed.includes(keyword));
    if ("$ref" in node) {
      if (!only("$ref") || !Object.hasOwn(defs, String(node.$ref).slice(8))) wrong.push(`${at}: reference`);
    } else if (Array.isArray(node.oneOf)) {
      if (!only("oneOf", "$defs") || !hasTag(node.oneOf)) wrong.push(`${at}: union without a tag`);
      node.oneOf.forEach((branch, i) => void visit(branch, `${at}/oneOf/${i}`));
    } else if (Array.isArray(node.anyOf)) {
      const [first, second] = node.anyOf as JsonSchema[];
      const isPair = JSON.stringify(second!.contentSchema) === JSON.stringify(first);
      if (!only("anyOf") || node.anyOf.length !== 2 || !(isPair || second!.type === "null")) wrong.push(`${at}: anyOf`);
      visit(first, `${at}/anyOf/0`);
      if (isPair) visit(second, `${at}/anyOf/1`);
    } else if (keywords.length > 0 && !("const" in node && node.const === null && only("const")))
      plain(node, keywords, at);
  }

  function plain(node: JsonSchema, keywords: readonly string[], at: string): void {
    const given = [node.type].flat() as string[];
    const types = given.filter((type) => type !== "null");
    const isPlain = types.length === 1 ? TYPES.includes(types[0]!) : types.every((type) => SCALARS.includes(type));
    if (!isPlain || types.length === 0 || (types[0] === "object" && given.length > 1)) wrong.push(`${at}: type`);
    const beside = types.flatMap((type) => BESIDE[type] ?? []);
    const stray = keywords.filter((keyword) => keyword !== "type" && !beside.includes(keyword));
    wrong.push(...stray.map((keyword) => `${at}: ${keyword}`));
    if ("items" in node) visit(node.items, `${at}/items`);
    if ("contentSchema" in node) visit(node.contentSchema, `${at}/contentSchema`);
    if (isObject(node.additionalProperties)) visit(node.additionalProperties, `${at}/additionalProperties`);
    const fields = Object.entries((node.properties ?? {}) as JsonSchema);
    for (const [key, field] of fields) {
      visit(field, `${at}/${key}`);
      if (!hasEvidence(field as JsonSchema)) wrong.push(`${at}/${key}: evidence`);
    }
  }

  /** One property that is another constant in every branch. */
  function hasTag(branches: readonly unknown[]): boolean {
    const shapes = branches.map((branch) => defs[String((branch as JsonSchema).$ref).slice(8)] as JsonSchema);
    return Object.keys(shapes[0]!.properties as object).some((key) => {
      const tags = shapes.map(({ properties }) => ((properties as JsonSchema)[key] as JsonSchema | undefined)?.const);
      const isRequired = shapes.every(({ required }) => (required as string[] | undefined)?.includes(key));
      return isRequired && tags.every((tag) => tag !== undefined) && new Set(tags).size === tags.length;
    });
  }

  visit(root, "");
  for (const [name, node] of Object.entries(defs)) {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) wrong.push(`name ${name}`);
    visit(node, `/$defs/${name}`);
  }
  return wrong;
}

function hasEvidence(field: JsonSchema): boolean {
  const { evidence } = field["x-omnirich"] as {
    evidence: { kind: string; source: string; url: string; checked: string; note: string }[];
  };
  const [one] = evidence;
  return (
    one?.kind === "observed" && /^In \d+ of \d+ /.test(one.note) && [one.source, one.url, one.checked].every(Boolean)
  );
}
