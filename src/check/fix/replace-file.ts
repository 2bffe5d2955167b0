import { randomUUID } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** A file that is written beside the one whose place it takes, all or nothing. */
export interface Replacement {
  write(bytes: Uint8Array): void;
  /** Puts it in place. False, and nothing is changed, when the file was changed meanwhile. */
  commit(): boolean;
  /** Takes it away again; once it is in place, does nothing. */
  discard(): void;
}

/**
 * Begins to replace a file that was as `before` when it was read. What a link leads to is replaced, not the link; owner
 * and rights stay. Throws as node:fs does.
 */
export function replaceFile(path: string, before: Stats): Replacement {
  const target = realpathSync(path);
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  // Until it has the rights of the other, nobody else reads it.
  const handle = openSync(temporary, "wx", 0o600);
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return {
    write(bytes) {
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    },
    commit() {
      takeOver(handle, before);
      fsyncSync(handle);
      close();
      if (!isSame(before, statSync(target, { throwIfNoEntry: false }))) return false;
      renameSync(temporary, target);
      return true;
    },
    discard() {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

/** Gives a file owner and rights of another one. Only root may give files away, and nobody else needs to. */
function takeOver(handle: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(handle, uid, gid);
  } catch {
    // It belongs to whoever fixes it, then.
  }
  fchmodSync(handle, mode & 0o7777);
}

function isSame(a: Stats, b: Stats | undefined): boolean {
  return a.ino === b?.ino && a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;
}
