// A claim in the panel: a button that leads to its words in the article.
//
//   ── Direct “said”  denied
//   The bridge is safe, … but the road is not.

import type { Report } from "../highlight/report.ts";
import { voiceName, type Voices } from "../highlight/voices.ts";
import { formWord, isStruck, shorten, standing } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import type { PanelCalls } from "./panel.tsx";

const longestExcerpt = 320; // characters; the style sheet shows three lines of it

export interface ClaimItemProps {
  index: number;
  report: Report;
  voices: Voices;
  calls: PanelCalls;
}

export function ClaimItem({ index, report, voices, calls }: ClaimItemProps) {
  const claim = report.claims[index]!;
  const not = standing(claim);
  const parent = claim.parent === null ? undefined : report.claims.find((one) => one.id === claim.parent);
  return (
    <button
      type="button"
      class={`item${not ? " unasserted" : ""}${isStruck(claim) ? " struck" : ""}`}
      data-claim={index}
      onClick={() => calls.toClaim(index)}
    >
      <span class="item-label">
        <span class={`line ${claim.form}`} />
        <span>{formWord(claim.form)}</span>{" "}
        {claim.cue && <span class="item-cue">{t("panel.quote", { words: shorten(claim.cue.exact, 40) })}</span>}{" "}
        {parent && <span class="item-cue">{t("panel.toldBy", { name: voiceName(voices.of(parent.speaker)) })}</span>}{" "}
        {not && <strong class="standing">{not}</strong>}
      </span>{" "}
      <span class="item-words" lang={report.document.language} dir="auto">
        {shorten(claim.content.map((span) => span.exact).join(" … "), longestExcerpt)}
      </span>
    </button>
  );
}
