import { parseArgs } from "node:util";
import { oneOf, UsageError } from "../usage.js";

/** The arguments of `omnirich generate`. */
export interface Arguments {
  readonly schemas?: readonly string[];
  readonly out?: string;
  readonly profile?: string;
  readonly tag?: string;
  readonly evidence?: "error" | "warn" | "off";
  readonly check: boolean;
  readonly watch: boolean;
}

/** Reads the arguments. Throws UsageError, or what parseArgs throws. */
export function readArguments(words: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      schemas: { type: "string", multiple: true },
      out: { type: "string" },
      profile: { type: "string" },
      tag: { type: "string" },
      evidence: { type: "string" },
      check: { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
    },
  });
  const { evidence, ...rest } = values;
  for (const [option, value] of Object.entries(rest)) {
    if (value === "") throw new UsageError(`"--${option}" needs a value behind it.`);
  }
  if (rest.check && rest.watch) {
    throw new UsageError("--watch writes what --check only compares.", "Give one of the two.");
  }
  return {
    ...rest,
    ...(evidence !== undefined && { evidence: oneOf("--evidence", evidence, ["error", "warn", "off"]) }),
  };
}
