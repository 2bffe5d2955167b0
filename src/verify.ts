import { issueAt, type LocatedIssue } from "./diagnostics/located.js";
import { liveVariant } from "./emit/validators.js";
import { findShape, inputOf, isProvisional } from "./model/input.js";
import type { Example, Model, Reject, Variant } from "./model/model.js";
import { shapesOf } from "./model/values.js";
import { buildMessage } from "./runtime/build.js";
import { RichMessageError } from "./runtime/errors.js";
import { explain } from "./runtime/explain.js";
import { findMistakes } from "./runtime/find-mistakes.js";
import { type Issue, isError } from "./runtime/issues.js";
import { type Catalogue, shapesIn, type Variant as Tables } from "./runtime/shapes.js";
import { validate } from "./runtime/validate.js";

/** Runs every example and reject of the model through its validators: the schema has to say what its author meant. */
export async function verifyExamples(model: Model): Promise<LocatedIssue[]> {
  const issues: LocatedIssue[] = [];
  for (const variant of model.variants) {
    const live = await liveVariant(variant);
    const catalogue: Catalogue = { tag: model.tag, variants: variant.fallback ? [] : [live], other: live };
    for (const [i, example] of variant.examples.entries()) {
      const errors = judge(catalogue, live, example).filter(isError);
      if (errors.length === 0 && isProvisional(variant)) {
        // Messages need not keep to provisional names, but examples are to show them.
        const rebuilt = { value: inputOf(variant, example.value), isInput: true } as const;
        errors.push(...judge(catalogue, live, rebuilt).filter(isError));
      }
      issues.push(...verifyExample(variant, example, errors, i));
    }
    issues.push(...verifyDefaults(variant, live));
    for (const [i, reject] of variant.rejects.entries()) {
      issues.push(...verifyReject(variant, reject, judge(catalogue, live, reject), i));
    }
  }
  return issues;
}

/**
 * What is said of a message, or of a builder's input, at places of the same: its errors, or if there are none its
 * warnings. An unknown key counts as an error: what is only a warning for a message of unknown origin is a mistake of a
 * schema's author.
 */
export function judge(catalogue: Catalogue, variant: Tables, { value, isInput }: Judged): readonly Issue[] {
  const found = isInput
    ? inputIssues(variant, value)
    : validate(catalogue, value, { unknownProperties: "error" }).issues;
  const errors = found.filter(isError);
  return errors.length > 0 ? errors : found;
}

/** A default that a builder writes has to be what its field allows: else nobody could build anything. */
function verifyDefaults(variant: Variant, { root }: Tables): LocatedIssue[] {
  const tables = tablesIn(root);
  return variant.shapes.flatMap(({ name, fields }) =>
    fields.flatMap((field) => {
      const row = tables.get(name)?.fields[field.wire];
      if (field.default === undefined || row?.value === undefined) return [];
      const shape = { label: field.wire, fields: { [field.wire]: row } };
      const [first] = explain(shape, findMistakes(shape, { [field.wire]: field.default }), "error");
      if (!first || !isError(first)) return [];
      const message = `The default of ${JSON.stringify(field.wire)} is refused by its own schema: ${first.message}`;
      const hint = "Correct the default, or what its field allows: builders write it where something must be there.";
      return [issueAt("bad-default", { file: variant.source, pointer: `${field.origin}/default` }, message, { hint })];
    }),
  );

  /** The tables of every shape that a message leads to, by the names that the model has for them. */
  function tablesIn(whole: Tables["root"]): ReadonlyMap<string, Tables["root"]> {
    const found = new Map([[variant.root, whole]]);
    for (const [name, table] of found) {
      for (const field of findShape(variant, name).fields) {
        const names = shapesOf(field.value);
        for (const [i, inner] of shapesIn(table.fields[field.wire]).entries()) {
          if (names[i] !== undefined && !found.has(names[i])) found.set(names[i], inner);
        }
      }
    }
    return found;
  }
}

type Judged = { readonly value: unknown; readonly isInput?: true };

function verifyExample(variant: Variant, example: Example, errors: readonly Issue[], index: number): LocatedIssue[] {
  if (errors.length === 0) return [];
  const message = `The example ${JSON.stringify(example.title)} is refused by its own schema: ${list(errors)}.`;
  const origin = { file: variant.source, pointer: `/examples/${index}` };
  return [issueAt("example-refused", origin, message, { hint: errors[0]!.message })];
}

/** A reject must give one error, or if none one warning: its own code at its own path. */
function verifyReject(variant: Variant, reject: Reject, issues: readonly Issue[], index: number): LocatedIssue[] {
  if (list(issues) === list([reject])) return [];
  const found = list(issues) || "nothing: it is accepted";
  const message = `The reject ${JSON.stringify(reject.title)} must give ${list([reject])}, but gives ${found}.`;
  const hint = "Correct the path and code of the reject, or what its schema allows.";
  const origin = { file: variant.source, pointer: `/x-omnirich-message/rejects/${index}` };
  return [issueAt("reject-accepted", origin, message, { hint })];
}

/** What a builder says of its input, at places of that input. */
function inputIssues(live: Tables, input: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  try {
    buildMessage(live, input, { onWarning: (warning) => issues.push(warning) });
  } catch (error) {
    if (!(error instanceof RichMessageError)) throw error;
    issues.push(...error.issues);
  }
  return issues.map((issue) => ({ ...issue, path: issue.input ?? "" }));
}

function list(found: readonly Pick<Issue, "code" | "path">[]): string {
  return found.map(({ code, path }) => `${code} at ${path || "the top"}`).join(", ");
}
