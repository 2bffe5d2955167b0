import { execFileSync } from "node:child_process";

// Neither the settings of this machine count, nor those of who runs the tests, nor the hook that may run them.
for (const name of Object.keys(process.env)) if (name.startsWith("GIT_")) delete process.env[name];
Object.assign(process.env, { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" });

/** Who commits, and the name of the first branch. */
const OPTIONS = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"];

/** Runs git in a folder, and returns what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", [...OPTIONS, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });
}

/** Commits all there is, whatever is ignored. */
export function commit(folder: string): void {
  git(folder, "add", "--all", "--force");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", "All");
}
