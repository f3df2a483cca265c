// From anywhere on the page to a claim's words in the article.

import { closeDialog } from "./dialog.tsx";
import { view } from "./views.ts";

/** Closes what lies over the page, and focuses the badge of the claim of this index in the shown report. */
export function goToClaim(claim: number): void {
  closeDialog();
  view.value = "article";
  requestAnimationFrame(() => {
    const badge = document.querySelector<HTMLElement>(`#article .badge[data-claim="${claim}"]`);
    badge?.focus({ preventScroll: true });
    badge?.scrollIntoView({ block: "center" });
  });
}
