import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { useBuilt } from "../built.js";
import { plainSchema } from "./schemas.js";

const { folder, start } = useBuilt("beside packages");
let child: ReturnType<typeof start> | undefined;
afterEach(() => child?.kill("SIGKILL"));

function write(path: string, content: string | object): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}

/** Starts `omnirich generate --watch`; what it prints can be waited for, from where the last was found. */
function watch(...args: readonly string[]) {
  const running = start(["generate", "--watch", ...args]);
  child = running;
  let output = "";
  let at = 0;
  const hear = (text: Buffer) => (output += text);
  running.stdout.on("data", hear);
  running.stderr.on("data", hear);
  const seen = async (text: string) => {
    while (!output.includes(text, at)) {
      if (running.exitCode !== null) throw new Error(`It ended before it said ${text}: ${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    at = output.indexOf(text, at) + text.length;
  };
  const end = () => {
    running.kill("SIGINT");
    return new Promise((resolve) => running.on("exit", resolve));
  };
  return { seen, end, all: () => output };
}

const read = (path: string) => readFileSync(join(folder, path), "utf8");

describe("omnirich generate --watch", () => {
  test("generates again when a schema changes, breaks, is mended, is added or goes", async () => {
    write("rich/card.json", plainSchema("Card"));
    const { seen, end } = watch("--schemas", "rich/*.json", "--out", "out");
    await seen("End with Ctrl+C.");
    expect(read("out/index.ts")).toContain("isCard");
    write("rich/card.json", "{");
    await seen("error schema-load");
    expect(read("out/index.ts")).toContain("isCard");
    write("rich/card.json", plainSchema("Postcard"));
    await seen("removed out/types/card.ts");
    write("rich/other.json", plainSchema("Other Card"));
    await seen("created out/types/other-card.ts");
    rmSync(join(folder, "rich/other.json"));
    await seen("removed out/types/other-card.ts");
    expect(await end()).toBe(0);
  });

  test("follows what schemas import, also while it is broken", async () => {
    write(
      "code/schemas/card.ts",
      `import { title } from "../shared/title.js";\nexport default { ...${JSON.stringify(plainSchema("A"))}, title };`,
    );
    write("code/shared/title.ts", 'export const title = "Card";');
    const { seen, end } = watch("--schemas", "code/schemas/*.ts", "--out", "code-out");
    await seen("created code-out/types/card.ts");
    await seen("End with Ctrl+C.");
    write("code/shared/title.ts", "export const title = ;");
    await seen("at code/shared/title.ts");
    await seen("End with Ctrl+C.");
    write("code/shared/title.ts", 'export const title = "Letter";');
    await seen("created code-out/types/letter.ts");
    expect(await end()).toBe(0);
  });

  test("does not wake itself by what it writes, also where that lies beside the schemas", async () => {
    write("beside/card.json", plainSchema("Card"));
    const { seen, end, all } = watch("--schemas", "beside/card.json", "--out", "beside");
    await seen("End with Ctrl+C.");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(all().match(/End with/g)!.length).toBeLessThanOrEqual(2);
    expect(await end()).toBe(0);
  });

  test("obeys the config, also when that changes or breaks", async () => {
    write("rich/card.json", plainSchema("Card"));
    write("omnirich.config.json", { generate: { schemas: ["rich/*.json"], out: "first" } });
    const { seen, end } = watch();
    await seen("first: ");
    await seen("End with Ctrl+C.");
    write("omnirich.config.json", "{");
    await seen("omnirich.config.json");
    await seen("End with Ctrl+C.");
    write("omnirich.config.json", { generate: { schemas: ["rich/*.json"], out: "second" } });
    await seen("created second/index.ts");
    expect(await end()).toBe(0);
  });

  test("is wrong usage with a config that is broken from the start", async () => {
    write("omnirich.config.json", "{");
    const running = start(["generate", "--watch"]);
    expect(await new Promise((resolve) => running.on("exit", resolve))).toBe(2);
    rmSync(join(folder, "omnirich.config.json"));
  });
});
