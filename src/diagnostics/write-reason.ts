import { reasonOf } from "../runtime/issues.js";

/** Why a file could not be written, for the end of a sentence. */
export function writeReason(error: unknown): string {
  const { code = "" } = error as NodeJS.ErrnoException;
  return Object.hasOwn(REASONS, code) ? REASONS[code]! : code || reasonOf(error);
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: "its folder doesn't exist",
  ENOTDIR: "a file stands where its folder should be",
  EEXIST: "a file stands where its folder should be",
  EISDIR: "a folder stands in its place",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
};
