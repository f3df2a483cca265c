// The open article and the library: saved, kept up to date, opened again. What is in the library is shelf.ts's.
//
//   open article ─ saveOpen ─> shelf ─ open ─> the article as it came ─ engine ─> page

import { computed, effect, signal } from "@preact/signals";

import { openArticle } from "../page/open.ts";
import { type Article, article, isSameSource, shown } from "../page/state.ts";
import { whenShown } from "../page/when_shown.ts";
import { goToClaim } from "../page/reading.tsx";
import { claimOf, type LinkedQuote } from "../link/article_link.ts";
import { keptCorrections } from "./kept_corrections.ts";
import { type SavedArticle, type SavedSource, titleOf } from "./saved.ts";
import { keep, read, refresh, summaries } from "./shelf.ts";
import { StorageFailure } from "./store.ts";

// The article that was saved or opened from here; `corrections` as they are saved, undefined until they are put back.
const openSaved = signal<{ id: string; article: Article; corrections: string | undefined } | null>(null);

/** The id under which the open article is saved, or null. */
export const openId = computed<string | null>(() => {
  const now = openSaved.value;
  if (now === null || !isSameSource(now.article, article.value)) return null;
  return summaries.value?.some(({ id }) => id === now.id) === false ? null : now.id; // deleted since
});

/** Saves the open article, or brings what is saved of it up to date. There must be one. */
export async function saveOpen(): Promise<void> {
  const saving = article.peek();
  await new Promise<void>((resolve) => whenShown(saving, resolve));
  const id = openId.peek();
  const saved = ofOpen(id === null ? undefined : await read(id));
  await keep(saved);
  openSaved.value = { id: saved.id, article: saving, corrections: JSON.stringify(saved.corrections) };
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
  const saved = await read(id);
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
