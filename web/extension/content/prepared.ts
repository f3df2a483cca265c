// What was read of the page at the reader's click, kept until the panel asks for it.
//
//   click ─ keep ─ (paint) ─ take                        the panel came in time
//              └ a mutation, a frame that loads          dropped: the panel has the page read anew
//              └ 3 s                                     dropped, and `expired`

import type { Overlay } from "./overlay.ts";
import type { Walk } from "./walk.ts";

/** The page as it was read: all of it, or what `limits` hold. */
export interface Read {
  walked: Walk;
  limits: Range | null;
  /** The page's address then: single-page sites change it without a mutation. */
  url: string;
  /** By which the background script knows what it was given of this reading; null when it was given nothing. */
  ticket: number | null;
  /** The claims, when they were painted before the panel came. */
  painted: Overlay | null;
}

/** ms after which a page that was read at the click is read again. */
const stillFresh = 3000;

export class Prepared {
  #kept: { read: Read; selection: boolean; at: number } | null = null;
  #watching = new AbortController();
  #timer = 0;

  /** `expired` is called when nobody has taken what was read. */
  keep(read: Read, selection: boolean, expired: () => void): void {
    this.#forget();
    clearTimeout(this.#timer);
    this.#kept = { read, selection, at: Date.now() };
    this.#watch(read.walked);
    this.#timer = window.setTimeout(() => {
      this.#forget();
      expired();
    }, stillFresh);
  }

  /** What was read, if it is what would be read now. */
  take(selection: boolean): Read | null {
    const kept = this.#kept;
    this.#kept = null;
    this.#forget();
    clearTimeout(this.#timer);
    if (kept === null) return null;
    const same = kept.selection === selection && kept.read.url === location.href;
    if (same && Date.now() - kept.at < stillFresh) return kept.read; // timers stand still in a page that is frozen
    kept.read.painted?.clear();
    return null;
  }

  /** What is kept under this ticket; it stays kept. */
  of(ticket: number): Read | null {
    return this.#kept?.read.ticket === ticket ? this.#kept.read : null;
  }

  #watch({ roots }: Walk): void {
    const { signal } = (this.#watching = new AbortController());
    const observer = new MutationObserver(() => this.#forget());
    signal.addEventListener("abort", () => observer.disconnect());
    for (const root of roots) {
      observer.observe(root, { childList: true, characterData: true, subtree: true });
      root.addEventListener("load", (event) => this.#loaded(event), { capture: true, signal });
    }
  }

  // Another page in a frame is no mutation.
  #loaded({ target }: Event): void {
    if ((target as Node).nodeName.toLowerCase() === "iframe") this.#forget();
  }

  #forget(): void {
    this.#kept?.read.painted?.clear();
    this.#kept = null;
    this.#watching.abort();
  }
}
