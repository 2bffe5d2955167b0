import { describe, expect, test } from "vitest";
import { useFolder } from "../folder.js";
import { omnirich } from "../in-process.js";
import { brokenMessage, oddMessage } from "./messages.js";

const { write } = useFolder();

/** Checks what is there in so many shards, each into a report of its own. */
async function checkInShards(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, i) => `shard-${i + 1}.report`);
  for (const [i, name] of names.entries()) {
    await omnirich(["validate", "m", "--shard", `${i + 1}/${count}`, "--reporter", "json", "--output", name]);
  }
  return names;
}

describe("report merge", () => {
  test.each([
    ["is missing", ["1", "3"], "The report of shard 2/3 is missing."],
    ["is there twice", ["1", "2", "3", "3"], "One of these shards is there twice."],
  ])("refuses shards of which one %s", async (_, shards, sentence) => {
    write("m/a.json", brokenMessage());
    await checkInShards(3);
    const { code, stdout, stderr } = await omnirich(["report", "merge", ...shards.map((nth) => `shard-${nth}.report`)]);
    expect([code, stdout, stderr.includes(sentence)]).toEqual([2, "", true]);
  });

  test("refuses a whole check beside a shard, and shards of two checks", async () => {
    write("m/a.json", brokenMessage());
    const [first] = await checkInShards(2);
    await omnirich(["validate", "m", "--reporter", "json", "--output", "whole.report"]);
    expect((await omnirich(["report", "merge", first!, "whole.report"])).stderr).toContain("and others are not.");
    await omnirich(["validate", "m", "--shard", "2/3", "--reporter", "json", "--output", "other.report"]);
    expect((await omnirich(["report", "merge", first!, "other.report"])).stderr).toContain(
      'Shard "2/3" is of another check',
    );
  });

  test("counts the warnings of all shards", async () => {
    write("m/a.json", oddMessage());
    write("m/b.json", oddMessage());
    const names = await checkInShards(2);
    expect((await omnirich(["report", "merge", ...names])).code).toBe(0);
    expect((await omnirich(["report", "merge", ...names, "--max-warnings", "1"])).code).toBe(1);
    expect((await omnirich(["report", "merge", ...names, "--max-warnings", "2"])).code).toBe(0);
  });
});

test("a file without a message is an error in shards as well", async () => {
  write("m/a.ndjson", "\n\n");
  const names = await checkInShards(2);
  const { code, stdout } = await omnirich(["report", "merge", ...names]);
  expect([code, JSON.parse(stdout).summary.errors]).toEqual([1, 1]);
});

test("one message on standard input can't be split", async () => {
  const { code, stderr } = await omnirich(["validate", "-", "--shard", "1/2"], "{}");
  expect([code, stderr.includes("can't be split into shards")]).toEqual([2, true]);
});
