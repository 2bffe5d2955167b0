import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { writeReason } from "../../diagnostics/write-reason.js";
import { quote } from "../../runtime/issues.js";
import { UsageError } from "../usage.js";

/** A file that a report is written into while it comes; it takes its name when it is whole. */
export interface ReportFile {
  write(text: string): void;
  close(): void;
  /** Takes away what was written so far. */
  discard(): void;
}

/** Opens a report file, and makes the folder around it. Throws UsageError where it can't be written. */
export function openReportFile(path: string): ReportFile {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  let handle: number | undefined;
  const discard = () => {
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
    rmSync(temporary, { force: true });
  };
  const orRefuse = (work: () => void) => {
    try {
      work();
    } catch (error) {
      discard();
      const hint = "Choose another path for --output.";
      throw new UsageError(
        `The file ${quote(path)} can't be written: ${writeReason(error)}.`,
        hint,
        "output-unwritable",
      );
    }
  };
  orRefuse(() => {
    mkdirSync(dirname(path), { recursive: true });
    handle = openSync(temporary, "w");
  });
  return {
    write: (text) => orRefuse(() => writeSync(handle!, text)),
    close: () =>
      orRefuse(() => {
        closeSync(handle!);
        handle = undefined;
        renameSync(temporary, path);
      }),
    discard,
  };
}
