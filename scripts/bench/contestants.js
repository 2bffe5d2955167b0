import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname } from "node:path";

const ROOT = new URL("../../", import.meta.url).pathname;
const HERE = new URL("./", import.meta.url).pathname;
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const PEERS = Object.keys(read(`${HERE}package.json`).dependencies);

/** Path in the repository. */
export const inRepository = (path) => ROOT + path;

/** Versions of the tools that are measured. */
export const VERSIONS = Object.fromEntries(
  PEERS.map((name) => [name, read(`${HERE}node_modules/${name}/package.json`).version]),
);

/** File that a package starts its command from. */
function commandOf(folder) {
  const { bin } = read(`${folder}/package.json`);
  return `${folder}/${typeof bin === "string" ? bin : Object.values(bin)[0]}`;
}

const OMNIRICH = commandOf(ROOT.slice(0, -1));
const AJV = commandOf(`${HERE}node_modules/ajv-cli`);
const V8R = commandOf(`${HERE}node_modules/v8r`);

const node = (name, args, more = {}) => ({ name, command: process.execPath, args, ...more });

/** `omnirich validate`. */
export const omnirich = (args, name = "omnirich") => node(name, [OMNIRICH, "validate", ...args]);

/**
 * `ajv validate`. Our schemas carry evidence in keywords of their own, which its strict mode refuses; it does not look into
 * JSON text.
 */
export const ajvCli = (schema, data, args = []) =>
  node("ajv-cli", [AJV, "validate", "--strict=false", "-s", schema, "-d", data, ...args]);

/** `v8r` with a schema of this machine, and every way to the network leading nowhere; it takes no absolute names. */
export const v8r = (schema, data) =>
  node("v8r", [V8R, "--no-ignore", "--schema", schema, basename(data)], {
    cwd: dirname(data),
    env: { ...process.env, GLOBAL_AGENT_HTTP_PROXY: NOWHERE, GLOBAL_AGENT_HTTPS_PROXY: NOWHERE },
  });

const NOWHERE = "http://127.0.0.1:9";

/** Node.js that does nothing. */
export const nothing = () => node("node -e 0", ["-e", "0"]);

/** One of the bare loops. */
export const loop = (file, args, name = file) => node(name, [`${HERE}loops/${file}.js`, ...args]);

const hasTaskset = spawnSync("taskset", ["-c", "0", "true"]).status === 0;

/** The same on one core, where the machine can do that. */
export function onOneCore({ command, args, ...rest }) {
  return hasTaskset ? { ...rest, command: "taskset", args: ["-c", "0", command, ...args] } : { ...rest, command, args };
}

/** Says how things are held to one core. */
export const ONE_CORE = hasTaskset ? "each held to one core with taskset" : "not held to one core: there is no taskset";

/** The module of a peer that has no ES module. */
export const requirePeer = (name) => createRequire(import.meta.url)(name);
