// How a claim stands to what it says, without the words for it (wording.ts).

import type { Claim } from "./report.ts";

/** "asserted" is the speaker's own; of all others it is not. */
export type Standing = Claim["polarity"] | "planned";

export function standingOf(claim: Claim): Standing {
  return claim.polarity === "asserted" && !claim.realised ? "planned" : claim.polarity;
}

/** Denied and negated words are struck out. */
export function isStruck(claim: Claim): boolean {
  return claim.polarity === "denied" || claim.polarity === "negated";
}
