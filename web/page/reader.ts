// The reader: what pointing, focusing, clicking and the keys do, in the article and in the list.
//
//   point at or focus a claim     it lights up on both sides, with its source and cue; the card shows
//   click a claim                 its item in the list takes the focus        (a finger: the card stays)
//   click an item                 its words in the article take the focus
//   j, k                          next, previous claim, on the side that has the focus
//   Escape                        closes the card
//
// One claim of each side is in the tab order at a time.

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
const reduced = matchMedia("(prefers-reduced-motion: reduce)");

export class Reader {
  #article: ArticleView;
  #articleRoot: HTMLElement;
  #listRoot: HTMLElement;
  #card: Card;
  #drawing: Drawing | null = null;
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
    this.#current = Math.min(this.#current, Math.max(0, drawing.report.claims.length - 1));
    this.#rove(this.#current);
    selected.value = null;
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
    if (event.key === "Escape" && this.#card.shown !== null) {
      event.preventDefault();
      return this.close();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inText = this.#articleRoot.contains(document.activeElement);
    const inList = this.#listRoot.contains(document.activeElement);
    if (!inText && !inList) return;
    const step = { j: 1, k: -1 }[event.key];
    const total = this.#drawing?.report.claims.length ?? 0;
    if (step === undefined || total === 0) return;
    event.preventDefault();
    const onClaim = claimAt(document.activeElement) !== null;
    const next = onClaim ? Math.min(total - 1, Math.max(0, this.#current + step)) : this.#current;
    if (inText) this.toText(next);
    else this.toList(next);
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
    for (const each of [this.#current, claim]) {
      const tabindex = each === claim ? 0 : -1;
      this.#article.badge(each)?.setAttribute("tabindex", String(tabindex));
    }
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

  /** Scrolls to words of the article and lights them. */
  toWords(span: Span): void {
    view.value = "article";
    const range = this.#article.ranges(span)[0];
    const place = range?.startContainer.parentElement;
    if (!range || !place) return;
    ArticleView.reveal(place);
    place.scrollIntoView({ block: "center", behavior: motion() });
    (CSS as { highlights?: HighlightRegistry }).highlights?.set("whosaid-source", new Highlight(range));
    this.#articleRoot.focus({ preventScroll: true });
  }
}

function claimAt(target: EventTarget | null): number | null {
  const found = target instanceof Element ? target.closest<HTMLElement>("[data-claim]") : null;
  return found === null ? null : Number(found.dataset["claim"]);
}

function motion(): ScrollBehavior {
  return reduced.matches ? "auto" : "smooth";
}
