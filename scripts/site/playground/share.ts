/** Characters of a shared state beyond which a link is not opened: a hostile one could unfold to gigabytes. */
const MOST = 2_000_000;

/** A value as text for the hash of an address: its JSON, compressed, in base64 without the characters that addresses mind. */
export async function pack(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return toBase64(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** What `pack` was given; `undefined` when the text is none of `pack`'s, was cut off, or is far too long. */
export async function unpack(text: string): Promise<unknown> {
  try {
    const packed = new Blob([fromBase64(text)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await readAtMost(packed, MOST));
  } catch {
    return undefined;
  }
}

async function readAtMost(stream: ReadableStream<Uint8Array>, most: number): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    text += decoder.decode(read.value, { stream: true });
    if (text.length > most) {
      await reader.cancel();
      throw new RangeError("Too long to be a message.");
    }
  }
  return text + decoder.decode();
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
