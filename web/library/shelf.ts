// What is saved in this browser, as signals, and everything one can do with it but opening it: page and extension each
// show an article in their own way.
//
//   store ─ refresh ─> summaries ─> list, search
//   file ─ importFile ─> store ─ exportAll ─> file
//
// Whatever fails has not happened, and is told as a StorageFailure.

import { signal } from "@preact/signals";

import { libraryFormat, type LibraryFileProblem, readLibrary, writeLibrary } from "./library_file.ts";
import type { SavedArticle, Summary } from "./saved.ts";
import { LibraryStore } from "./store.ts";

const store = new LibraryStore();

/** What is in the library, the newest first; null until it has been read. */
export const summaries = signal<readonly Summary[] | null>(null);

/** Reads what is in the library, which another tab may have changed. */
export async function refresh(): Promise<void> {
  summaries.value = await store.summaries();
}

/** The saved article of this id; undefined when there is none. */
export function read(id: string): Promise<SavedArticle | undefined> {
  return store.get(id);
}

/** Saves an article, or brings what is saved under its id up to date. */
export async function keep(article: SavedArticle): Promise<void> {
  const isNew = (await store.get(article.id)) === undefined;
  await store.put([article]);
  if (isNew) void navigator.storage?.persist?.().catch(() => false); // asks not to be cleared away
  await refresh();
}

/** Deletes articles; they are returned, so that they can be put back. */
export async function remove(id: string): Promise<readonly SavedArticle[]> {
  const saved = await store.get(id);
  await store.remove(id);
  await refresh();
  return saved === undefined ? [] : [saved];
}

/** Deletes everything; it is returned, so that it can be put back as long as it is not forgotten. */
export async function clear(): Promise<readonly SavedArticle[]> {
  const all = await store.all();
  await store.clear();
  await refresh();
  return all;
}

/** Puts back what was deleted. */
export async function restore(articles: readonly SavedArticle[]): Promise<void> {
  await store.put(articles);
  await refresh();
}

/** Changes the tags or the note of a saved article. */
export async function annotate(id: string, changed: Partial<Pick<SavedArticle, "tags" | "note">>): Promise<void> {
  await store.update(id, (saved) => ({ ...saved, ...changed }));
  await refresh();
}

/** Everything in the library as one file, and how many articles that is. */
export async function exportAll(): Promise<{ file: Blob; articles: number }> {
  const all = await store.all();
  return { file: fileOf(all), articles: all.length };
}

/** These articles as a library file. */
export function fileOf(articles: readonly SavedArticle[]): Blob {
  return new Blob(writeLibrary(articles, new Date()), { type: "application/json" });
}

export interface Imported {
  readonly added: number;
  readonly known: number; // were there already, as new or newer
  readonly broken: number; // left out
}

export const largestFile = 200; // MB

/** Adds what a file holds, or says why it holds nothing. */
export async function importFile(file: Blob): Promise<Imported | LibraryFileProblem | "tooLarge" | "unreadable"> {
  if (file.size > largestFile * 1e6) return "tooLarge";
  const json = await file.text().catch(() => null);
  if (json === null) return "unreadable";
  const read = readLibrary(json);
  if (typeof read === "string") return read;
  const there = new Map((await store.summaries()).map(({ id, saved }) => [id, saved]));
  const added = read.articles.filter(({ id, saved }) => (there.get(id) ?? "") < saved);
  await store.put(added);
  await refresh();
  return { added: added.length, known: read.articles.length - added.length, broken: read.broken };
}

/** The name of the file that a library is exported to. */
export function fileName(): string {
  return `${libraryFormat.replace("/", "-")}-${new Date().toISOString().slice(0, 10)}.json`;
}
