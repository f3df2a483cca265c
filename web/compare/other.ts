// The other article: what the open one is compared with, and those that were open before.

import { effect, signal } from "@preact/signals";

import type { Report } from "../highlight/report.ts";
import { shown } from "../page/state.ts";

/** The report of the other article; null: none is chosen. */
export const chosenOther = signal<Report | null>(null);

/** Reports that were shown before in this tab, the last first, one for each text. */
export const earlier = signal<readonly Report[]>([]);

const most = 8;

/** Remembers what is shown. Call once. */
export function startEarlier(): void {
  let last: Report | null = null;
  effect(() => {
    const now = shown.value?.report ?? null;
    const left = last;
    last = now;
    const others = earlier.peek().filter(({ document }) => document.text !== now?.document.text);
    const gone = left !== null && left.document.text !== now?.document.text ? [left] : [];
    const isTyped = gone.length > 0 && now !== null && isNearly(left!.document.text, now.document.text);
    const kept = others.filter(({ document }) => document.text !== left?.document.text);
    earlier.value = isTyped ? others : [...gone, ...kept].slice(0, most);
  });
}

// Whether one text is the other with a few letters more or less: one that is being typed is no other article.
function isNearly(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 40 && (a.startsWith(b.slice(0, -40)) || b.startsWith(a.slice(0, -40)));
}
