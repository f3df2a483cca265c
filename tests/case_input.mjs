// What the engine is given for a case: { bytes, options }. Runs in Node and in browsers.

/** `data` is the case's file: its input is "text", "html", or "bytes" in hexadecimal. */
export function inputOf(data) {
  return { bytes: bytesOf(data), options: { input: "html" in data ? "html" : "text", keepAll: data.keepAll ?? false } };
}

function bytesOf(data) {
  if ("bytes" in data) return Uint8Array.from(data.bytes.match(/[\da-f]{2}/gi) ?? [], (pair) => parseInt(pair, 16));
  return new TextEncoder().encode(data.text ?? data.html);
}
