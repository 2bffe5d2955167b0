import { type Dirent, readdirSync, statSync } from "node:fs";

/** A file in a folder, a link to one, or a folder. */
export interface Entry {
  readonly name: string;
  isDirectory(): boolean;
}

/** Lists folders, each of which is read once however often it is searched. */
export interface Folders {
  /** The files and folders in a folder; none where it can't be read. */
  list(folder: string): readonly Entry[];
  /** What the file system says of each folder that could not be read. */
  readonly unreadable: ReadonlyMap<string, NodeJS.ErrnoException>;
}

/** Starts with no folder read. */
export function createFolders(): Folders {
  const held = new Map<string, readonly Entry[]>();
  const unreadable = new Map<string, NodeJS.ErrnoException>();
  const read = (folder: string) => {
    try {
      return readdirSync(folder, { withFileTypes: true }).filter((entry) => isOurs(folder, entry));
    } catch (error) {
      // What isn't there holds no file, be it that a pattern speaks of it.
      if (!/^ENO(?:ENT|TDIR)$/.test((error as NodeJS.ErrnoException).code ?? ""))
        unreadable.set(folder, error as Error);
      return [];
    }
  };
  const list = (folder: string) => {
    const entries = held.get(folder) ?? read(folder);
    held.set(folder, entries);
    return entries;
  };
  return { list, unreadable };
}

/**
 * Links into folders lead to nothing, as they may lead in circles; neither do pipes and devices, which could be read
 * for ever. A broken link stays, so that whoever reads it says that nothing is there.
 */
function isOurs(folder: string, entry: Dirent): boolean {
  return entry.isFile() || entry.isDirectory() || (entry.isSymbolicLink() && leadsToFile(`${folder}/${entry.name}`));
}

function leadsToFile(link: string): boolean {
  try {
    return statSync(link, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    return true;
  }
}
