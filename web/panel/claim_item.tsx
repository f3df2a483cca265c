// A claim in the panel: a button that leads to its words in the article, and one that opens its why.
//
//   ── Direct “said”  denied                           Why?
//   The bridge is safe, … but the road is not.

import { useState } from "preact/hooks";

import type { Claim, Report } from "../highlight/report.ts";
import { voiceName } from "../highlight/voice_name.ts";
import type { Voices } from "../highlight/voices.ts";
import { formWord, isStruck, isUnsure, shorten, standing } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import type { PanelCalls } from "./panel.tsx";
import { useUniqueId } from "./unique_id.ts";
import { Why } from "./why.tsx";

const longestExcerpt = 320; // characters; the style sheet shows three lines of it

export interface ClaimItemProps {
  index: number;
  report: Report;
  voices: Voices;
  calls: PanelCalls;
}

export function ClaimItem({ index, report, voices, calls }: ClaimItemProps) {
  const [open, setOpen] = useState(false);
  const id = useUniqueId("why");
  const claim = report.claims[index]!;
  const { language } = report.document;
  const words = shorten(claim.content.map((span) => span.exact).join(" … "), longestExcerpt);
  return (
    <>
      <button type="button" class={itemClasses(claim)} data-claim={index} onClick={() => calls.toClaim(index)}>
        <Label {...{ claim, report, voices }} />{" "}
        <span class="item-words" lang={language} dir="auto">
          {words}
        </span>
      </button>
      <button
        type="button"
        class="why-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={t("panel.whyOf", { words: shorten(words, 60) })}
        onClick={() => setOpen(!open)}
      >
        {t("panel.why")}
      </button>
      {open && (
        <div id={id} class="why-sheet">
          <Why {...{ claim, voices, language }} toWords={calls.toWords} />
          {calls.tools?.(index)}
        </div>
      )}
    </>
  );
}

function itemClasses(claim: Claim): string {
  const not = standing(claim) === null ? "" : isStruck(claim) ? " unasserted struck" : " unasserted";
  return `item ${claim.form}${not}${claim.parent === null ? "" : " nested"}`;
}

function Label({ claim, report, voices }: Pick<ClaimItemProps, "report" | "voices"> & { claim: Claim }) {
  const parent = claim.parent === null ? undefined : report.claims.find((one) => one.id === claim.parent);
  const not = standing(claim);
  return (
    <span class="item-label">
      <span class={`line ${claim.form}`} />
      <span>{formWord(claim.form)}</span>{" "}
      {claim.cue && <span class="item-cue">{t("panel.quote", { words: shorten(claim.cue.exact, 40) })}</span>}{" "}
      {parent && <span class="item-cue">{t("panel.toldBy", { name: voiceName(voices.of(parent.speaker)) })}</span>}{" "}
      {not && <strong class="standing">{not}</strong>}{" "}
      {isUnsure(claim) && <strong class="standing">{t("words.unsure")}</strong>}
    </span>
  );
}
