// Bytes as letters for an address, and back: deflated, then base64url.
//
//   {"text":"Ferry sinks ..."} ─ deflate-raw ─ base64url ─ "q1YqSa0oUbJScktNKk..."

/** Far more than any article; a small text of this many equal bytes must not fill the machine. */
const mostBytes = 4_000_000;

/** The text, packed. */
export async function pack(text: string): Promise<string> {
  const bytes = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return base64url(new Uint8Array(await new Response(bytes).arrayBuffer()));
}

/** What was packed, or null when the letters are no packed text or hold more than 4 MB. */
export async function unpack(letters: string): Promise<string | null> {
  const packed = fromBase64url(letters);
  if (packed === null) return null;
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await limited(bytes));
  } catch {
    return null;
  }
}

// Reads a stream of at most `mostBytes`; throws, and reads no further, when there are more.
async function limited(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > mostBytes) {
      void reader.cancel().catch(() => undefined);
      throw new RangeError("too long");
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64url(letters: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(letters)) return null;
  try {
    const binary = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
