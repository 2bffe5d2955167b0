import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { catalogue } from "../../../generated/index.js";
import { fixFile } from "../../../src/check/fix/fix-file.js";
import { replaceFile } from "../../../src/check/fix/replace-file.js";
import { payload } from "../../support.js";

const root = mkdtempSync(join(tmpdir(), "omnirich-"));
afterAll(() => rmSync(root, { recursive: true }));

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(root, "case-"));
});

const RIGHT = payload("list-picker.sample");
const WRONG = RIGHT.replace('"subtitle"', '"Subtitle"');
const line = (text: string) => JSON.stringify(JSON.parse(text));
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);
const get = (name: string) => readFileSync(join(cwd, name), "utf8");
const fix = (name: string, more: object = {}) => fixFile(name, { catalogue, cwd, ...more });

describe("a file that is fixed", () => {
  test("keeps its rights, whatever the mask of the process", async () => {
    put("a.json", WRONG);
    chmodSync(join(cwd, "a.json"), 0o666);
    const mask = process.umask(0o077);
    try {
      expect(await fix("a.json")).toEqual({ made: 1 });
    } finally {
      process.umask(mask);
    }
    expect(statSync(join(cwd, "a.json")).mode & 0o7777).toBe(0o666);
    expect(get("a.json")).toBe(RIGHT);
  });

  test.runIf(process.getuid?.() === 0)("keeps its owner", async () => {
    put("a.json", WRONG);
    const { chownSync } = await import("node:fs");
    chownSync(join(cwd, "a.json"), 12_345, 54_321);
    await fix("a.json");
    expect(statSync(join(cwd, "a.json"))).toMatchObject({ uid: 12_345, gid: 54_321 });
  });

  test("is replaced where a link leads, and the link stays", async () => {
    mkdirSync(join(cwd, "real"));
    put("real/a.json", WRONG);
    symlinkSync("real/a.json", join(cwd, "link.json"));
    expect(await fix("link.json")).toEqual({ made: 1 });
    expect(lstatSync(join(cwd, "link.json")).isSymbolicLink()).toBe(true);
    expect(readlinkSync(join(cwd, "link.json"))).toBe("real/a.json");
    expect(get("real/a.json")).toBe(RIGHT);
  });

  test("leaves nothing beside it, and may have the longest name there is", async () => {
    const name = `${"a".repeat(250)}.json`;
    put(name, WRONG);
    expect(await fix(name)).toEqual({ made: 1 });
    expect(readdirSync(cwd)).toEqual([name]);
  });

  test("is not touched when nothing is to be fixed", async () => {
    put("a.json", RIGHT);
    utimesSync(join(cwd, "a.json"), 1_000, 1_000);
    const { ino } = statSync(join(cwd, "a.json"));
    expect(await fix("a.json")).toEqual({ made: 0 });
    expect(statSync(join(cwd, "a.json"))).toMatchObject({ ino, mtimeMs: 1_000_000 });
  });
});

describe("left alone is", () => {
  test.each<[what: string, name: string, content: string | Uint8Array]>([
    ["what is compressed", "a.ndjson.gz", gzipSync(`${line(WRONG)}\n`)],
    ["what has the name of it", "a.json.gz", WRONG],
    ["code", "a.js", WRONG],
    ["UTF-16", "a.json", Buffer.from(`\ufeff${WRONG}`, "utf16le")],
    ["NDJSON in UTF-16", "a.ndjson", Buffer.from(`\ufeff${line(WRONG)}\n`, "utf16le")],
    ["a file with a line too long to be kept", "a.ndjson", `${line(WRONG)}\n"${"x".repeat(17 * 1024 * 1024)}"\n`],
  ])("%s", async (_, name, content) => {
    put(name, content);
    expect(await fix(name)).toEqual({ made: 0 });
    expect(readFileSync(join(cwd, name)).equals(Buffer.from(content))).toBe(true);
    expect(readdirSync(cwd)).toEqual([name]);
  });

  test("what is not there, and what is a folder: the check tells of that", async () => {
    mkdirSync(join(cwd, "folder.json"));
    for (const name of ["gone.json", "gone.ndjson", "folder.json", "folder.json/gone.json"])
      expect(await fix(name)).toEqual({ made: 0 });
  });
});

describe("replacing a file", () => {
  function begin() {
    put("a.json", WRONG);
    const path = join(cwd, "a.json");
    const replacement = replaceFile(path, statSync(path));
    replacement.write(Buffer.from(RIGHT));
    return { path, replacement };
  }

  test.each<[what: string, change: (path: string) => void]>([
    ["was written to", (path) => appendFileSync(path, " ")],
    ["was written anew with as many bytes", (path) => writeFileSync(path, WRONG.replace("Subtitle", "Sobtitle"))],
    ["got other rights", (path) => chmodSync(path, 0o600)],
    ["was deleted", (path) => rmSync(path)],
    [
      "is another one",
      (path) => {
        rmSync(path);
        writeFileSync(path, WRONG);
      },
    ],
  ])("is refused when it %s meanwhile", (_, change) => {
    const { path, replacement } = begin();
    change(path);
    const changed = existsSync(path) ? get("a.json") : undefined;
    expect(replacement.commit()).toBe(false);
    replacement.discard();
    expect(existsSync(path) ? get("a.json") : undefined).toBe(changed);
    expect(readdirSync(cwd).filter((name) => name !== "a.json")).toEqual([]);
  });

  test("that is not finished leaves the old one, and nothing beside it", () => {
    const { replacement } = begin();
    expect(readdirSync(cwd)).toHaveLength(2);
    replacement.discard();
    replacement.discard();
    expect(readdirSync(cwd)).toEqual(["a.json"]);
    expect(get("a.json")).toBe(WRONG);
  });

  test("shows nobody the new one before it has the rights of the old one", () => {
    const { replacement } = begin();
    const [name] = readdirSync(cwd).filter((other) => other !== "a.json");
    expect(statSync(join(cwd, name!)).mode & 0o777).toBe(0o600);
    replacement.discard();
  });

  test("that a folder has taken the place of is refused", () => {
    const { path, replacement } = begin();
    rmSync(path);
    mkdirSync(path);
    expect(replacement.commit()).toBe(false);
    replacement.discard();
    expect(readdirSync(cwd)).toEqual(["a.json"]);
  });
});

/** Frees what nobody holds, so that what is measured then is held. */
function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc");
}

describe("an NDJSON file", () => {
  const wrong = line(WRONG);
  const right = line(RIGHT);

  test("keeps the bytes of every line without a fix, also of those that are no UTF-8, and every line break", async () => {
    const odd = Buffer.concat([Buffer.from('{"a": "'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')]);
    const file = (fixed: string, mark: string) =>
      Buffer.concat([
        Buffer.from(`${mark}${right}\r\n`),
        odd,
        Buffer.from(`${fixed}\r\n\n  \r\nnothing\n\t${fixed}  \r\r\n${right}\n${fixed}`),
      ]);
    put("a.ndjson", file(wrong, "\ufeff"));
    expect(await fix("a.ndjson")).toEqual({ made: 4 });
    expect(readFileSync(join(cwd, "a.ndjson")).equals(file(right, ""))).toBe(true);
    expect(await fix("a.ndjson")).toEqual({ made: 0 });
  });

  test("may be read in pieces that end anywhere", async () => {
    const lines = (fixed: string) => `${right.replace("Xbox", "Xböx")}\n${fixed}\n`.repeat(100);
    put("a.jsonl", lines(wrong));
    expect(await fix("a.jsonl")).toEqual({ made: 100 });
    expect(get("a.jsonl")).toBe(lines(right));
  });

  test("is fixed in the lines of its part", async () => {
    put("a.ndjson", `${wrong}\n`.repeat(4));
    expect(await fix("a.ndjson", { shard: { index: 2, count: 3 } })).toEqual({ made: 1 });
    expect(get("a.ndjson")).toBe(`${wrong}\n${right}\n${wrong}\n${wrong}\n`);
  });

  test("of 100,000 lines takes no more memory than a short one", async () => {
    const text = `${right}\n`.repeat(99).concat(`${wrong}\n`).repeat(1_000);
    put("a.ndjson", text);
    const collect = garbageCollector();
    const taken: number[] = [];
    const used = () => {
      collect();
      const { arrayBuffers, heapUsed } = process.memoryUsage();
      return arrayBuffers + heapUsed;
    };
    let asked = 0;
    const checking = {
      catalogue,
      cwd,
      // Every line asks for them.
      get rules() {
        if (asked++ % 20_000 === 0) taken.push(used());
        return {};
      },
    };
    expect(await fixFile("a.ndjson", checking)).toEqual({ made: 1_000 });
    expect(get("a.ndjson")).toBe(text.replaceAll(wrong, right));
    expect(taken.length).toBeGreaterThan(8);
    // As much at the end as when most of the lines were still to come.
    expect(taken.at(-1)! - taken[1]!).toBeLessThan(text.length / 4);
  });
});
