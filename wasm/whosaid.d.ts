// What Emscripten's whosaid.js exports; bindings.cpp is its other side.

export interface CrossingOptions {
  input: string;
  offsets: string;
  keepAll: boolean;
  encoding: string;
  keep: readonly number[];
  drop: readonly number[];
  articleOnly: boolean;
}

export interface WhosaidModule {
  analyze(bytes: Uint8Array, options: CrossingOptions): string;
  /** The name of a page's encoding that the module cannot read, or "". */
  unreadEncoding(bytes: Uint8Array, options: CrossingOptions): string;
}

export interface ModuleHooks {
  /** Takes over making the instance; must hand it to `receive`, now or later. */
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

export default function createModule(hooks: ModuleHooks): Promise<WhosaidModule>;
