// Paints claims on a page by the CSS Custom Highlight API: no element or attribute of the page changes.
//
//   whosaid-direct-3-light    the line under a direct claim of the third speaker, on a light page
//   whosaid-own-3-light       the tint under a speaker's own words
//   whosaid-lit-3-light       the claim that is pointed at, with whosaid-source and whosaid-cue
//
// In the page each name ends in a key of its own, which a style sheet of the page's cannot know, though a script can. The rules for the names are
// made from the product's palette (tools/paint_css.mjs) and put into the page by the browser on the extension's behalf.

import type { PaintedClaim } from "../messages.ts";

export const namePrefix = "whosaid-";

type Scheme = "light" | "dark";
const unknownSlot = 0;
const lastSlot = 8;

/** What a claim looks like: the names of the highlights of its content and of its own words. */
export function namesOf(claim: PaintedClaim, scheme: Scheme): { content: string; own: string | null; lit: string } {
  const slot = claim.slot > lastSlot ? unknownSlot : claim.slot;
  const end = `${slot}-${scheme}`;
  const content = claim.standing === "asserted" ? claim.form : claim.standing;
  return {
    content: `${namePrefix}${content}-${end}`,
    own: claim.standing === "asserted" ? `${namePrefix}own-${end}` : null,
    lit: `${namePrefix}lit-${end}`,
  };
}

/**
 * Sets highlights in the documents that ranges stand in, and takes off what it has set. It keeps its own account
 * of them: Firefox lets an extension's script not walk through a page's registry.
 */
export class Brush {
  #set = new Map<Document, Map<string, Highlight>>();
  #key: string;

  /** `key` is what names end in, in the page. */
  constructor(key: string) {
    this.#key = key;
  }

  /** Adds ranges to the highlight of this name; of two at a place the one of higher priority is on top. */
  add(name: string, ranges: readonly Range[], priority: number): void {
    for (const range of ranges) {
      const page = range.startContainer.ownerDocument;
      const view = page?.defaultView;
      if (!page || !view) continue;
      this.#highlight(page, view as View, name, priority).add(range);
    }
  }

  /** Takes off all highlights, or those that `chosen` names. */
  clear(chosen: (name: string) => boolean = () => true): void {
    for (const [page, highlights] of this.#set) {
      for (const name of [...highlights.keys()].filter(chosen)) {
        highlights.delete(name);
        (page.defaultView as View | null)?.CSS.highlights.delete(this.#named(name));
      }
    }
  }

  #highlight(page: Document, view: View, name: string, priority: number): Highlight {
    let highlights = this.#set.get(page);
    if (highlights === undefined) this.#set.set(page, (highlights = new Map()));
    let highlight = highlights.get(name);
    if (highlight === undefined) {
      highlight = new view.Highlight();
      highlight.priority = priority;
      highlights.set(name, highlight);
      view.CSS.highlights.set(this.#named(name), highlight);
    }
    return highlight;
  }

  #named(name: string): string {
    return `${name}-${this.#key}`;
  }
}

type View = Window & { Highlight: typeof Highlight; CSS: { highlights: HighlightRegistry } };

/** Whether the words of a range stand on light or dark ground. */
export function schemeAt(range: Range | undefined): Scheme {
  let element: Element | null = range?.startContainer.parentElement ?? null;
  while (element !== null) {
    const [r = 0, g = 0, b = 0, alpha = 1] = colourOf(getComputedStyle(element).backgroundColor);
    if (alpha > 0.5) return 0.2126 * r + 0.7152 * g + 0.0722 * b < 110 ? "dark" : "light";
    element = element.parentElement ?? hostOf(element);
  }
  const root = range?.startContainer.ownerDocument?.documentElement;
  const dark = root !== undefined && getComputedStyle(root).colorScheme === "dark";
  return dark ? "dark" : "light";
}

function colourOf(css: string): number[] {
  return (css.match(/[\d.]+/g) ?? []).map(Number);
}

function hostOf(element: Element): Element | null {
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
