import { jsonText, type Part, type Setup } from "./part.js";

/** Name of the config file. */
export const CONFIG = "omnirich.config.json";

/** The files that hold messages, unless a config says otherwise. */
export const MESSAGES = "messages/**/*.json";

/** The config: which files hold messages, and which rules apply to them. */
export function config({ files }: Setup): Part {
  const $schema = `./node_modules/omnirich/generated/schemas/${CONFIG}`;
  return {
    path: CONFIG,
    purpose: "which files hold messages, and rules",
    text: jsonText({ $schema, files, rules: {} }),
  };
}

/** The patterns of a config that is there already; the usual ones when it says nothing that can be read. */
export function messageFiles(text: string | undefined): readonly string[] {
  try {
    const { files } = JSON.parse(text ?? "");
    return Array.isArray(files) && files.length > 0 && files.every((file) => typeof file === "string")
      ? files
      : [MESSAGES];
  } catch {
    return [MESSAGES];
  }
}
