// Filters: which claims of a report a reader wants to see.
//
//   { speaker: "s2", form: "direct" }, search "repair"     claims of s2 that quote directly and speak of repair
//
// An empty filter lets everything through. Each narrows: a claim must pass all of them.

import type { Claim, Report, Speaker, Stance } from "../highlight/report.ts";
import { isUnsure, type Standing, standingOf } from "../highlight/wording.ts";

/** What each filter asks for; null: anything. */
export interface Filters {
  search: string; // words of the claim, its cue, its source or its speaker's name, in any letters' case
  speaker: string | null; // an id; "none": claims whose speaker is unknown
  form: Claim["form"] | null;
  act: Claim["act"] | null;
  standing: Standing | null;
  stance: Stance | null; // of the cue; what has no cue passes none
  kind: Speaker["class"] | null; // of the speaker; "unknown" where there is no speaker
  sureness: "sure" | "unsure" | null;
}

export const noFilters: Filters = {
  search: "", speaker: null, form: null, act: null, standing: null, stance: null, kind: null, sureness: null,
};

export type FilterName = Exclude<keyof Filters, "search">;
export const filterNames: readonly FilterName[] = ["speaker", "form", "act", "standing", "stance", "kind", "sureness"];

/** How many filters are set. */
export function countFilters(filters: Filters): number {
  return filterNames.filter((name) => filters[name] !== null).length + (filters.search.trim() === "" ? 0 : 1);
}

/** The indexes of the claims that pass, ascending. Linear in the report. */
export function matching(report: Report, filters: Filters): number[] {
  const speakers = new Map(report.speakers.map((one) => [one.id, one]));
  const words = fold(filters.search).split(/\s+/u).filter((one) => one !== "");
  const asked = filterNames.filter((name) => filters[name] !== null);
  return report.claims.flatMap((claim, index) => {
    const speaker = claim.speaker === null ? undefined : speakers.get(claim.speaker);
    if (asked.some((name) => valueOf(name, claim, speaker) !== filters[name])) return [];
    if (words.length > 0 && !holdsAll(claim, speaker, words)) return [];
    return [index];
  });
}

/** What a claim is in the sense of a filter; null where it has no such thing. */
export function valueOf(name: FilterName, claim: Claim, speaker: Speaker | undefined): string | null {
  switch (name) {
    case "speaker":
      return speaker?.id ?? "none";
    case "form":
      return claim.form;
    case "act":
      return claim.act;
    case "standing":
      return standingOf(claim);
    case "stance":
      return claim.cue?.stance ?? null;
    case "kind":
      return speaker?.class ?? "unknown";
    case "sureness":
      return isUnsure(claim) ? "unsure" : "sure";
  }
}

/** The values that a filter can have in a report, each with the number of its claims, in order of first use. */
export function choices(report: Report, name: FilterName): Map<string, number> {
  const speakers = new Map(report.speakers.map((one) => [one.id, one]));
  const found = new Map<string, number>();
  for (const claim of report.claims) {
    const value = valueOf(name, claim, claim.speaker === null ? undefined : speakers.get(claim.speaker));
    if (value !== null) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

function holdsAll(claim: Claim, speaker: Speaker | undefined, words: readonly string[]): boolean {
  const texts = [...claim.content.map((one) => one.exact), claim.cue?.exact, claim.source?.exact, speaker?.name];
  const all = fold(texts.filter((one) => one !== undefined).join("\n"));
  return words.every((word) => all.includes(word));
}

// Case and accents do not matter: "Rene" finds "René".
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();
}
