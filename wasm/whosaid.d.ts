// What Emscripten's whosaid.js exports; bindings.cpp is its other side.

export interface WhosaidModule {
  analyze(bytes: Uint8Array, options: { input: string; offsets: string; keepAll: boolean }): string;
}

export interface ModuleHooks {
  /** Takes over making the instance; must hand it to `receive`, now or later. */
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

export default function createModule(hooks: ModuleHooks): Promise<WhosaidModule>;
