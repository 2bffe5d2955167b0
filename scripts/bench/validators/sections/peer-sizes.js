import { table } from "../../table.js";
import { sources } from "../contestants.js";
import { COLUMNS, weighModule, weightCells } from "../weigh.js";
import { runsWithoutEval } from "./eval.js";

/** Everybody's validator of a subject, the one that tells all issues, from the same schema. */
export async function weighPeers(title, subject) {
  const isOne = subject === "one";
  const rows = [];
  const failures = [];
  for (const { name, issues, verdict, failure } of await sources(subject)) {
    if (failure) failures.push(`${name} is left out: ${failure}`);
    if (!issues && !verdict) continue;
    const weight = await weighModule(issues ?? verdict);
    const label = issues ? name : `${name}, verdict only`;
    rows.push([label, ...weightCells(weight), ...(isOne ? [runsWithoutEval(weight.code)] : [])]);
  }
  const head = ["", ...COLUMNS, ...(isOne ? ["runs without eval"] : [])];
  return [`## ${title}`, table(head, rows), ...failures].join("\n\n");
}
