import { issueAt, type LocatedIssue } from "./diagnostics/located.js";
import { liveVariant } from "./emit/validators.js";
import type { Example, Model, Reject, Variant } from "./model/model.js";
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
  const { issues } = validate(catalogue, example.value, { unknownProperties: "error" });
  const real = issues.filter((issue) => issue.severity === "error");
  if (real.length === 0) return [];
  const found = real.map((issue) => `${issue.code} at ${issue.path || "the top"}`).join(", ");
  const message = `The example ${JSON.stringify(example.title)} is refused by its own schema: ${found}.`;
  return [
    issueAt("example-refused", { file: variant.source, pointer: `/examples/${index}` }, message, {
      hint: real[0]!.message,
    }),
  ];
}

/** A reject must be refused with one issue: its own code at its own path. */
function verifyReject(catalogue: Catalogue, variant: Variant, reject: Reject, index: number): LocatedIssue[] {
  const { issues } = validate(catalogue, reject.value, { unknownProperties: "error" });
  const real = issues.filter((issue) => issue.severity === "error");
  if (real.length === 1 && real[0]!.code === reject.code && real[0]!.path === reject.path) return [];
  const found =
    real.map((issue) => `${issue.code} at ${issue.path || "the top"}`).join(", ") || "nothing: it is accepted";
  const hint = "Correct the path and code of the reject, or what its schema allows.";
  const message = `The reject ${JSON.stringify(reject.title)} must give ${reject.code} at ${reject.path || "the top"}, but gives ${found}.`;
  return [
    issueAt("reject-accepted", { file: variant.source, pointer: `/x-omnirich-message/rejects/${index}` }, message, {
      hint,
    }),
  ];
}
