import type { Checking, Tell } from "../../check/checking.js";
import { decode } from "../../check/encoding.js";
import { isGzip, kindOf } from "../../check/input/kinds.js";
import { checkLineFile } from "../../check/line-file.js";
import { unzip } from "../../check/pieces.js";
import { unreadable } from "../../check/read-json.js";
import type { PlacedIssue } from "../../check/report.js";
import type { Crew } from "../../check/threads/crew.js";
import { checkWholeFile } from "../../check/whole-file.js";
import type { Terminal } from "../command.js";
import { UsageError } from "../usage.js";

/**
 * Checks what comes on standard input, as a file of the name that was given for it would be. Without a name it is one
 * message or a list of them; or one message a line, when a result is asked for each.
 */
export async function checkStandardInput(
  name: string | undefined,
  checking: Checking,
  give: Tell,
  stdin: Terminal["stdin"],
  crew?: Crew,
): Promise<void> {
  const tell: Tell = ({ issues, ...report }, untold) => give({ ...report, issues: issues.map(unfixable) }, untold);
  const file = name ?? "standard input";
  const kind = name !== undefined ? kindOf(name) : checking.everyMessage ? "ndjson" : "json";
  if (checking.shard && kind !== "ndjson") {
    throw new UsageError("One message on standard input can't be split into shards.", "Leave out --shard.");
  }
  if (kind === "code") throw new UsageError("Code can't be read from standard input.", "Name the file.");
  const pieces = name !== undefined && isGzip(name) ? unzip(stdin as NodeJS.ReadableStream) : bytesOf(stdin);
  if (kind === "ndjson") return checkLineFile(file, pieces, checking, tell, crew);
  try {
    const all: Uint8Array[] = [];
    for await (const piece of pieces) all.push(piece);
    checkWholeFile(file, decode(Buffer.concat(all)), kind, checking, tell);
  } catch (error) {
    tell({ file, index: null, messages: 0, issues: [unreadable(error)] });
  }
}

async function* bytesOf(stream: Terminal["stdin"]): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}

/** What comes from a pipe can't be fixed where it came from. */
function unfixable({ edit: _, ...issue }: PlacedIssue): PlacedIssue {
  return issue;
}
