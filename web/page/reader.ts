// The reader: what pointing, focusing, clicking and the keys do, in the article and in the list.
//
//   point at or focus a claim     it lights up on both sides, with its source and cue; the card shows
//   click a claim                 its item in the list takes the focus        (a finger: the card stays)
//   click an item                 its words in the article take the focus
//   step, stepSame                next, previous claim (of the same speaker), on the side that has the focus
//   Escape                        closes the card
//
// One claim of each side is in the tab order at a time. Claims that a filter hides are passed over.

import { byId } from "../highlight/dom.ts";
import type { Drawing } from "../highlight/marks.ts";
import type { Span } from "../highlight/report.ts";
import { Card } from "../panel/card.tsx";
import { ArticleView } from "./article.ts";
import { claimTools } from "./claim_tools.ts";
import { selected } from "./state.ts";
import { sideBySide, view } from "./views.ts";

const showAfter = 90; // ms of pointing: passing over claims does not flicker
const hideAfter = 220; // ms to reach the card with the pointer
const flashFor = 2500; // ms
const reduced = matchMedia("(prefers-reduced-motion: reduce)");

export class Reader {
  #article: ArticleView;
  #articleRoot: HTMLElement;
  #listRoot: HTMLElement;
  #card: Card;
  #drawing: Drawing | null = null;
  #order: readonly number[] = []; // the claims that are shown, ascending
  #current = 0; // the claim in the tab order
  #active: number | null = null; // the claim that is lit
  #timer = 0;

  constructor(article: ArticleView, articleRoot: HTMLElement, listRoot: HTMLElement) {
    this.#article = article;
    this.#articleRoot = articleRoot;
    this.#listRoot = listRoot;
    this.#card = new Card(byId("card"), {
      toWords: (span) => this.toWords(span),
      toList: (claim) => this.toList(claim),
      close: () => this.close(),
      tools: (claim) => claimTools.value.map((tool) => tool(claim)),
    });
    this.#listenToPointer();
    this.#listenToFocus();
    document.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("scroll", () => this.#follow(), { passive: true });
    addEventListener("resize", () => this.#follow());
  }

  /** Takes up a report that has just been drawn. */
  take(drawing: Drawing): void {
    this.close();
    this.#drawing = drawing;
    this.#rove(Math.min(this.#current, Math.max(0, drawing.report.claims.length - 1)));
    selected.value = null;
  }

  /** Walks these claims from now on: ascending indexes. */
  walk(order: readonly number[]): void {
    this.#order = order;
  }

  /** Whether the focus is where one reads: in the article, in the list or on the card. */
  isReading(): boolean {
    const focused = document.activeElement;
    return [this.#articleRoot, this.#listRoot, this.#card.element].some((one) => one.contains(focused));
  }

  /** Goes to the next claim (1) or the previous one (-1), on the side that has the focus. */
  step(by: 1 | -1): void {
    this.#go(this.#order, by);
  }

  /** The same among the claims of the current claim's speaker. */
  stepSame(by: 1 | -1): void {
    const claims = this.#drawing?.report.claims ?? [];
    const speaker = claims[this.#current]?.speaker;
    this.#go(this.#order.filter((one) => claims[one]!.speaker === speaker), by);
  }

  /** Opens and closes how one knows: in the list below the item; from the article, on the card. */
  why(): void {
    if (this.#listRoot.contains(document.activeElement)) {
      const item = document.activeElement?.closest("li");
      item?.querySelector<HTMLElement>(".why-button")?.click();
    } else if (this.#card.element.contains(document.activeElement)) {
      this.#leaveCard();
    } else {
      this.#show(this.#current);
      this.#card.element.querySelector<HTMLElement>("button")?.focus();
    }
  }

  /** Scrolls to a claim's item in the list and focuses it. */
  toList(claim: number): void {
    view.value = "voices";
    const item = this.#item(claim);
    if (!sideBySide.matches) this.close();
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "nearest", behavior: motion() });
  }

  /** Scrolls to a claim's words in the article and focuses them. */
  toText(claim: number): void {
    view.value = "article";
    const badge = this.#article.badge(claim);
    if (badge === null) return;
    ArticleView.reveal(badge);
    const words = this.#article.marks(claim)[0] ?? badge;
    badge.focus({ preventScroll: true });
    words.scrollIntoView({ block: "center", behavior: motion() });
  }

  /** Hides the card and puts out the light. */
  close(): void {
    clearTimeout(this.#timer);
    this.#card.hide();
    this.#light(null);
  }

  #listenToPointer(): void {
    const root = this.#articleRoot;
    root.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      const claim = claimAt(event.target);
      this.#later(claim === null ? hideAfter : showAfter, () => (claim === null ? this.#leave() : this.#show(claim)));
    });
    root.addEventListener("pointerleave", () => this.#later(hideAfter, () => this.#leave()));
    this.#card.element.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.#card.element.addEventListener("pointerleave", () => this.#later(hideAfter, () => this.#leave()));
    root.addEventListener("click", (event) => {
      const claim = claimAt(event.target);
      if (claim === null) return sideBySide.matches ? undefined : this.close();
      if (!getSelection()?.isCollapsed) return; // words are being selected, not followed
      this.#rove(claim);
      if (sideBySide.matches || event.detail === 0) this.toList(claim);
      else this.#article.badge(claim)?.focus({ preventScroll: true });
    });
    this.#listRoot.addEventListener("pointerover", (event) => {
      const claim = claimAt((event.target as Element).closest(".item"));
      if (event.pointerType !== "touch" && claim !== null && this.#card.shown === null) this.#light(claim);
    });
  }

  #listenToFocus(): void {
    this.#articleRoot.addEventListener("focusin", (event) => {
      const claim = claimAt(event.target);
      if (claim === null) return;
      this.#rove(claim);
      this.#show(claim);
      this.#item(claim)?.scrollIntoView({ block: "nearest", behavior: motion() });
    });
    this.#articleRoot.addEventListener("focusout", (event) => {
      if (this.#card.element.contains(event.relatedTarget as Node | null)) return;
      if (claimAt(event.target) === this.#card.shown) this.#later(hideAfter, () => this.#leave());
    });
    this.#card.element.addEventListener("focusout", (event) => {
      const next = event.relatedTarget as Node | null;
      if (next !== null && !this.#card.element.contains(next) && !this.#articleRoot.contains(next)) this.close();
    });
    this.#listRoot.addEventListener("focusin", (event) => {
      const claim = claimAt((event.target as Element).closest(".item"));
      if (claim === null) return;
      this.#rove(claim);
      this.#light(claim);
    });
  }

  #item(claim: number): HTMLElement | null {
    return this.#listRoot.querySelector(`.item[data-claim="${claim}"]`);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "Escape" || this.#card.shown === null || event.defaultPrevented) return;
    event.preventDefault();
    if (this.#card.element.contains(document.activeElement)) this.#leaveCard();
    else this.close();
  }

  #leaveCard(): void {
    const claim = this.#card.shown;
    this.close();
    if (claim !== null) this.#article.badge(claim)?.focus({ preventScroll: true });
    this.close();
  }

  #go(order: readonly number[], by: 1 | -1): void {
    if (order.length === 0) return;
    const onClaim = claimAt(document.activeElement) !== null;
    const at = order.findIndex((one) => one >= this.#current);
    const here = at < 0 ? order.length - 1 : at;
    const passed = by > 0 && order[here] !== this.#current ? here : here + by; // the current one may be hidden
    const next = order[Math.min(order.length - 1, Math.max(0, onClaim ? passed : here))]!;
    if (this.#listRoot.contains(document.activeElement)) this.toList(next);
    else this.toText(next);
  }

  #show(claim: number): void {
    clearTimeout(this.#timer);
    if (this.#drawing === null) return;
    const marks = this.#article.marks(claim);
    const anchor = marks[marks.length - 1];
    if (anchor === undefined) return;
    this.#light(claim);
    this.#card.show(claim, this.#drawing.report, this.#drawing.voices, marks);
    if (!sideBySide.matches) this.#uncover(anchor);
  }

  // On a narrow screen the card lies at the bottom: the words move up from behind it.
  #uncover(words: HTMLElement): void {
    const hidden = words.getBoundingClientRect().bottom + 24 - this.#card.element.getBoundingClientRect().top;
    if (hidden > 0) scrollBy({ top: hidden, behavior: motion() });
  }

  // The pointer has gone: back to the claim that has the focus, if one has.
  #leave(): void {
    const focused = this.#articleRoot.contains(document.activeElement) ? claimAt(document.activeElement) : null;
    if (focused !== null && this.#card.shown !== null) this.#show(focused);
    else this.close();
  }

  #later(ms: number, what: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(what, ms);
  }

  // The card stays beside its words while the page scrolls under it.
  #follow(): void {
    if (this.#card.shown !== null && sideBySide.matches) this.#show(this.#card.shown);
  }

  #rove(claim: number): void {
    if (claim !== this.#current) this.#article.badge(this.#current)?.setAttribute("tabindex", "-1");
    this.#article.badge(claim)?.setAttribute("tabindex", "0");
    this.#current = claim;
    selected.value = claim;
  }

  #light(claim: number | null): void {
    if (claim === this.#active) return;
    for (const [each, on] of [[this.#active, false], [claim, true]] as const) {
      if (each === null) continue;
      const badge = this.#article.badge(each);
      for (const part of [...this.#article.marks(each), badge, this.#item(each)]) {
        part?.classList.toggle("lit", on);
      }
      if (on) badge?.setAttribute("aria-describedby", "card-body");
      else badge?.removeAttribute("aria-describedby");
    }
    this.#active = claim;
    this.#lightWords(claim);
  }

  // Source and cue lie outside the claim's marks: they are lit without touching the article's elements.
  #lightWords(index: number | null): void {
    const lit = (CSS as { highlights?: HighlightRegistry }).highlights;
    if (lit === undefined) return;
    lit.delete("whosaid-source");
    lit.delete("whosaid-cue");
    const claim = index === null ? undefined : this.#drawing?.report.claims[index];
    if (claim?.source) lit.set("whosaid-source", new Highlight(...this.#article.ranges(claim.source)));
    if (claim?.cue) lit.set("whosaid-cue", new Highlight(...this.#article.ranges(claim.cue)));
  }

  /** Scrolls to words of the article and lights them up for a moment. The focus stays where both sides are seen. */
  toWords(span: Span): void {
    view.value = "article";
    const ranges = this.#article.ranges(span);
    const place = ranges[0]?.startContainer.parentElement;
    if (!place) return;
    ArticleView.reveal(place);
    place.scrollIntoView({ block: "center", behavior: motion() });
    flash(ranges);
    if (!sideBySide.matches) {
      this.close();
      this.#articleRoot.focus({ preventScroll: true });
    }
  }
}

let flashing = 0;

function flash(ranges: readonly Range[]): void {
  const lit = (CSS as { highlights?: HighlightRegistry }).highlights;
  clearTimeout(flashing);
  lit?.set("whosaid-flash", new Highlight(...ranges));
  flashing = window.setTimeout(() => lit?.delete("whosaid-flash"), flashFor);
}

function claimAt(target: EventTarget | null): number | null {
  const found = target instanceof Element ? target.closest<HTMLElement>("[data-claim]") : null;
  return found === null ? null : Number(found.dataset["claim"]);
}

function motion(): ScrollBehavior {
  return reduced.matches ? "auto" : "smooth";
}
