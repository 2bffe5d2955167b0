import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** The program that shows a file as its user wants it, and what it is given. No shell reads the name of the file. */
export function openCommand(platform: NodeJS.Platform, file: string): readonly [program: string, argument: string] {
  if (platform === "win32") return ["explorer.exe", file];
  return [platform === "darwin" ? "open" : "xdg-open", file];
}

/** Shows a file, and goes on without waiting for it. Gives the program where it can't be started. */
export function openFile(file: string, platform = process.platform): Promise<string | undefined> {
  // An absolute path is no option, whatever the file is called.
  const [program, argument] = openCommand(platform, resolve(file));
  return new Promise((done) => {
    const child = spawn(program, [argument], { detached: true, stdio: "ignore" });
    child.once("error", () => done(program));
    child.once("spawn", () => {
      child.unref();
      done(undefined);
    });
  });
}
