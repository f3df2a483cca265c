// The compiled module in a browser: fetched from beside this file. (In Node: load_module_node.ts.)

export async function loadModule(): Promise<WebAssembly.Module> {
  const response = await fetch(new URL("./whosaid.wasm", import.meta.url));
  if (!response.ok) throw new Error(`whosaid.wasm could not be loaded: HTTP ${response.status}`);
  // Compiling while it streams needs the right media type, which a simple server may not send.
  if (response.headers.get("content-type")?.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
