// The engine: a news article in, its report out. The same in a browser, a worker and Node.
//
//   import { analyze } from "@whosaid/engine";
//   const report = await analyze('"We will rebuild," said Mayor Ada Quill.');
//   report.claims[0]?.content[0]?.exact;  // "We will rebuild,"
//
// The module is compiled once, at the first call. Its memory can grow but not shrink, so the instance
// is dropped after an article that made it grow far, and the next call makes a fresh one.

import { loadModule } from "#load_module";
import type { Report } from "./report.js";
import createModule, { type WhosaidModule } from "./whosaid.js";

export type * from "./report.js";

export interface AnalyzeOptions {
  /** What the input is. Default "auto". */
  input?: "auto" | "text" | "html" | "blocks";
  /** The unit of every offset in the report. Default "utf16": that of a JavaScript string. */
  offsets?: "utf16" | "utf8" | "codepoint";
  /** Treat every block as article. Default false. */
  keepAll?: boolean;
  /** The encoding of a page given as bytes, where it is known: the charset of its Content-Type. */
  encoding?: string;
  /** Blocks to take into the article, whatever was found: by their index in the report of the same input. */
  keep?: readonly number[];
  /** Blocks to leave out, the same way. Of a block that is in both, this decides. */
  drop?: readonly number[];
  /** Only find the article: blocks and metadata, but no claims or speakers. Default false. */
  articleOnly?: boolean;
}

/** An instance whose memory has grown beyond this many bytes is not kept. A new one takes a few ms. */
const keptMemory = 64 * 1024 * 1024;

/** UTF-8 has at most three bytes for a unit of UTF-16. Room for so many is not made for long strings. */
const mostBytesOfUnit = 3;
const encodedInPlace = 1_000_000;

const optionWords = {
  input: ["auto", "text", "html", "blocks"],
  offsets: ["utf16", "utf8", "codepoint"],
} as const;

interface Instance {
  module: WhosaidModule;
  memory: WebAssembly.Memory;
}

let compiled: Promise<WebAssembly.Module> | undefined;
let current: Promise<Instance> | undefined;

/** The article's report. Any input gives one; rejects only if memory runs out or an option is unknown. */
export async function analyze(
  input: string | Uint8Array,
  options: AnalyzeOptions = {},
): Promise<Report> {
  return JSON.parse(await analyzeToJson(input, options)) as Report;
}

/** The report as the one line of JSON that the command line prints too, byte for byte. */
export async function analyzeToJson(
  input: string | Uint8Array,
  options: AnalyzeOptions = {},
): Promise<string> {
  const checked = checkOptions(options);
  const instance = await takeInstance();
  // A string is decoded already, whatever the page says of itself.
  if (typeof input === "string") checked.encoding = "utf-8";
  try {
    const { module } = instance;
    write(module, input);
    const unread = typeof input === "string" ? "" : module.unreadEncoding(checked);
    if (unread !== "" && unread !== "replacement") {
      write(module, new TextDecoder(unread, { ignoreBOM: true }).decode(input as Uint8Array));
      checked.encoding = "utf-8";
    }
    const json = new TextDecoder().decode(module.analyze(checked));
    if (instance.memory.buffer.byteLength > keptMemory) current = undefined;
    return json;
  } catch (error) {
    current = undefined;  // what trapped is in no state to be called again
    const size = typeof input === "string" ? `${input.length} characters` : `${input.length} bytes`;
    throw new Error(`The article of ${size} could not be analysed: out of memory`, { cause: error });
  }
}

/** Writes an input to the module's room. */
function write(module: WhosaidModule, input: string | Uint8Array): void {
  const encoder = new TextEncoder();
  if (typeof input === "string" && input.length <= encodedInPlace) {
    const { written } = encoder.encodeInto(input, module.room(input.length * mostBytesOfUnit));
    module.shortenRoom(written);
  } else {
    const bytes = typeof input === "string" ? encoder.encode(input) : input;
    module.room(bytes.length).set(bytes);
  }
}

/** Loads and compiles ahead of the first article; with `input`, what articles of this kind need is unpacked too. */
export async function warmUp(input?: NonNullable<AnalyzeOptions["input"]>): Promise<void> {
  const { module } = await takeInstance();
  if (input === undefined) return;
  checkWord("input", input);
  try {
    module.loadModels(input);
  } catch (error) {
    current = undefined;  // as after an analysis that trapped
    throw error;
  }
}

/** Bytes of memory that the engine holds now; 0 when it holds no instance. */
export async function memoryHeld(): Promise<number> {
  return current === undefined ? 0 : (await current).memory.buffer.byteLength;
}

function checkOptions(options: AnalyzeOptions) {
  const { input = "auto", offsets = "utf16", keepAll = false, encoding = "", keep = [], drop = [], articleOnly = false } = options;
  checkWord("input", input);
  checkWord("offsets", offsets);
  checkIndexes("keep", keep);
  checkIndexes("drop", drop);
  const chosen = { keep: [...keep], drop: [...drop], articleOnly: Boolean(articleOnly) };
  return { input, offsets, keepAll: Boolean(keepAll), encoding: String(encoding), ...chosen };
}

function checkIndexes(option: "keep" | "drop", indexes: readonly number[]): void {
  const isIndex = (one: unknown) => Number.isInteger(one) && (one as number) >= 0 && (one as number) < 2 ** 32;
  if (!Array.isArray(indexes) || !indexes.every(isIndex)) throw new TypeError(`${option} must be a list of block indexes`);
}

function checkWord(option: keyof typeof optionWords, word: string): void {
  const words: readonly string[] = optionWords[option];
  if (!words.includes(word)) {
    throw new TypeError(`${option} is "${word}", but must be one of ${words.join(", ")}`);
  }
}

function takeInstance(): Promise<Instance> {
  current ??= makeInstance().catch((error: unknown) => {
    current = undefined;  // so that the next call tries again
    throw error;
  });
  return current;
}

async function makeInstance(): Promise<Instance> {
  compiled ??= loadModule();
  const compiledModule = await compiled.catch((error: unknown) => {
    compiled = undefined;
    throw error;
  });
  return new Promise((resolve, reject) => {
    let memory: WebAssembly.Memory | undefined;
    createModule({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(compiledModule, imports).then((instance) => {
          memory = findMemory(instance);
          receive(instance, compiledModule);
        }, reject);
        return {};
      },
    }).then((module) => resolve({ module, memory: memory! }), reject);
  });
}

// The optimiser renames the exports, so the memory is known by its kind.
function findMemory(instance: WebAssembly.Instance): WebAssembly.Memory | undefined {
  return Object.values(instance.exports).find((e): e is WebAssembly.Memory => e instanceof WebAssembly.Memory);
}
