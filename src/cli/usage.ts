import { createIssue, type Issue, quote } from "../runtime/issues.js";
import { suggest } from "../runtime/keys.js";
import type { Output } from "./command.js";

/** Wrong arguments: exit code 2. Carries one issue. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly issue: Issue;

  constructor(message: string, hint?: string, code = "wrong-usage") {
    super(message);
    this.issue = createIssue(code, "", message, { hint });
  }

  /** That what a command was told to do can't be done, for the reason of an issue. */
  static of({ message, hint, code }: Issue): UsageError {
    return new UsageError(message, hint, code);
  }
}

/** "Did you mean …?" for a word that is none of the known ones, when one is near. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const meant = suggest(word, known);
  return meant && `Did you mean ${quote(meant)}?`;
}

/** That a word stands behind all that a command takes. */
export function tooMany(word: string, hint?: string): UsageError {
  return new UsageError(`${quote(word)} is one argument too many.`, hint);
}

/** The value of an option that takes one of a few words. */
export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === value);
  if (word) return word;
  const message = `${option} must be ${words.join(" or ")}, not ${quote(value)}.`;
  throw new UsageError(message, didYouMean(value, words));
}

/** The value of an option that takes a whole number. */
export function wholeNumber(option: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
  throw new UsageError(`${option} must be a whole number of ${least} or more, not ${quote(value)}.`);
}

/** The usage error that an error of parseArgs stands for; nothing for other errors. */
export function asUsageError(error: unknown, help: string): UsageError | undefined {
  // By its name, as the bundle of the command line may hold the class twice.
  if (error instanceof Error && error.name === "UsageError") return error as UsageError;
  const { code, message } = error as NodeJS.ErrnoException;
  if (!code?.startsWith("ERR_PARSE_ARGS_")) return undefined;
  const word = /'((?:-\w, )?[^' ]+)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const known = help.match(/--[a-z-]+/g) ?? [];
    return new UsageError(`There is no option ${quote(word)}.`, didYouMean(word, known));
  }
  if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") {
    return tooMany(word);
  }
  return new UsageError(
    message.includes("does not take") ? `${quote(word)} takes no value.` : `${quote(word)} needs a value behind it.`,
  );
}

/** Prints what is wrong with the arguments of a verb, and where to read what is right. */
export async function printUsageError({ issue }: UsageError, verb: string | undefined, stderr: Output): Promise<void> {
  const { createPaint } = await import("../check/reporters/paint.js");
  const { printable } = await import("../check/reporters/printable.js");
  const error = createPaint(stderr.colour)("error", "error");
  const sentence = printable(`${issue.message}${issue.hint ? ` ${issue.hint}` : ""}`);
  const about = verb === undefined ? "omnirich --help" : `omnirich ${verb} --help`;
  stderr.write(`${error} ${issue.code}  ${sentence}\nSee: ${about}\n`);
}
