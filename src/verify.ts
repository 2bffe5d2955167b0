import { issueAt, type LocatedIssue } from "./diagnostics/located.js";
import { liveVariant } from "./emit/validators.js";
import type { Example, Model, Reject, Variant } from "./model/model.js";
import { type Issue, isError } from "./runtime/issues.js";
import type { Catalogue } from "./runtime/shapes.js";
import { validate } from "./runtime/validate.js";

/** Runs every example and reject of the model through its validators: the schema has to say what its author meant. */
export async function verifyExamples(model: Model): Promise<LocatedIssue[]> {
  const issues: LocatedIssue[] = [];
  for (const variant of model.variants) {
    const live = await liveVariant(variant);
    const catalogue: Catalogue = { tag: model.tag, variants: variant.names.builder ? [live] : [], other: live };
    for (const [i, example] of variant.examples.entries())
      issues.push(...verifyExample(catalogue, variant, example, i));
    for (const [i, reject] of variant.rejects.entries()) issues.push(...verifyReject(catalogue, variant, reject, i));
  }
  return issues;
}

function verifyExample(catalogue: Catalogue, variant: Variant, example: Example, index: number): LocatedIssue[] {
  const errors = errorsOf(catalogue, example);
  if (errors.length === 0) return [];
  const message = `The example ${JSON.stringify(example.title)} is refused by its own schema: ${list(errors)}.`;
  const origin = { file: variant.source, pointer: `/examples/${index}` };
  return [issueAt("example-refused", origin, message, { hint: errors[0]!.message })];
}

/** A reject must be refused with one issue: its own code at its own path. */
function verifyReject(catalogue: Catalogue, variant: Variant, reject: Reject, index: number): LocatedIssue[] {
  const errors = errorsOf(catalogue, reject);
  if (list(errors) === list([reject])) return [];
  const found = list(errors) || "nothing: it is accepted";
  const message = `The reject ${JSON.stringify(reject.title)} must give ${list([reject])}, but gives ${found}.`;
  const hint = "Correct the path and code of the reject, or what its schema allows.";
  const origin = { file: variant.source, pointer: `/x-omnirich-message/rejects/${index}` };
  return [issueAt("reject-accepted", origin, message, { hint })];
}

function errorsOf(catalogue: Catalogue, { value }: Example): Issue[] {
  return validate(catalogue, value, { unknownProperties: "error" }).issues.filter(isError);
}

function list(found: readonly Pick<Issue, "code" | "path">[]): string {
  return found.map(({ code, path }) => `${code} at ${path || "the top"}`).join(", ");
}
