import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { isGzip } from "./input/kinds.js";

/** Bytes that are read at a time: so much stays in the caches of a processor while it is checked. */
const PIECE = 64 * 1024;

/** The bytes of a file piece by piece, uncompressed. The memory of one is used for the next again. */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  if (isGzip(path)) return yield* unzip(createReadStream(path));
  // Reading in this thread takes a quarter of the time that it takes the pool's, and there is nothing else to do.
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) {
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

/** Uncompresses what is read; a stream that breaks off is an error of its reader. */
export async function* unzip(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import("node:zlib");
  const { pipeline } = await import("node:stream/promises");
  const gunzip = createGunzip();
  const done = pipeline(stream, gunzip);
  // Where it fails, the loop throws as well.
  done.catch(() => undefined);
  for await (const piece of gunzip) yield piece as Uint8Array;
  await done;
}
