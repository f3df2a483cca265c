// The outcomes counted: of all cases, and of each phenomenon (the first two parts of a case's name).

import { type Outcome, type Verdict } from "./run_cases.ts";

export interface Row {
  readonly phenomenon: string; // "claims/split-by-cue"
  readonly outcomes: readonly Outcome[];
}

/** How many outcomes have this verdict. */
export function countOf(outcomes: readonly Outcome[], verdict: Verdict): number {
  return outcomes.filter((one) => one.verdict === verdict).length;
}

/** The outcomes by phenomenon, in the order in which they came. */
export function rowsOf(outcomes: readonly Outcome[]): Row[] {
  const rows = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const phenomenon = outcome.one.name.split("/").slice(0, 2).join("/");
    rows.set(phenomenon, [...(rows.get(phenomenon) ?? []), outcome]);
  }
  return [...rows].map(([phenomenon, found]) => ({ phenomenon, outcomes: found }));
}
