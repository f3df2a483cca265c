// What the comparison shows, row by row, and what of it passes a filter.

import type { Report } from "../highlight/report.ts";
import type { ClaimPair, Comparison } from "./compare.ts";

export type Filter = "all" | "whole" | "trimmed" | "altered" | "cue" | "standing" | "onlyThis" | "onlyOther";

export const filterNames: readonly Filter[] = ["all", "whole", "trimmed", "altered", "cue", "standing", "onlyThis", "onlyOther"];

/** Claims, by their index in the one and the other report. */
export interface Rows {
  pairs: ClaimPair[];
  onlyThis: number[];
  onlyOther: number[];
}

/** The rows that pass. `speaker` is a name; "" is every speaker's. */
export function filtered({ pairs, onlyA, onlyB }: Comparison, a: Report, b: Report, filter: Filter, speaker: string): Rows {
  const of = (report: Report, index: number) => speaker === "" || nameOf(report, index) === speaker;
  const isAll = filter === "all";
  return {
    pairs: pairs.filter((pair) => passes(pair, filter) && (of(a, pair.a) || of(b, pair.b))),
    onlyThis: isAll || filter === "onlyThis" ? onlyA.filter((index) => of(a, index)) : [],
    onlyOther: isAll || filter === "onlyOther" ? onlyB.filter((index) => of(b, index)) : [],
  };
}

export function passes(pair: ClaimPair, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "trimmed":
      return pair.kept === "trimmedInA" || pair.kept === "trimmedInB";
    case "cue":
      return pair.cue !== null;
    case "standing":
      return pair.standingDiffers;
    default:
      return pair.kept === filter;
  }
}

/** How many rows each filter leaves. */
export function countOf({ pairs, onlyA, onlyB }: Comparison, filter: Filter): number {
  if (filter === "all") return pairs.length + onlyA.length + onlyB.length;
  if (filter === "onlyThis") return onlyA.length;
  return filter === "onlyOther" ? onlyB.length : pairs.filter((pair) => passes(pair, filter)).length;
}

/** The name of a claim's speaker; null when nobody is known. */
export function nameOf({ claims, speakers }: Report, index: number): string | null {
  const id = claims[index]!.speaker;
  return id === null ? null : (speakers.find((speaker) => speaker.id === id)?.name ?? null);
}
