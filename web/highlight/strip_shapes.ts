// The shapes of the margin strip: the whole article from top to bottom, a lane for each voice, a bar for each
// claim.
//
//   lane      1 2 3
//   top       |         Lopez speaks
//             | |       Lopez, and Marsh in between
//               | |     Marsh, and another
//   bottom
//
// Where a claim lies is a share of the words that are read, which is nearly, not wholly, where it lies on the
// screen. Voices beyond the last lane, and the unknown one, share it.

import type { Block, Claim, Report, Span } from "./report.ts";
import type { Voices } from "./voices.ts";

export const mostLanes = 8;
export const height = 1000; // units from top to bottom
export const laneWidth = 10; // units; the bar in it is narrower
const barWidth = 7;
const leastBar = 4; // units: one word of a long article is still seen
const blockSpace = 60; // characters that the space between two blocks is worth

export interface Lane {
  kind: string; // class of its colour: "v3", or a form
  bars: string; // an SVG path
}

/** Maps places of the text to shares of the strip, from 0 to 1, monotonous. */
export class StripScale {
  #blocks: readonly Block[];
  #before: number[]; // characters and spaces before each block that is read
  #total: number;

  constructor(report: Report) {
    this.#blocks = report.blocks.filter((block) => block.kept || block.role === "caption");
    let sum = 0;
    this.#before = this.#blocks.map((block) => {
      const before = sum;
      sum += block.end - block.start + blockSpace;
      return before;
    });
    this.#total = Math.max(1, sum - blockSpace);
  }

  at(offset: number): number {
    let low = 0;
    for (let high = this.#blocks.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#blocks[middle]!.end < offset) low = middle + 1;
      else high = middle;
    }
    const block = this.#blocks[low];
    if (block === undefined) return 1;
    return (this.#before[low]! + Math.max(0, offset - block.start)) / this.#total;
  }
}

/**
 * The lanes, left to right: of voices in order of their first claim, or of forms. With `narrow` all lie in one
 * place, on top of each other. Linear in the claims.
 */
export function lanesOf(report: Report, voices: Voices, by: "speaker" | "form", scale: StripScale, narrow = false): Lane[] {
  const laneOf = laner(voices, by);
  const bars: string[][] = [];
  const kinds: string[] = [];
  for (const claim of report.claims) {
    const { lane, kind } = laneOf(claim);
    kinds[lane] ??= kind;
    (bars[lane] ??= []).push(...claim.content.map((span) => bar(narrow ? 0 : lane, span, scale)));
  }
  return Array.from({ length: bars.length }, (_, i) => ({ kind: kinds[i] ?? "v0", bars: bars[i]?.join("") ?? "" }));
}

type Laner = (claim: Claim) => { lane: number; kind: string };

function laner(voices: Voices, by: "speaker" | "form"): Laner {
  if (by === "form") return ({ form }) => ({ lane: ["direct", "mixed", "indirect"].indexOf(form), kind: form });
  const lanes = new Map(voices.speaking.map((voice, i) => [voice, Math.min(i, mostLanes - 1)]));
  const last = Math.min(voices.speaking.length, mostLanes - 1);
  return ({ speaker }) => {
    const voice = voices.of(speaker);
    const lane = lanes.get(voice) ?? last;
    return { lane, kind: `v${voice.slot}` };
  };
}

function bar(lane: number, { start, end }: Span, scale: StripScale): string {
  const top = Math.min(height - leastBar, scale.at(start) * height);
  const tall = Math.max(leastBar, (scale.at(end) - scale.at(start)) * height);
  return `M${lane * laneWidth} ${round(top)}h${barWidth}v${round(tall)}h${-barWidth}z`;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}

/** The claim whose middle lies nearest to a share of the strip; of claims in this lane where it has one near. */
export function claimNear(
  report: Report,
  voices: Voices,
  by: "speaker" | "form",
  scale: StripScale,
  share: number,
  lane: number,
): number | null {
  const laneOf = laner(voices, by);
  let best: number | null = null;
  let least = Infinity;
  report.claims.forEach((claim, index) => {
    for (const { start, end } of claim.content) {
      const [top, bottom] = [scale.at(start), scale.at(end)];
      const away = share < top ? top - share : share > bottom ? share - bottom : 0;
      const cost = away + (laneOf(claim).lane === lane ? 0 : 0.03);
      if (cost < least) [least, best] = [cost, index];
    }
  });
  return best;
}
