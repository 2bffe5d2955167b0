import { CONFIG } from "./config.js";
import { jsonText, type Part, type Setup } from "./part.js";

const SCHEMAS = "./node_modules/omnirich/generated/schemas";

/** The settings by which VS Code completes, explains and checks messages while they are typed. */
export function vscode({ files }: Setup): Part {
  const schemas = [
    { fileMatch: files, url: `${SCHEMAS}/message.json` },
    { fileMatch: [CONFIG], url: `${SCHEMAS}/${CONFIG}` },
  ];
  const entries = schemas.map((schema) => JSON.stringify(schema, null, 2)).join(",\n");
  return {
    path: ".vscode/settings.json",
    purpose: "completion and hovers in VS Code",
    text: jsonText({ "json.schemas": schemas }),
    addition: {
      where: 'to its list "json.schemas", or add that list first',
      text: `${entries}\n`,
      mark: "omnirich/generated/schemas/message.json",
    },
  };
}
