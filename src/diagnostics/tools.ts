import { createRequire } from "node:module";
import { createIssue, type Issue } from "../runtime/issues.js";

/** Optional peer dependencies that only the generator needs; the versions that shape output are pinned. */
const TOOLS = {
  esbuild: "0.28",
  "json-schema-to-typescript": "16.0.0",
  "mdast-util-gfm-table": "2.0.1",
  "mdast-util-to-markdown": "2.2.3",
  "ts-morph": "28.0.0",
  typebox: "1.4",
} as const;

/** Optional peer dependencies of single verbs, each with what installs it. */
export const SINGLE_TOOLS: { readonly [tool: string]: string } = {
  "@resvg/resvg-js": "npm install --save-dev @resvg/resvg-js@2.6",
};

/** The tools that are ES modules. */
const ESM: readonly string[] = ["mdast-util-gfm-table", "mdast-util-to-markdown"];

/** An npm package that the generator uses. */
export type Tool = keyof typeof TOOLS;

/** The exact command that installs everything that generating needs. */
export const INSTALL_COMMAND = `npm install --save-dev ${Object.entries(TOOLS)
  .map(([name, version]) => `${name}@${version}`)
  .join(" ")}`;

/** Thrown inside the generator when a tool is not installed; `generate` turns it into its issue. */
export class MissingTool extends Error {
  readonly issue: Issue;

  constructor(tool: string, purpose: string) {
    super(`${tool} is not installed`);
    const message = `The package ${JSON.stringify(tool)} is needed ${purpose}, but is not installed.`;
    this.issue = createIssue("missing-tool", "", message, {
      hint: Object.hasOwn(SINGLE_TOOLS, tool)
        ? `Install it: ${SINGLE_TOOLS[tool]}`
        : `Install what generating needs: ${INSTALL_COMMAND}`,
    });
  }
}

const require = createRequire(import.meta.url);

/**
 * Loads an optional tool (or a module inside it), or throws MissingTool. CommonJS tools are required: importing them
 * would first search their whole text for export names, which takes 0.1 s for ts-morph.
 */
export async function importTool<T>(specifier: string, purpose: string): Promise<T> {
  try {
    return (ESM.includes(specifier) ? await import(specifier) : require(specifier)) as T;
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND") throw error;
    throw new MissingTool(
      specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/"),
      purpose,
    );
  }
}
