// The style rules that the page needs: asked of the background script, given back when nothing is painted any more.
//
// What is there is not asked for again: the browser would style the whole page anew.

import type { Rules } from "../messages.ts";
import type { Walk } from "./walk.ts";

export class PageRules {
  #key: string;
  #there = false;
  #documents = new WeakSet<Node>(); // that were in the page when rules were last asked for
  #frames = false;
  #unsure = false; // an answer was no: there may be rules or none
  #asks = 0;

  /** `key` is that of the highlights that the rules are for. */
  constructor(key: string) {
    this.#key = key;
  }

  /** For the words of a walk. */
  need({ roots }: Walk): void {
    const documents = roots.filter(({ nodeType }) => nodeType === Node.DOCUMENT_NODE);
    if (this.#there && documents.every((one) => this.#documents.has(one))) return;
    for (const one of documents) this.#documents.add(one);
    this.#frames ||= documents.length > 1;
    this.#ask(true);
  }

  giveBack(): void {
    if (!this.#there && !this.#unsure) return;
    this.#documents = new WeakSet();
    this.#ask(false);
  }

  #ask(wanted: boolean): void {
    const again = this.#unsure || wanted === this.#there;
    const message: Rules = { kind: "rules", wanted, key: this.#key, frames: this.#frames, again };
    const ask = ++this.#asks;
    this.#there = wanted;
    this.#unsure = false;
    const answered = (done: unknown) => {
      if (done === true || ask !== this.#asks) return;
      this.#there = false;
      this.#documents = new WeakSet();
      this.#unsure = true;
    };
    chrome.runtime.sendMessage(message).then(answered, answered);
  }
}
