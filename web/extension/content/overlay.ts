// The overlay: a report's claims on the page, painted, lit and found by a point.

import type { PaintedClaim } from "../messages.ts";
import type { Span } from "../../highlight/report.ts";
import { Anchors } from "./anchors.ts";
import { Brush, namePrefix, namesOf, schemeAt } from "./paint.ts";
import { TextMap, type Letters } from "./text_map.ts";

interface Placed {
  content: Letters[];
  own: Letters[];
  size: number; // letters of its content: the smaller of two claims at a point is meant
}

const priorities = { content: 0, own: 1, lit: 2, words: 3 };

export class Overlay {
  #anchors: Anchors;
  #claims: readonly PaintedClaim[];
  #placed: (Placed | null)[] = [];
  #brush: Brush;
  #scheme: "light" | "dark" = "light";
  #lit: number | null = null;

  /** `text` is the report's; `map` is the page that it was made of; `key` as Brush has it. */
  constructor(text: string, claims: readonly PaintedClaim[], map: TextMap, key: string) {
    this.#brush = new Brush(key);
    this.#anchors = new Anchors(text, map);
    this.#claims = claims;
    this.#place();
  }

  get total(): number {
    return this.#claims.length;
  }

  /** How many claims are on the page. */
  get found(): number {
    return this.#placed.filter((one) => one !== null).length;
  }

  paint(): void {
    this.clear();
    this.#scheme = schemeAt(this.ranges(this.#placed.findIndex((one) => one !== null))[0]);
    this.#placed.forEach((placed, claim) => {
      if (placed === null) return;
      const names = namesOf(this.#claims[claim]!, this.#scheme);
      this.#add(names.content, placed.content, priorities.content);
      if (names.own !== null) this.#add(names.own, placed.own, priorities.own);
    });
  }

  clear(): void {
    this.#brush.clear();
    this.#lit = null;
  }

  /** Lights a claim up with its source and cue, or puts out the light. */
  light(claim: number | null): void {
    if (claim === this.#lit) return;
    this.#lit = claim;
    this.#brush.clear(isLight);
    const placed = claim === null ? null : this.#placed[claim];
    if (claim === null || !placed) return;
    const { source, cue } = this.#claims[claim]!;
    this.#add(namesOf(this.#claims[claim]!, this.#scheme).lit, placed.content, priorities.lit);
    this.#add(`${namePrefix}source-${this.#scheme}`, this.#located(source), priorities.words);
    this.#add(`${namePrefix}cue-${this.#scheme}`, this.#located(cue), priorities.words);
  }

  /** The ranges of a claim's content, one a text node. */
  ranges(claim: number): Range[] {
    return (this.#placed[claim]?.content ?? []).flatMap((letters) => this.#anchors.ranges(letters));
  }

  rangesOf(span: Span): Range[] {
    return this.#located(span).flatMap((letters) => this.#anchors.ranges(letters));
  }

  /** The claim whose words are at a place of a text node; of nested ones the innermost. */
  claimAt(node: Text, offset: number): number | null {
    const letter = this.#anchors.letterAt(node, offset);
    if (letter === null) return null;
    let found: number | null = null;
    this.#placed.forEach((placed, claim) => {
      if (placed === null || !placed.content.some(({ begin, end }) => begin <= letter && letter < end)) return;
      if (found === null || placed.size < this.#placed[found]!.size) found = claim;
    });
    return found;
  }

  /** Whether every claim on the page still has its words. */
  intact(): boolean {
    return this.#placed.every((placed) => placed === null || placed.content.every((one) => this.#anchors.holds(one)));
  }

  /** Finds the claims again in a page that was walked anew, and paints those that are there. */
  move(map: TextMap): void {
    this.clear();
    this.#anchors.move(map);
    this.#place();
    this.paint();
  }

  #place(): void {
    this.#placed = this.#claims.map(({ content, own }) => {
      const places = content.map((span) => this.#anchors.locate(span));
      if (places.some((one) => one === null)) return null;
      const found = places as Letters[];
      const size = found.reduce((sum, { begin, end }) => sum + end - begin, 0);
      return { content: found, own: own.flatMap((span) => this.#anchors.locate(span) ?? []), size };
    });
  }

  #located(span: Span | null): Letters[] {
    const letters = span === null ? null : this.#anchors.locate(span);
    return letters === null ? [] : [letters];
  }

  #add(name: string, letters: readonly Letters[], priority: number): void {
    for (const one of letters) this.#brush.add(name, this.#anchors.ranges(one), priority);
  }
}

function isLight(name: string): boolean {
  return /^whosaid-(?:lit|source|cue)-/.test(name);
}
