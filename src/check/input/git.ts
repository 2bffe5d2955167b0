import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createIssue, escapeText, type Issue, quote } from "../../runtime/issues.js";

/** Thrown inside, where git does not do what is asked; callers of this folder get its issue. */
export class GitFailure extends Error {
  readonly issue: Issue;

  constructor(message: string, hint?: string) {
    super(message);
    this.issue = createIssue("git-failed", "", message, { hint });
  }
}

/** Runs git in a folder and returns what it prints. No shell reads the arguments. */
export function git(cwd: string, ...args: readonly string[]): string {
  // English, as its words are looked at; and nothing is locked, as others may use the repository now.
  const env = { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
  try {
    return execFileSync("git", args, { cwd, env, encoding: "utf8", stdio: "pipe", maxBuffer: 1e9, windowsHide: true });
  } catch (error) {
    throw failure(error as Failed, cwd);
  }
}

/** Runs git, and gives nothing where it says no. */
export function askGit(cwd: string, ...args: readonly string[]): string | undefined {
  try {
    return git(cwd, ...args);
  } catch {
    return undefined;
  }
}

/** What execFileSync throws. */
interface Failed extends NodeJS.ErrnoException {
  readonly stderr?: string;
}

function failure({ code, stderr, message }: Failed, cwd: string): GitFailure {
  if (code === "ENOENT" && existsSync(cwd)) {
    return new GitFailure("Git can't be run: it is not installed, or not where programs are looked for.");
  }
  if (code === "ENOENT") return new GitFailure(`The folder ${quote(cwd)} doesn't exist.`);
  if (stderr?.includes("not a git repository") || stderr?.includes("must be run in a work tree")) {
    return new GitFailure(`The folder ${quote(cwd)} is in no git repository.`, "Name the files to check instead.");
  }
  const [first = ""] = (stderr || message).trim().split("\n");
  return new GitFailure(`Git failed and says: ${escapeText(first.replace(/^fatal: /, "").slice(0, 200))}`);
}
