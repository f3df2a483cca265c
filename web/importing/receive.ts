// Everything that one paste, drop or choice of files brings: articles, and what was refused.

import { type Article, isEmpty } from "../page/state.ts";
import type { Given } from "./given.ts";
import { readGiven, readWords } from "./read_given.ts";
import { Refused, type Refusal } from "./refusal.ts";

export interface Received {
  articles: Article[]; // in the order in which they came
  refusals: Refusal[];
}

/** What a paste or a drop brings. Reads the transfer before it returns, since it is empty afterwards. */
export async function fromTransfer(data: DataTransfer | null): Promise<Received> {
  const [text, html] = [data?.getData("text/plain") ?? "", data?.getData("text/html") ?? ""];
  const files = [...(data?.files ?? [])];
  const folders = foldersIn(data);
  // Files first would lose the words of what an office program copies: it adds a picture of them.
  const words = await collect([() => readWords(text, html)]);
  if (words.refusals.length > 0 || words.articles.some((one) => !isEmpty(one))) return words;
  if (files.length === 0 && folders.size === 0) return refuse(new Refused("nothingPasted", ""));
  return fromFiles(files, folders);
}

/** What files bring. `folders` are names of those that are none. */
export function fromFiles(files: readonly File[], folders: ReadonlySet<string> = new Set()): Promise<Received> {
  return collect(
    files.map((file) => async () => {
      if (folders.has(file.name)) throw new Refused("folder", file.name);
      const bytes = await file.arrayBuffer().catch(() => {
        throw new Refused("unreadable", file.name);
      });
      return readGiven({ name: file.name, type: file.type, bytes: new Uint8Array(bytes) });
    }),
  );
}

/** What another program shared, or the system opened in the app. */
export function fromGiven(things: readonly Given[]): Promise<Received> {
  return collect(things.map((thing) => () => readGiven(thing)));
}

// One after the other: the memory for one large file is enough.
async function collect(reads: readonly (() => Article | Promise<Article>)[]): Promise<Received> {
  const received: Received = { articles: [], refusals: [] };
  for (const read of reads) {
    try {
      received.articles.push(await read());
    } catch (reason) {
      if (!(reason instanceof Refused)) throw reason;
      received.refusals.push(reason.refusal);
    }
  }
  return received;
}

function refuse({ refusal }: Refused): Received {
  return { articles: [], refusals: [refusal] };
}

function foldersIn(data: DataTransfer | null): Set<string> {
  const entries = [...(data?.items ?? [])].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  return new Set(entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : [])));
}
