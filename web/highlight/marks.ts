// Marks: the words of a block with its claims drawn on them.
//
//   <p data-start="120">She said <mark class="claim mixed v1" data-claim="3">the bridge was
//     <span class="own">safe</span></mark><span class="glue"><button class="badge"></button></span>.</p>
//
// A claim may be several marks, in several blocks. Its badge, the one element that takes the focus,
// stands after its last word. Badges and labels hold no text, so that what is selected, copied or
// searched is the article.

import { h } from "./dom.ts";
import type { Claim, Report, Span } from "./report.ts";
import { nest, type Layer, type Segment } from "./segments.ts";
import type { Voices } from "./voices.ts";
import { formLetter, isStruck, isUnsure, spoken, standing } from "./wording.ts";

/** What is drawn: the report, with what drawing it needs worked out once. */
export class Drawing {
  readonly report: Report;
  readonly voices: Voices;
  #layers: Layer[]; // by start
  #lastEnd = new Map<number, number>(); // of each claim, within the blocks: where its badge goes

  constructor(report: Report, voices: Voices) {
    this.report = report;
    this.voices = voices;
    this.#layers = report.claims
      .flatMap((claim, index) => [
        ...claim.content.map((span) => ({ ...edges(span), claim: index, own: false })),
        ...(claim.form === "mixed" ? claim.quoted.map((span) => ({ ...edges(span), claim: index, own: true })) : []),
      ])
      .sort((a, b) => a.start - b.start);
  }

  /** Splits the layers by block, in one pass. Both lists are in order; a layer may touch many blocks. */
  layersOf(blocks: readonly Span[]): Layer[][] {
    const result: Layer[][] = blocks.map(() => []);
    let first = 0;
    for (const layer of this.#layers) {
      while (first < blocks.length && blocks[first]!.end <= layer.start) first++;
      for (let i = first; i < blocks.length && blocks[i]!.start < layer.end; i++) {
        result[i]!.push(layer);
        if (layer.own) continue;
        const end = Math.min(layer.end, blocks[i]!.end);
        this.#lastEnd.set(layer.claim, Math.max(end, this.#lastEnd.get(layer.claim) ?? 0));
      }
    }
    return result;
  }

  /** Fills an element with the text of `span` and the claims on it. */
  fill(element: HTMLElement, span: Span, layers: readonly Layer[]): void {
    element.dataset["start"] = String(span.start);
    element.append(...this.#draw(nest(span.start, span.end, layers)));
    if (layers.length > 0) setBadgesAfterMarks(element);
  }

  #draw(segments: readonly Segment[]): Node[] {
    return segments.flatMap((segment): Node[] => {
      if (segment.kind === "text") {
        return [document.createTextNode(this.report.document.text.slice(segment.start, segment.end))];
      }
      const { claim: index, own } = segment.layer;
      const children = this.#draw(segment.children);
      if (own) return [h("span", { class: "own" }, ...children)];
      const claim = this.report.claims[index]!;
      const outer = children.some((child) => child instanceof HTMLElement && child.localName === "mark");
      const classes = claimClasses(claim, this.voices) + (outer ? " outer" : "");
      const mark = h("mark", { class: classes, "data-claim": index }, ...children);
      return segment.end === this.#lastEnd.get(index) ? [mark, this.#badge(claim, index)] : [mark];
    });
  }

  #badge(claim: Claim, index: number): HTMLElement {
    const voice = this.voices.of(claim.speaker);
    const not = standing(claim);
    const badge = h("button", {
      type: "button",
      class: `badge v${voice.slot}${not ? " unasserted" : ""}${isUnsure(claim) ? " unsure" : ""}`,
      tabindex: -1,
      "data-claim": index,
      "data-initials": voice.initials,
      "data-form": formLetter(claim.form),
      "data-form-name": claim.form,
      "data-standing": not,
      "aria-label": spoken(claim, index, this.report, this.voices),
    });
    return h("span", { class: "glue" }, badge); // keeps it on the line of its claim
  }
}

/** "claim direct v1", "claim indirect v2 unasserted struck", "claim mixed v3 unsure". */
export function claimClasses(claim: Claim, voices: Voices): string {
  const not = standing(claim) === null ? "" : isStruck(claim) ? " unasserted struck" : " unasserted";
  return `claim ${claim.form} v${voices.of(claim.speaker).slot}${not}${isUnsure(claim) ? " unsure" : ""}`;
}

// A badge stands after the quotation mark and the comma that close its claim, as a note's number does.
function setBadgesAfterMarks(element: HTMLElement): void {
  for (const badge of element.querySelectorAll(".glue")) {
    while (badge.parentElement !== element && badge.nextSibling === null) badge.parentElement!.after(badge);
    let next = badge.nextSibling;
    while (isBadge(next)) next = next.nextSibling;
    if (!(next instanceof Text)) continue;
    const closing = closingMarks.exec(next.data)?.[0].length ?? 0;
    if (closing === 0) continue;
    let place: ChildNode = next;
    if (closing < next.length) next.splitText(closing);
    while (isBadge(place.nextSibling)) place = place.nextSibling;
    place.after(badge);
  }
}

const closingMarks = /^[”’"'»›」』)\],.;:!?…]+/u;

function isBadge(node: Node | null): node is HTMLElement {
  return node instanceof HTMLElement && node.classList.contains("glue");
}

function edges({ start, end }: Span): Span {
  return { start, end };
}

/** The words of `span` inside an element that `Drawing.fill` filled, or null when it holds none. */
export function rangeIn(element: HTMLElement, span: Span): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = Number(element.dataset["start"]);
  let begun = false;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const end = at + node.length;
    if (!begun && span.start < end && span.end > at) {
      range.setStart(node, Math.max(0, span.start - at));
      begun = true;
    }
    if (begun) {
      range.setEnd(node, Math.min(node.length, span.end - at));
      if (span.end <= end) return range;
    }
    at = end;
  }
  return begun ? range : null;
}
