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
  /** Room for an input of so many bytes. Views hold until the next call of any function. */
  room(size: number): Uint8Array;
  /** Only so many bytes of the room were written. */
  shortenRoom(size: number): void;
  /** The report of what was written to the room, which is given up, as JSON in UTF-8. */
  analyze(options: CrossingOptions): Uint8Array;
  /** The name of the encoding of what was written to the room that the module cannot read, or "". */
  unreadEncoding(options: CrossingOptions): string;
  /** Unpacks what the first analysis of such an input would have to unpack. */
  loadModels(input: string): void;
}

export interface ModuleHooks {
  /** Takes over making the instance; must hand it to `receive`, now or later. */
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

export default function createModule(hooks: ModuleHooks): Promise<WhosaidModule>;
