// The style rules that the page needs: asked of the background script, given back when nothing is painted any more.
//
// What is there is not asked for again: the browser would style the whole page anew.

import type { Rules } from "../messages.ts";
import { textTagsSelector } from "./paint.ts";
import type { Walk } from "./walk.ts";

/**
 * Chromium takes 5 ms or more for each element that rules name, 0.06 ms for each when they are for any: a list of
 * 200 entries would stop the page for seconds.
 */
const elementsForOneText = 80;

export class PageRules {
  #of: Rules["of"] = "none";
  #documents = new WeakSet<Node>(); // that were in the page when rules were last asked for
  #frames = false;
  #unsure = false; // an answer was no: there may be rules or none
  #asks = 0;

  /** For the words of a walk. */
  need({ roots }: Walk): void {
    const documents = roots.filter(({ nodeType }) => nodeType === Node.DOCUMENT_NODE) as Document[];
    // For rules of single elements Chromium styles the page anew, but no shadow tree.
    const trees = documents.length < roots.length;
    const of = this.#of === "all" || trees || documents.some(hasManyTexts) ? "all" : "text";
    if (of === this.#of && documents.every((one) => this.#documents.has(one))) return;
    for (const one of documents) this.#documents.add(one);
    this.#frames ||= documents.length > 1;
    this.#ask(of);
  }

  /** For words in any element. */
  needAll(): void {
    if (this.#of !== "all") this.#ask("all");
  }

  giveBack(): void {
    if (this.#of === "none" && !this.#unsure) return;
    this.#documents = new WeakSet();
    this.#ask("none");
  }

  #ask(of: Rules["of"]): void {
    const message: Rules = { kind: "rules", of, frames: this.#frames, again: this.#unsure || of === this.#of };
    const ask = ++this.#asks;
    this.#of = of;
    this.#unsure = false;
    const answered = (done: unknown) => {
      if (done === true || ask !== this.#asks) return;
      this.#of = "none";
      this.#documents = new WeakSet();
      this.#unsure = true;
    };
    chrome.runtime.sendMessage(message).then(answered, answered);
  }
}

function hasManyTexts(page: Document): boolean {
  return page.querySelectorAll(textTagsSelector).length * elementsForOneText > page.getElementsByTagName("*").length;
}
