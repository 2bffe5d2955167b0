/** How a file is read. */
export type Kind = "json" | "jsonc" | "ndjson" | "code";

/** The endings that say how a file is read, without that of gzip; every other file is taken for JSON. */
const KINDS: { readonly [ending: string]: Kind } = {
  json: "json",
  jsonc: "jsonc",
  ndjson: "ndjson",
  jsonl: "ndjson",
  ts: "code",
  mts: "code",
  cts: "code",
  js: "code",
  mjs: "code",
  cjs: "code",
};

/** What folders stand for, as a sentence names it. */
export const FOLDER_KINDS = "*.json, *.jsonc, *.ndjson and *.jsonl, and the last two with .gz behind them";

/** How a file is read, by its name. */
export function kindOf(file: string): Kind {
  return known(withoutGzip(file)) ?? "json";
}

/** Whether a file that is read as a whole may have comments. */
export function dialectOf(file: string): "json" | "jsonc" {
  return kindOf(file) === "jsonc" ? "jsonc" : "json";
}

/** Whether the name of a file says that it is compressed. */
export function isGzip(file: string): boolean {
  return /\.gz$/i.test(file);
}

/** Whether a file is one of those that its folder stands for. */
export function isOfFolder(name: string, allowCode = false): boolean {
  const kind = known(withoutGzip(name));
  if (kind === undefined || (isGzip(name) && kind !== "ndjson")) return false;
  return !isOtherCode(name, allowCode);
}

/** Code that a folder or a pattern does not stand for: all of it without `allowCode`, as reading it runs it; types never. */
export function isOtherCode(name: string, allowCode = false): boolean {
  return kindOf(name) === "code" && (!allowCode || /\.d\.[mc]?ts$/i.test(name));
}

function known(name: string): Kind | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
}

function withoutGzip(name: string): string {
  return isGzip(name) ? name.slice(0, -".gz".length) : name;
}
