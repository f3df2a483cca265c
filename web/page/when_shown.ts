// Waiting until an article stands on the page.

import { effect } from "@preact/signals";

import { analysed, type Article, article, shown } from "./state.ts";

/**
 * Calls `then` in the first frame after the report of this article is shown; never if another is opened before
 * that, or if it cannot be read.
 */
export function whenShown(wanted: Article, then: () => void): void {
  const stop = effect(() => {
    if (article.value !== wanted) return queueMicrotask(() => stop());
    if (shown.value === null || analysed.value?.article !== wanted) return;
    queueMicrotask(() => stop());
    requestAnimationFrame(() => then());
  });
}
