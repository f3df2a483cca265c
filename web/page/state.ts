// What the page knows, as signals: what reads one in a component or an effect runs again when it changes.
//
//   article ── engine ──> analysed ── corrections ──> shown ──> article view, panel, exports
//
// A part of the page changes these and nothing else of another part. `article` is set by openArticle and by
// the field as one types; `analysed` by analysis.ts alone; `shown` follows.

import { computed, signal } from "@preact/signals";

import type { Report } from "../highlight/report.ts";
import { Voices } from "../highlight/voices.ts";
import { type Filters, noFilters } from "../panel/filters.ts";

/** An article as it came. `markup` is HTML, as bytes where its encoding is still to be found out. */
export interface Article {
  text: string; // plain text; "" when only markup is known
  markup: string | Uint8Array | null;
  name?: string; // of its file, or a message's subject
  address?: string; // where a saved page came from, as the program that saved it says
  /** Blocks that the reader took in or left out, by their index in the report; nothing else is decided. */
  kept?: ReadonlyMap<number, boolean>;
}

/** A report, and the article that it is of. */
export interface Analysed {
  article: Article;
  report: Report;
}

/** What stands on the page: the report after the reader's corrections, with its voices. */
export interface Shown {
  report: Report;
  voices: Voices;
}

export const noArticle: Article = { text: "", markup: null };

/** The article that is open, as it came; `noArticle` when the page is empty. */
export const article = signal<Article>(noArticle);

/** The engine's report of the newest article that it has finished; null before the first, and when empty. */
export const analysed = signal<Analysed | null>(null);

/** What the reader's corrections make of a report. Set by the part that keeps them; must not change its argument. */
export const corrections = signal<(report: Report) => Report>((report) => report);

/** The report as it is shown: `analysed` after `corrections`. */
export const shown = computed<Shown | null>(() => {
  if (analysed.value === null) return null;
  const report = corrections.value(analysed.value.report);
  return { report, voices: new Voices(report) };
});

/** What colour stands for, in the article and in the list. */
export const colourBy = signal<"speaker" | "form">("speaker");

/** Which claims are shown in the list, and marked in the article. */
export const filters = signal<Filters>(noFilters);

/** The claim that the reader is at, by its index in the shown report; null: none. */
export const selected = signal<number | null>(null);

/** Whether there is no word in an article. */
export function isEmpty({ text, markup }: Article): boolean {
  return text.trim() === "" && (markup === null || markup.length === 0);
}

/** Whether two articles came as the same text and markup, whatever was decided about them since. */
export function isSameSource(one: Article, other: Article): boolean {
  return one.text === other.text && one.markup === other.markup;
}

export function plain(text: string): Article {
  return { text, markup: null };
}
