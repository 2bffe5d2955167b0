import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { type InferOptions, type Inferred, inferSchema, type Sample } from "../../src/infer/index.js";
import type { JsonSchema } from "../../src/model/model.js";

/** Values as samples of one file each, named in their order. */
export function samplesOf(values: readonly unknown[]): Sample[] {
  return values.map((value, i) => ({ file: `${String(i).padStart(4, "0")}.json`, index: null, value }));
}

export const options: InferOptions = {
  name: "Order",
  source: { source: "Real orders", url: "samples", checked: "2026-01-31" },
};

/** The draft of values. */
export function infer(values: readonly unknown[], more: Partial<InferOptions> = {}): Inferred {
  return inferSchema(samplesOf(values), { ...options, ...more });
}

/** The draft of values that nothing is said of. */
export function draft(values: readonly unknown[], more: Partial<InferOptions> = {}): JsonSchema {
  const { schema, issues } = infer(values, more);
  if (!schema || issues.length > 0) throw new TypeError(issues.map(({ message }) => message).join("\n"));
  return schema;
}

type Loose = { readonly [key: string]: Loose };

/** The node of a property, without the notes about it: "a/b" goes through references, lists and unions' first branch. */
export function at(schema: JsonSchema, way: string): unknown {
  let node = schema as Loose;
  for (const key of way.split("/")) node = enter(schema as Loose, node).properties![key]!;
  const { "x-omnirich": _, ...rest } = node;
  return rest;
}

function enter(root: Loose, node: Loose): Loose {
  const inner = node.items ?? node.anyOf?.[0] ?? node.oneOf?.[0] ?? node.contentSchema;
  if (inner) return enter(root, inner);
  if (typeof node.$ref !== "string") return node;
  return enter(root, root.$defs![(node.$ref as string).slice("#/$defs/".length)]!);
}

/** What the evidence of a property notes. */
export function noteOf(schema: JsonSchema, key: string): string {
  const { evidence } = (schema as Loose).properties![key]!["x-omnirich"]! as unknown as {
    evidence: { note: string }[];
  };
  return evidence[0]!.note;
}

/** Judges values by a schema as Ajv does, formats included; JSON text is judged by what it holds. */
export function judge(schema: JsonSchema): (value: unknown) => boolean {
  // Of its own keys alone: a sample without "toString" does not have that of all objects.
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, ownProperties: true });
  formats.default(ajv);
  for (const keyword of ["x-omnirich", "x-omnirich-shape", "x-omnirich-message"]) ajv.addKeyword(keyword);
  ajv.removeKeyword("contentSchema");
  ajv.addKeyword({
    keyword: "contentSchema",
    schemaType: "object",
    type: "string",
    compile: (content: object) => {
      let inner: ((value: unknown) => boolean) | undefined;
      return (text: string) => {
        // Compiled when it is first needed: it may refer to what it stands in.
        inner ??= ajv.compile({ $defs: schema.$defs ?? {}, ...content });
        return inner(JSON.parse(text));
      };
    },
  });
  return ajv.compile(schema);
}
