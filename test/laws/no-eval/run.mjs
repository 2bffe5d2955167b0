// Runs bundled test files with Vitest's runner, in a process that forbids code generation from strings.
import { pathToFileURL } from "node:url";
import { startTests } from "@vitest/runner";

const files = process.argv.slice(2);
const config = {
  root: process.cwd(),
  setupFiles: [],
  name: "",
  passWithNoTests: false,
  sequence: { shuffle: false, concurrent: false, seed: 1, hooks: "stack", setupFiles: "list" },
  chaiConfig: {},
  maxConcurrency: 1,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
  fakeTimers: {},
  diffOptions: undefined,
};
const results = await startTests(
  files.map((filepath) => ({ filepath, testLocations: undefined })),
  {
    config,
    pool: "none",
    importFile: (path) => import(pathToFileURL(path).href),
    getImportDurations: () => ({}),
  },
);

const tests = (task) => (task.type === "test" ? [task] : (task.tasks ?? []).flatMap(tests));
const all = results.flatMap(tests);
const failed = [...all, ...results].filter((task) => task.result?.state === "fail");
for (const task of failed) console.log(task.name, task.result.errors?.[0]?.stack ?? task.result.errors?.[0]?.message);
console.log(
  JSON.stringify({
    passed: all.filter((task) => task.result?.state === "pass").length,
    failed: failed.length,
    tests: all.length,
  }),
);
process.exitCode = failed.length === 0 ? 0 : 1;
