// A claim that stands in both articles, with its words side by side; one that stands in one alone.
//
//   trimmed  Lena Osei
//   Here   “We are ready. The road is better than before.”     There  “We are ready”
//   “said” (neutral) here, “admitted” (conceding) there

import type { Report } from "../highlight/report.ts";
import { formWord, shorten, standing, standingOf, standingWord, stanceWord } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { leaveToClaim } from "../page/leave_to_claim.ts";
import type { ClaimPair } from "./compare.ts";
import type { Change } from "./diff.ts";
import { nameOf } from "./rows.ts";

export function PairRow({ pair, here, there }: { pair: ClaimPair; here: Report; there: Report }) {
  const [one, other] = [here.claims[pair.a]!, there.claims[pair.b]!];
  const [a, b] = [nameOf(here, pair.a) ?? t("compare.nobody"), nameOf(there, pair.b) ?? t("compare.nobody")];
  return (
    <li class={`compare-row ${pair.kept}`}>
      <p class="compare-head">
        <strong class="kept">{t(`compare.${pair.kept}`)}</strong> <span>{pair.sameSpeaker || a === b ? a : t("compare.otherSpeaker", { a, b })}</span>
      </p>
      <div class="compare-sides">
        <div>
          <span class="side">{t("compare.here")}</span>
          <button type="button" class="go-to" onClick={() => leaveToClaim(pair.a)} lang={here.document.language}>
            <Side pair={pair} only="gone" />
          </button>
        </div>
        <div>
          <span class="side">{t("compare.there")}</span>
          <span lang={there.document.language}>
            <Side pair={pair} only="new" />
          </span>
        </div>
      </div>
      {pair.cue && (
        <p class={`compare-note${pair.cue.stanceDiffers ? " strong" : ""}`}>
          {t("compare.cueChange", {
            a: pair.cue.a.exact, b: pair.cue.b.exact, stanceA: stanceWord(pair.cue.a.stance), stanceB: stanceWord(pair.cue.b.stance),
          })}
        </p>
      )}
      {pair.standingDiffers && (
        <p class="compare-note strong">
          {t("compare.standingChange", { a: standingWord(standingOf(one)), b: standingWord(standingOf(other)) })}
        </p>
      )}
    </li>
  );
}

// The words of one side: what both have, and what it alone has, marked.
function Side({ pair, only }: { pair: ClaimPair; only: Exclude<Change, "same"> }) {
  return (
    <>
      {pair.pieces
        .filter(({ change }) => change === "same" || change === only)
        .map(({ change, text }, i) => [
          i > 0 ? " " : "",
          change === "same" ? text : only === "gone" ? <del key={i}>{text}</del> : <ins key={i}>{text}</ins>,
        ])}
    </>
  );
}

export function AloneRow({ report, claim: index }: { report: Report; claim: number }) {
  const claim = report.claims[index]!;
  const not = standing(claim);
  return (
    <li class="compare-row">
      <p class="compare-head">
        <span>{nameOf(report, index) ?? t("compare.nobody")}</span> <span class="side">{formWord(claim.form)}</span>{" "}
        {not && <strong class="standing">{not}</strong>}
      </p>
      <p lang={report.document.language}>{shorten(claim.content.map(({ exact }) => exact).join(" … "), 320)}</p>
    </li>
  );
}
