import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support.js";

const tsc = (...args: string[]) =>
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: "pipe",
  });

describe("tsc", () => {
  it("accepts the whole project, the equality of TypeBox and generated types included", () => {
    expect(tsc()).toBe("");
  });

  it("accepts the runtime without the types of Node or of a browser", () => {
    expect(tsc("-p", "src/runtime")).toBe("");
  });
});
