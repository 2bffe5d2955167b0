import type { CreateReporter } from "./reporter.js";

/** A form of output: what it is for in a few words, and where it is. */
export interface ReporterChoice {
  readonly summary: string;
  load(): Promise<CreateReporter>;
}

/** Every reporter by name; each is loaded only when it is used. */
export const reporters: { readonly [name: string]: ReporterChoice } = {
  pretty: {
    summary: "For people: every issue with its code frame",
    load: async () => (await import("./pretty.js")).createPretty,
  },
  compact: {
    summary: "One line an issue, for editors and grep",
    load: async () => (await import("./compact.js")).createCompact,
  },
  json: {
    summary: "One JSON document, for scripts and report merge",
    load: async () => (await import("./json.js")).createJson,
  },
  ndjson: {
    summary: "One line of JSON a message, for streams",
    load: async () => (await import("./ndjson.js")).createNdjson,
  },
  sarif: {
    summary: "SARIF 2.1.0, for code scanning",
    load: async () => (await import("./sarif.js")).createSarif,
  },
  github: {
    summary: "Annotations and job summary, for GitHub Actions",
    load: async () => (await import("./github.js")).createGithub,
  },
  junit: {
    summary: "JUnit XML, for CI servers that show tests",
    load: async () => (await import("./junit.js")).createJunit,
  },
};
