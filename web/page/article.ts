// The article as it is read: its blocks in order, what is no part of it folded in place.
//
//   headline      <h2>      } kept
//   paragraph     <p>       }
//   > Left out: advertisement, share line        neighbours that are not kept share one fold
//
// A reader can take a block in or leave it out: each has a button for it, which is given to `choose`.
//
// The first blocks are drawn at once, the others in slices between which the page can answer; a newer
// article ends the drawing of an older one.

import { h } from "../highlight/dom.ts";
import { Drawing, rangeIn } from "../highlight/marks.ts";
import type { Block, Span } from "../highlight/report.ts";
import type { Layer } from "../highlight/segments.ts";
import { enumerate, roleName } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { reasonWords } from "../messages/reasons.ts";
import { painted } from "./painted.ts";

// Part of how an article opens, though not of its text: shown small, never folded.
const furniture = new Set<Block["role"]>(["kicker", "standfirst", "byline", "date", "dateline", "headline"]);
const tags: Partial<Record<Block["role"], keyof HTMLElementTagNameMap>> = {
  headline: "h2",
  heading: "h3",
  blockquote: "blockquote",
  listItem: "li",
};

// Blocks drawn before the page may answer again. The first slice is more than two screens; each is twice the
// one before it, because what a frame costs grows with all that stands.
const firstSlice = 40;

interface Placed {
  index: number; // into the report's blocks
  block: Block;
  layers: Layer[];
}

export class ArticleView {
  #root: HTMLElement;
  #drawing: Drawing | null = null;
  #places: HTMLElement[] = []; // of each block drawn so far, by index
  #faded: ReadonlySet<number> = new Set(); // claims that are not marked now
  #chosen: ReadonlyMap<number, boolean> = new Map(); // blocks that the reader decided about
  #turn = 0; // counts articles: a slice of an older one stops
  #choose: (block: number, kept: boolean) => void;

  constructor(root: HTMLElement, choose: (block: number, kept: boolean) => void) {
    this.#root = root;
    this.#choose = choose;
  }

  /**
   * Draws a report in place of what was there. `drawn` is told the share that stands, from 0 to 1. Another report
   * of the same text keeps the reader's place. Resolves when all of it stands; false: a newer one came.
   */
  async show(
    drawing: Drawing,
    chosen: ReadonlyMap<number, boolean> = new Map(),
    drawn: (share: number) => void = () => undefined,
  ): Promise<boolean> {
    const turn = ++this.#turn;
    const { blocks, document: read } = drawing.report;
    const layers = drawing.layersOf(blocks);
    const groups = groupBlocks(blocks.map((block, index) => ({ index, block, layers: layers[index]! })));
    const place = read.text === this.#drawing?.report.document.text ? this.#placeOf(this.visible()) : null;
    this.#drawing = drawing;
    this.#chosen = chosen;
    this.#places = [];
    this.#root.lang = read.language === "und" ? "" : read.language;
    this.#root.replaceChildren();
    const least = place === null ? 0 : groups.findIndex((group) => group.some((one) => one.index >= place.block));
    for (let at = 0, size = firstSlice + Math.max(0, least); at < groups.length; at += size, size = at) {
      if (at > 0) await painted();
      if (turn !== this.#turn) return false;
      this.#root.append(...groups.slice(at, at + size).map((group) => this.#drawGroup(drawing, group)));
      this.#fadeIn(this.#root);
      if (at === 0 && place !== null) this.#restore(place);
      drawn(Math.min(1, (at + size) / groups.length));
    }
    return true;
  }

  /** Takes the marks from some claims, and gives them back to all others. */
  fade(faded: ReadonlySet<number>): void {
    this.#faded = faded;
    this.#fadeIn(this.#root);
  }

  #fadeIn(root: HTMLElement): void {
    if (this.#faded.size === 0 && root.querySelector(".faded") === null) return;
    for (const one of root.querySelectorAll<HTMLElement>("[data-claim]")) {
      one.classList.toggle("faded", this.#faded.has(Number(one.dataset["claim"])));
    }
  }

  /** The words of the article between the top and the bottom of the screen; null when there are none. */
  visible(): Span | null {
    const first = this.#firstBelow(0);
    const last = this.#firstBelow(innerHeight) - 1;
    const blocks = this.#drawing?.report.blocks ?? [];
    const [head, tail] = [blocks[first], blocks[Math.max(first, last)]];
    return head && tail ? { start: head.start, end: tail.end } : null;
  }

  // The first block whose bottom lies below `y` of the screen. What is folded has no place of its own.
  #firstBelow(y: number): number {
    let low = 0;
    for (let high = this.#places.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (bottomOf(this.#places[middle]!) <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #placeOf(span: Span | null): { block: number; top: number } | null {
    const block = span === null ? undefined : this.#blocksOf(span, this.#drawing?.report.blocks ?? [])[0];
    const place = block === undefined ? undefined : this.#places[block];
    return place === undefined ? null : { block: block!, top: place.getBoundingClientRect().top };
  }

  #restore({ block, top }: { block: number; top: number }): void {
    const place = this.#places[block];
    if (place) scrollBy({ top: place.getBoundingClientRect().top - top, behavior: "instant" });
  }

  clear(): void {
    this.#turn++;
    this.#drawing = null;
    this.#places = [];
    this.#root.replaceChildren();
  }

  badge(claim: number): HTMLElement | null {
    return this.#root.querySelector(`.badge[data-claim="${claim}"]`);
  }

  marks(claim: number): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(`mark[data-claim="${claim}"]`)];
  }

  /** The words of a span, as ranges of the page; a span over several blocks gives one range each. */
  ranges(span: Span): Range[] {
    const blocks = this.#drawing?.report.blocks ?? [];
    return this.#blocksOf(span, blocks).flatMap((i) => {
      const place = this.#places[i];
      const range = place && rangeIn(place, span);
      return range ? [range] : [];
    });
  }

  /** Opens whatever is folded around an element. */
  static reveal(element: Element): void {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
      fold.open = true;
    }
  }

  #blocksOf(span: Span, blocks: readonly Block[]): number[] {
    let low = 0;
    for (let high = blocks.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.end <= span.start) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let i = low; i < blocks.length && blocks[i]!.start < span.end; i++) found.push(i);
    return found;
  }

  #drawGroup(drawing: Drawing, group: Placed[]): HTMLElement {
    const role = group[0]!.block.role;
    if (isFolded(group[0]!.block)) return this.#drawFold(drawing, group);
    const drawn = group.map((one) => this.#drawBlock(drawing, one));
    return role === "listItem" ? h("ul", { class: "block list" }, ...drawn) : drawn[0]!;
  }

  #drawBlock(drawing: Drawing, { index, block, layers }: Placed): HTMLElement {
    const element = h(tags[block.role] ?? "p", {
      class: block.role === "listItem" ? "item-block" : `block ${block.role}`,
      "data-kept": block.kept ? null : "false",
      dir: "auto",
    });
    drawing.fill(element, block, layers);
    element.append(this.#chooseButton(index, !block.kept));
    this.#places.push(element);
    return element;
  }

  // Holds no text, so that what is selected or copied is the article.
  #chooseButton(index: number, kept: boolean): HTMLElement {
    const own = this.#chosen.has(index);
    const words = t(kept ? "frame.takeIn" : own ? "frame.leaveOutAgain" : "frame.leaveOut");
    const button = h("button", {
      type: "button",
      class: `choose${own ? " own" : ""}`,
      "data-block": index,
      "data-label": words,
      "aria-label": words,
    });
    button.addEventListener("click", () => this.#choose(index, kept));
    return button;
  }

  #drawFold(drawing: Drawing, group: Placed[]): HTMLElement {
    const claims = new Set(group.flatMap(({ layers }) => layers.map((layer) => layer.claim))).size;
    return h(
      "details",
      { class: "block fold", open: claims > 0 },
      h(
        "summary",
        {},
        h("span", { class: "fold-what" }, t("frame.leftOut", { roles: rolesOf(group) })),
        claims > 0 && h("span", { class: "fold-claims" }, t("frame.claims", { n: claims })),
      ),
      ...group.map((one) => {
        const text = h("p", { class: "left-out-text", dir: "auto" });
        drawing.fill(text, one.block, one.layers);
        this.#places.push(text);
        const why = h("p", { class: "left-out-why" }, `${roleName(one.block.role)} — `, this.#reason(one));
        return h("div", { class: "left-out" }, text, why, this.#chooseButton(one.index, true));
      }),
    );
  }

  #reason({ index, block }: Placed): Node | string {
    if (this.#chosen.has(index)) return t("frame.leftOutByYou");
    const { words, lang } = reasonWords(block.reason);
    return h("span", { lang }, words);
  }
}

function bottomOf(place: HTMLElement): number {
  const own = place.checkVisibility() ? place : (place.closest("details") ?? place);
  return own.getBoundingClientRect().bottom;
}

function isFolded(block: Block): boolean {
  return !block.kept && !furniture.has(block.role);
}

// Neighbours that are folded share a fold, neighbouring list items a list; all others stand alone.
function groupBlocks(placed: Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  let before: string | null = null;
  for (const one of placed) {
    const kind = isFolded(one.block) ? "fold" : one.block.role === "listItem" ? "list" : null;
    if (kind !== null && kind === before) groups[groups.length - 1]!.push(one);
    else groups.push([one]);
    before = kind;
  }
  return groups;
}

// "advertisement, 3 related links and share line"
function rolesOf(group: Placed[]): string {
  const counts = new Map<Block["role"], number>();
  for (const { block } of group) counts.set(block.role, (counts.get(block.role) ?? 0) + 1);
  return enumerate(
    [...counts].map(([role, n]) => (n === 1 ? roleName(role) : t("frame.leftOutMany", { n, role: roleName(role) }))),
  );
}
