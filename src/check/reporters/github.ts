import { isError } from "../../runtime/issues.js";
import type { PlacedIssue } from "../report.js";
import { createJobTable } from "./job-table.js";
import { createPaint } from "./paint.js";
import type { CreateReporter } from "./reporter.js";
import { summarise } from "./summary.js";
import { workflowCommand } from "./workflow-command.js";

/** Annotations of a run: GitHub shows no more of one step. */
const MOST = 10;

/** Annotations for GitHub Actions, errors before warnings; all findings go into the summary of the job. */
export const createGithub: CreateReporter = ({ jobSummary, prefix }) => {
  const table = createJobTable();
  /** Warnings wait for the end: until then an error may want their place. */
  const warnings: string[] = [];
  let errors = 0;
  let total = 0;

  function annotate(file: string, issue: PlacedIssue): string {
    total++;
    table.add(file, issue);
    if (!isError(issue)) {
      if (warnings.length < MOST) warnings.push(workflowCommand(file, issue, prefix));
      return "";
    }
    return errors++ < MOST ? workflowCommand(file, issue, prefix) : "";
  }

  return {
    add: ({ file, issues }) => issues.map((issue) => annotate(file, issue)).join(""),
    end(tally) {
      const room = Math.max(0, MOST - errors);
      const more = Math.max(0, total - Math.min(errors, MOST) - Math.min(warnings.length, room));
      const summary = summarise(tally, createPaint(false));
      jobSummary?.(table.end(summary));
      const where = jobSummary ? "in the summary of the job" : "not shown here";
      return `${warnings.slice(0, room).join("")}${more > 0 ? `${more} more ${where}\n` : ""}${summary}\n`;
    },
  };
};
