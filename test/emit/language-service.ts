import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as service from "vscode-json-languageservice";

/** A place in a JSON text: where `|` stands; the text is what is left without it. */
export interface Cursor {
  readonly document: service.TextDocument;
  readonly position: service.Position;
}

/** What an editor is told. */
interface Options {
  /** Gives the text at an address. Default: the file there. */
  readonly read?: (url: string) => string | undefined;
  /** Patterns of the files that the schema is for. Default: all. */
  readonly fileMatch?: readonly string[];
}

const FILE = "file:///repository/messages/message.json";

/** What VS Code does for a message in a repository, with the schema at this address. */
export function editor(schema: string, { read = readUrl, fileMatch = ["*"] }: Options = {}) {
  const language = service.getLanguageService({
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
    schemaRequestService: async (url) => read(url) ?? Promise.reject(new Error(`There is no ${url}`)),
    clientCapabilities: service.ClientCapabilities.LATEST,
  });
  language.configure({ schemas: [{ fileMatch: [...fileMatch], uri: schema }] });

  function open(text: string): Cursor {
    const offset = Math.max(text.indexOf("|"), 0);
    const document = service.TextDocument.create(FILE, "json", 1, text.replace("|", ""));
    return { document, position: document.positionAt(offset) };
  }

  return {
    /** What is offered where `|` stands. */
    async complete(text: string): Promise<readonly service.CompletionItem[]> {
      const { document, position } = open(text);
      return (await language.doComplete(document, position, language.parseJSONDocument(document)))!.items;
    },
    /** What is shown when the mouse rests where `|` stands, in Markdown. */
    async hover(text: string): Promise<string> {
      const { document, position } = open(text);
      const found = await language.doHover(document, position, language.parseJSONDocument(document));
      const contents = (found?.contents ?? []) as readonly service.MarkedString[];
      return contents.join("\n");
    },
    /** The sentences of what is underlined. */
    async diagnose(text: string): Promise<readonly string[]> {
      const document = service.TextDocument.create(FILE, "json", 1, text);
      const found = await language.doValidation(document, language.parseJSONDocument(document));
      return found.map(({ message }) => String(message));
    },
  };
}

function readUrl(url: string): string {
  return readFileSync(fileURLToPath(url), "utf8");
}
