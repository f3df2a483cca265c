// The library as the page uses it: what is in it, as signals, and everything one can do with it.
//
//   open article ─ saveOpen ─> store ─ refresh ─> summaries ─> list, search
//   store ─ open ─> the article as it came ─ engine ─> page
//
// Whatever fails has not happened, and is told as a StorageFailure.

import { computed, effect, signal } from "@preact/signals";

import { openArticle } from "../page/open.ts";
import { type Article, article, isSameSource, shown } from "../page/state.ts";
import { whenShown } from "../page/when_shown.ts";
import { goToClaim } from "../page/reading.tsx";
import { claimOf, type LinkedQuote } from "../link/article_link.ts";
import { keptCorrections } from "./kept_corrections.ts";
import { libraryFormat, type LibraryFileProblem, readLibrary, writeLibrary } from "./library_file.ts";
import { type SavedArticle, type SavedSource, type Summary, titleOf } from "./saved.ts";
import { LibraryStore, StorageFailure } from "./store.ts";

const store = new LibraryStore();

/** What is in the library, the newest first; null until it has been read. */
export const summaries = signal<readonly Summary[] | null>(null);

// The article that was saved or opened from here; `corrections` as they are saved, undefined until they are put back.
const openSaved = signal<{ id: string; article: Article; corrections: string | undefined } | null>(null);

/** The id under which the open article is saved, or null. */
export const openId = computed<string | null>(() => {
  const now = openSaved.value;
  return now !== null && isSameSource(now.article, article.value) ? now.id : null;
});

/** Reads what is in the library, which another tab may have changed. */
export async function refresh(): Promise<void> {
  summaries.value = await store.summaries();
}

/** Saves the open article, or brings what is saved of it up to date. There must be one. */
export async function saveOpen(): Promise<void> {
  const saving = article.peek();
  await new Promise<void>((resolve) => whenShown(saving, resolve));
  const id = openId.peek();
  const before = id === null ? undefined : await store.get(id);
  const saved = ofOpen(before);
  await store.put([saved]);
  openSaved.value = { id: saved.id, article: saving, corrections: JSON.stringify(saved.corrections) };
  if (before === undefined) void navigator.storage?.persist?.().catch(() => false); // asks not to be cleared away
  await refresh();
}

/** The open article as the library keeps it: for a file where the browser keeps nothing. */
export function ofOpen(before?: SavedArticle): SavedArticle {
  const now = shown.peek()!;
  return {
    id: before?.id ?? crypto.randomUUID(),
    saved: new Date().toISOString(),
    title: titleOf(now.report),
    source: sourceOf(article.peek()),
    report: now.report,
    corrections: readCorrections(),
    tags: before?.tags ?? [],
    note: before?.note ?? "",
  };
}

/** Opens a saved article, at one of its claims if one is given. */
export async function open(id: string, quote?: LinkedQuote): Promise<void> {
  const saved = await store.get(id);
  if (saved === undefined) return refresh(); // deleted in another tab
  const opened = articleOf(saved.source);
  openSaved.value = { id, article: opened, corrections: undefined };
  openArticle(opened);
  whenShown(opened, () => {
    if (saved.corrections !== null) keptCorrections.peek()?.restore(saved.corrections);
    openSaved.value = { id, article: opened, corrections: JSON.stringify(readCorrections()) };
    const claim = quote === undefined ? null : claimOf(quote, shown.peek()?.report.claims ?? []);
    if (claim !== null) goToClaim(claim);
  });
}

/** Deletes articles; they are returned, so that they can be put back. */
export async function remove(id: string): Promise<readonly SavedArticle[]> {
  const saved = await store.get(id);
  await store.remove(id);
  if (openSaved.peek()?.id === id) openSaved.value = null;
  await refresh();
  return saved === undefined ? [] : [saved];
}

/** Deletes everything; it is returned, so that it can be put back while the page is open. */
export async function clear(): Promise<readonly SavedArticle[]> {
  const all = await store.all();
  await store.clear();
  openSaved.value = null;
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

/** Keeps what is saved of the open article up to date with the reader's corrections. */
export function startKeeping(): void {
  effect(() => {
    const corrections = JSON.stringify(keptCorrections.value?.read() ?? null);
    const known = openSaved.value?.corrections;
    if (openId.value === null || known === undefined || known === corrections) return;
    saveOpen().catch((reason: unknown) => {
      if (!(reason instanceof StorageFailure)) throw reason; // the next "Save" tells of it
    });
  });
}

function readCorrections(): unknown {
  return keptCorrections.peek()?.read() ?? null;
}

function sourceOf({ text, markup, name, address, kept }: Article): SavedSource {
  return { text, markup, name: name ?? null, address: address ?? null, kept: [...(kept ?? [])] };
}

function articleOf({ text, markup, name, address, kept }: SavedSource): Article {
  return {
    text,
    markup,
    ...(name === null ? {} : { name }),
    ...(address === null ? {} : { address }),
    ...(kept.length === 0 ? {} : { kept: new Map(kept) }),
  };
}
