// A step done: performed, said, and the focus set back where the reader was.

import { signal } from "@preact/signals";

import { t, type Key } from "../messages/messages.ts";
import { notify } from "../page/notice.ts";
import { shown } from "../page/state.ts";
import type { Step } from "./history.ts";
import { perform, undoStep } from "./store.ts";

/** What the last step did, for dialogs: the page's notice stands behind them. */
export const said = signal("");

/** Performs a step and offers to take it back. `claim` is the id of the one to go on from. */
export function doStep(step: Step, key: Key, claim: string | null = null): void {
  const inList = document.activeElement?.closest("#list") !== null;
  perform(step);
  said.value = t(key);
  notify(t(key), () => {
    undoStep();
    focusClaim(claim, inList);
  });
  focusClaim(claim, inList);
}

/** Focuses a claim's item or badge once it is drawn, unless the focus stands somewhere already. */
export function focusClaim(id: string | null, inList: boolean): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (!lost || id === null) return;
      const at = shown.peek()?.report.claims.findIndex((claim) => claim.id === id) ?? -1;
      const root = inList ? "#list .item" : "#article .badge";
      const place = document.querySelector<HTMLElement>(`${root}[data-claim="${at}"]`) ?? document.querySelector<HTMLElement>("#article");
      place?.focus({ preventScroll: at < 0 });
    }),
  );
}
