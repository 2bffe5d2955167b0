import { writeFileSync } from "node:fs";
import { VERSIONS } from "../contestants.js";
import { inBench, temporary } from "./folders.js";
import { load } from "./load.js";
import { SUBJECTS, variants } from "./schemas.js";

/** In the order of the tables. Each module exports `peers`: a name, and what prints a module for a schema. */
const FILES = "floor omnirich ajv schemasafe typebox typia arktype ata zod valibot".split(" ");

const imported = await Promise.all(FILES.map((file) => import(`./peers/${file}.js`)));

/** All contestants, with their versions. */
const PEERS = imported.flatMap(({ peers }) => peers).map((peer) => ({ ...peer, version: VERSIONS[peer.of] }));

let parts = 0;

function writePart(source) {
  const file = inBench(`${temporary}/part-${parts++}.js`);
  writeFileSync(file, source);
  return file;
}

const OTHER = { verdict: "false", issues: "[{}]" };

/**
 * A union as one would write it for validators that try one variant after the other: a validator for each, and a switch
 * on the number.
 */
async function switched(peer, task) {
  const ofEach = [...variants].map(([type, schema]) => ({ type, file: writePart(peer[task](schema)) }));
  return `${ofEach.map(({ type, file }) => `import of${type} from ${JSON.stringify(file)};`).join("\n")}
const OTHER = ${OTHER[task]};
export default (value) => {
  switch (value?.richObjectType) {
    ${ofEach.map(({ type }) => `case ${type}: return of${type}(value);`).join("\n    ")}
    default: return OTHER;
  }
};`;
}

function modes(subject, { canSwitch }) {
  if (subject === "one" || !canSwitch) return { "": (peer, task) => peer[task](SUBJECTS[subject]) };
  return { ", own switch": switched, ", anyOf": (peer, task) => peer[task](SUBJECTS[subject]) };
}

/**
 * The modules of every contestant for a subject, or of those with certain names, as text; one that can't be made carries
 * the reason.
 */
export async function sources(subject, isWanted = () => true) {
  const rows = [];
  for (const peer of PEERS.filter(({ name }) => isWanted(name))) {
    for (const [suffix, print] of Object.entries(modes(subject, peer))) {
      const name = [peer.name, peer.version].filter(Boolean).join(" ") + suffix;
      rows.push({ name, hasRules: peer.hasRules, ...(await printed(peer, print)) });
    }
  }
  return rows;
}

async function printed(peer, print) {
  try {
    // Not everybody does every task.
    const task = async (name) => peer[name] && (await print(peer, name));
    return { verdict: await task("verdict"), issues: await task("issues"), result: await task("result") };
  } catch (error) {
    return { failure: error.message };
  }
}

/** Every contestant for a subject, ready to be called; and why some are missing. */
export async function contestants(subject) {
  const ready = [];
  const failures = [];
  for (const row of await sources(subject)) {
    try {
      if (row.failure) throw new Error(row.failure);
      if (row.verdict)
        ready.push({ ...row, verdict: await load(row.verdict), issues: row.issues && (await load(row.issues)) });
    } catch (error) {
      failures.push(`${row.name} is left out: ${error.message}`);
    }
  }
  return { ready, failures };
}
