// A report's claims as the page paints them: spans, form and colour, without anything it need not know.

import type { Report, Span } from "../../highlight/report.ts";
import type { Voices } from "../../highlight/voices.ts";
import { isStruck, standingOf } from "../../highlight/standing.ts";
import type { PaintedClaim } from "../messages.ts";

export function paintedClaims(report: Report, voices: Voices): PaintedClaim[] {
  return report.claims.map((claim) => ({
    form: claim.form,
    slot: voices.of(claim.speaker).slot,
    standing: standingOf(claim) === "asserted" ? "asserted" : isStruck(claim) ? "struck" : "hollow",
    content: claim.content.map(edges),
    own: (claim.form === "direct" ? claim.content : claim.quoted).map(edges),
    source: claim.source && edges(claim.source),
    cue: claim.cue && edges(claim.cue),
  }));
}

function edges({ start, end }: Span): Span {
  return { start, end };
}
