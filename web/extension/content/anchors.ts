// Anchors: where in the page the spans of a report stand, also when the page has changed since.

import { refind } from "./refind.ts";
import { LetterCounts, TextMap, type Letters } from "./text_map.ts";
import type { Span } from "../../highlight/report.ts";

export class Anchors {
  #counts: LetterCounts;
  #map: TextMap;
  #text: string; // squeezed, as the report's spans count it
  #same: boolean; // the page's letters are the report's: places need no search

  /** `text` is the report's; `map` the page that it was made of. */
  constructor(text: string, map: TextMap) {
    this.#counts = new LetterCounts(text);
    this.#text = this.#counts.squeezed;
    this.#map = map;
    this.#same = map.squeezed === this.#text;
  }

  /** A page that was read again takes the old one's place. */
  move(map: TextMap): void {
    this.#map = map;
    this.#same = map.squeezed === this.#text;
  }

  /** The letters of a span in the page as it was last read; null when its words are not there. */
  locate(span: Span): Letters | null {
    const letters = this.#counts.of(span);
    return this.#same ? letters : refind(this.#text, letters, this.#map.squeezed);
  }

  ranges(letters: Letters): Range[] {
    return this.#map.ranges(letters);
  }

  /** Whether the page still has all the letters as they were read. */
  holds(letters: Letters): boolean {
    return this.#map.isShown(letters);
  }

  letterAt(node: Text, offset: number): number | null {
    return this.#map.letterAt(node, offset);
  }
}
