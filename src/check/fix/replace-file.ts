import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file that is written beside the one whose place it takes, all or nothing. */
export interface Replacement {
  write(bytes: Uint8Array): void;
  /** Puts it in place. False, and nothing is changed, when the file was changed meanwhile. */
  commit(): boolean;
  /** Takes it away again. */
  discard(): void;
}

/**
 * Begins to replace a file that was as `before` when it was read. What a link leads to is replaced, not the link; the
 * rights stay. Throws as node:fs does.
 */
export function replaceFile(path: string, before: Stats): Replacement {
  const target = realpathSync(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const handle = openSync(temporary, "wx", before.mode);
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  const discard = () => {
    close();
    rmSync(temporary, { force: true });
  };
  return {
    write(bytes) {
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    },
    commit() {
      fsyncSync(handle);
      close();
      if (!isSame(before, statSync(target))) {
        discard();
        return false;
      }
      renameSync(temporary, target);
      return true;
    },
    discard,
  };
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;
}
