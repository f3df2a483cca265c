// The compiled module in Node: read from beside this file. (In a browser: load_module.ts.)

import { readFile } from "node:fs/promises";

export async function loadModule(): Promise<WebAssembly.Module> {
  const bytes = await readFile(new URL("./whosaid.wasm", import.meta.url));
  return WebAssembly.compile(new Uint8Array(bytes));
}
