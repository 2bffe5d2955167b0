import { describe, expect, it } from "vitest";
import { RichMessageError } from "../../src/runtime/errors.js";
import { createIssue } from "../../src/runtime/issues.js";

describe("RichMessageError", () => {
  it("says each issue in a line, with its place and what to do", () => {
    const error = new RichMessageError([
      createIssue("guid", "/richObjectId", "Not a GUID.", { hint: "Use one.", input: "id" }),
      createIssue("min-length", "/survey/Answers/Title", "Empty."),
      createIssue("no-host", "", "No host."),
    ]);
    expect(error.message).toBe("Not a GUID. [id] Use one.\nEmpty. [/survey/Answers/Title]\nNo host.");
    expect(error).toMatchObject({ name: "RichMessageError", code: "guid" });
    expect(error).toBeInstanceOf(Error);
  });

  it("keeps its sentences as they are", () => {
    const error = new RichMessageError([createIssue("wrong-type", "", '"Title" is "a [] b".')]);
    expect(error.message).toBe('"Title" is "a [] b".');
  });

  it("says five and counts the rest, and carries all", () => {
    const issues = Array.from({ length: 1000 }, (_, i) => createIssue("x", `/${i}`, "X."));
    const error = new RichMessageError(issues);
    expect(error.message.split("\n")).toHaveLength(6);
    expect(error.message).toMatch(/and 995 more$/);
    expect(error.issues).toHaveLength(1000);
  });

  it("escapes places, which hold keys from outside", () => {
    const error = new RichMessageError([createIssue("unknown-property", "/\u001b[31m::error::\n", "Unknown.")]);
    expect(error.message).toBe("Unknown. [/\\u{1b}[31m:\\u{3a}error:\\u{3a}\\u{a}]");
  });

  it("has a cause and a payload only when it was given them, be they undefined", () => {
    const bare = new RichMessageError([createIssue("x", "", "X.")]);
    expect("cause" in bare).toBe(false);
    expect(bare.payload).toBeUndefined();
    const full = new RichMessageError([createIssue("x", "", "X.")], { cause: undefined, payload: 1 });
    expect("cause" in full).toBe(true);
    expect(full.payload).toBe(1);
  });
});
