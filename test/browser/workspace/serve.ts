import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { build } from "esbuild";
import { bundleBrowserScript } from "../../../scripts/browser-script/bundle.js";
import { previewStyles } from "../../../src/preview/index.js";
import { snippets } from "../../laws/readme.js";
import { ROOT } from "../../support.js";

/** Microsoft's strict policy for model-driven apps. */
export const STRICT = "default-src 'self'; script-src 'self' blob: data:";

/** Where the workspace is, and a second origin, which has the same form. */
export interface Site {
  readonly origin: string;
  readonly outside: string;
  close(): void;
}

const TYPES: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** Serves the workspace: `/agent.html`, with `?frame=form`, `nested` or `outside` for one with a frame. */
export async function serveWorkspace(): Promise<Site> {
  const files = await collectFiles();
  const outside = await listen(files, "");
  const inside = await listen(files, addressOf(outside));
  return {
    origin: addressOf(inside),
    outside: addressOf(outside),
    close: () => {
      for (const server of [outside, inside]) server.close();
    },
  };
}

/** The text of an address; pages get the address of the second origin. */
type Files = (path: string, outside: string) => string | undefined;

/** All that is served, by its address. */
async function collectFiles(): Promise<Files> {
  const page = (name: string) => readFileSync(`${ROOT}test/browser/workspace/pages/${name}`, "utf8");
  const { script } = await bundleBrowserScript();
  const integrity = /sha384-[\w+/=]+/.exec(readFileSync(`${ROOT}README.md`, "utf8"))![0];
  const texts = new Map([
    ["/agent.js", await bundleAgent()],
    ["/preview.css", previewStyles],
    ["/WebResources/new_omnirich.js", script],
    ["/WebResources/new_offerdrinks.js", snippets.find(({ info }) => info === "new_offerdrinks.js")!.text],
    ["/WebResources/new_servicedesk.js", page("new_servicedesk.js")],
    ...["platform.js", "workspace.css"].map((name): [string, string] => [`/${name}`, page(name)]),
    ["/favicon.ico", ""],
  ]);
  return (path, outside) => {
    const { pathname, searchParams } = new URL(path, "http://workspace");
    if (extname(pathname) !== ".html") return texts.get(pathname);
    return page(pathname.slice(1))
      .replaceAll("{{integrity}}", integrity)
      .replaceAll("<!-- desk -->", page("desk.html"))
      .replaceAll("<!-- frame -->", frameOf(searchParams.get("frame"), outside));
  };
}

function frameOf(kind: string | null, outside: string): string {
  if (kind === null) return "";
  const source = kind === "outside" ? `${outside}/form.html` : `/${kind}.html`;
  const label = `In a frame (${kind})`;
  return `<div class="frame" data-kind="${kind}"><h2>${label}</h2><iframe title="${label}" name="${kind}" src="${source}"></iframe></div>`;
}

async function bundleAgent(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["test/browser/workspace/pages/agent.js"],
    absWorkingDir: ROOT,
    bundle: true,
    format: "iife",
    write: false,
  });
  return outputFiles[0]!.text;
}

async function listen(files: Files, outside: string): Promise<Server> {
  const server = createServer(({ url = "/" }, response) => {
    const text = files(url, outside);
    const type = TYPES[extname(url.split("?")[0]!)] ?? "application/octet-stream";
    const policy = url.includes("frame=outside") ? `${STRICT}; frame-src 'self' ${outside}` : STRICT;
    response.writeHead(text === undefined ? 404 : 200, { "Content-Type": type, "Content-Security-Policy": policy });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
