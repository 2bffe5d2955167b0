import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lineDiff, unifiedDiff } from "../../../src/check/fix/unified-diff.js";

const root = mkdtempSync(join(tmpdir(), "omnirich-"));
afterAll(() => rmSync(root, { recursive: true }));

/** What a program makes of a file with a diff. */
function apply(program: readonly [string, ...string[]], file: string, before: string, diff: string): string {
  const cwd = mkdtempSync(join(root, "case-"));
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), before);
  const [command, ...args] = program;
  execFileSync(command, args, { cwd, input: diff, stdio: ["pipe", "pipe", "pipe"] });
  return readFileSync(join(cwd, file), "utf8");
}

const GIT = ["git", "apply", "-"] as const;
const GIT_ZERO = ["git", "apply", "--unidiff-zero", "-"] as const;
const PATCH = ["patch", "-p1"] as const;

const twenty = Array.from({ length: 20 }, (_, i) => `line ${i}\n`);
const mend = (text: string) => text.replace(/wrong/g, "right");
const wrongAt = (...places: number[]) => twenty.map((line, i) => (places.includes(i) ? `wrong ${i}\n` : line)).join("");

describe("the diff of a file makes of it what fixing makes of it", () => {
  test.each([
    ["with changes far apart", "a.json", wrongAt(0, 1, 10, 19)],
    ["without a line break at its end", "a.json", wrongAt(19).trimEnd()],
    ["of one line without any", "a.json", "wrong"],
    ["with CRLF", "a.json", wrongAt(3, 12).replaceAll("\n", "\r\n")],
    ["with both line ends, and some that are only CR", "a.json", "a\r\nwrong\nb\rwrong\r\n"],
    ["with characters outside of ASCII", "a.json", "é\nwrong é 😀 \u2028\u0085\nü\n"],
    ["in a folder", "messages/deep/a.json", wrongAt(5)],
    ["with a space in its name", "my messages/a b.json", wrongAt(5)],
    ["with an umlaut in its name", "mëssages/ä.json", wrongAt(5)],
    ["with quotes and a backslash in its name", 'a"b\\c.json', wrongAt(5)],
  ])("%s", (_, file, before) => {
    const diff = unifiedDiff(file, before, mend(before));
    expect(apply(GIT, file, before, diff)).toBe(mend(before));
    expect(apply(PATCH, file, before, diff)).toBe(mend(before));
  });

  test("with a byte-order mark", () => {
    const before = `\ufeff${wrongAt(0)}`;
    const diff = unifiedDiff("a.json", before, mend(before).slice(1));
    expect(apply(GIT, "a.json", before, diff)).toBe(mend(before).slice(1));
    expect(apply(PATCH, "a.json", before, diff)).toBe(mend(before).slice(1));
  });

  test("with fewer lines than before", () => {
    const after = wrongAt(1, 15).replace(/wrong 1\nline 2\nline 3\n/, "right\n");
    const diff = unifiedDiff("a.json", wrongAt(1, 15), after);
    expect(apply(GIT, "a.json", wrongAt(1, 15), diff)).toBe(after);
  });

  test("with so many changes that they are not told one by one", () => {
    const before = "wrong\nline\n".repeat(20_000);
    const diff = unifiedDiff("a.json", before, mend(before));
    expect(apply(GIT, "a.json", before, diff)).toBe(mend(before));
  });
});

describe("the diff of lines makes of them what fixing makes of them", () => {
  test.each([
    ["with changes far apart, and side by side", wrongAt(0, 1, 10, 19)],
    ["without a line break at the end", wrongAt(18, 19).trimEnd()],
    ["with CRLF", wrongAt(3, 12).replaceAll("\n", "\r\n")],
  ])("%s", (_, before) => {
    const lines = before.split(/(?<=\n)/);
    const changed = lines.flatMap((line, i) => (mend(line) === line ? [] : i));
    const diff = changed
      .map((i, nth) => lineDiff("my lines.ndjson", nth === 0, i + 1, lines[i]!, mend(lines[i]!)))
      .join("");
    expect(diff.match(/^---/gm)).toHaveLength(1);
    expect(apply(GIT_ZERO, "my lines.ndjson", before, diff)).toBe(mend(before));
    expect(apply(PATCH, "my lines.ndjson", before, diff)).toBe(mend(before));
  });
});

test("a diff reads like those of git", () => {
  expect(unifiedDiff("a.json", wrongAt(5), mend(wrongAt(5)))).toBe(`--- a/a.json
+++ b/a.json
@@ -3,7 +3,7 @@
 line 2
 line 3
 line 4
-wrong 5
+right 5
 line 6
 line 7
 line 8
`);
});
