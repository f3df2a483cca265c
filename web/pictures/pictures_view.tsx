// The pictures of one article, or of two side by side to one scale.

import { useMemo, useState } from "preact/hooks";

import { chosenOther } from "../compare/other.ts";
import { OtherArticle, titleOf } from "../compare/other_article.tsx";
import type { Report } from "../highlight/report.ts";
import { voiceName } from "../highlight/voice_name.ts";
import { Voices } from "../highlight/voices.ts";
import { classWord } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { leaveToClaim } from "../page/leave_to_claim.ts";
import { shown } from "../page/state.ts";
import { Bars } from "./bars.tsx";
import { TimelineView } from "./timeline_view.tsx";
import { classBars, longestBar, speakerBars } from "./who_speaks.ts";

export function PicturesView() {
  const now = shown.value;
  const [beside, setBeside] = useState(false);
  const other = beside ? chosenOther.value : null;
  const otherVoices = useMemo(() => other && new Voices(other), [other]);
  if (now === null) return null;
  const both = other !== null && otherVoices !== null ? [now, { report: other, voices: otherVoices }] : [now];
  const longest = Math.max(...both.map(({ report, voices }) => longestBar(speakerBars(report, voices))));
  const longestClass = Math.max(...both.map(({ report, voices }) => longestBar(classBars(report, voices))));
  return (
    <div class="pictures">
      <div class="form-actions">
        <button type="button" class="button" onClick={() => setBeside(!beside)}>
          {beside ? t("pictures.alone") : t("pictures.beside")}
        </button>
        {other !== null && (
          <button type="button" class="button" onClick={() => (chosenOther.value = null)}>
            {t("compare.change")}
          </button>
        )}
      </div>
      {beside && other === null && <OtherArticle />}
      <div class={both.length === 2 ? "side-by-side" : undefined}>
        {both.map(({ report, voices }, i) => (
          <PicturesOf key={i} {...{ report, voices, longest, longestClass, named: both.length === 2 }} {...(i === 0 ? { go: leaveToClaim } : {})} />
        ))}
      </div>
    </div>
  );
}

interface PicturesOfProps {
  report: Report;
  voices: Voices;
  longest: number;
  longestClass: number;
  named: boolean; // whether the article's title stands above
  go?(claim: number): void;
}

function PicturesOf({ report, voices, longest, longestClass, named, go }: PicturesOfProps) {
  const bars = useMemo(() => speakerBars(report, voices), [report, voices]);
  const classes = useMemo(() => classBars(report, voices), [report, voices]);
  const heading = named ? <h3 class="picture-of">{titleOf(report)}</h3> : null;
  if (report.claims.length === 0) {
    return (
      <section>
        {heading}
        <p>{t("pictures.none")}</p>
      </section>
    );
  }
  const Title = named ? "h4" : "h3";
  return (
    <section>
      {heading}
      <Title>{t("pictures.whoSpeaks")}</Title>
      <p class="hint">{t("pictures.whoSpeaksMeaning")}</p>
      <Bars title="pictures.whoSpeaks" {...{ bars, longest }} name={voiceName} slot={(voice) => voice.slot} initials={(voice) => voice.initials} />
      <Title>{t("pictures.byClass")}</Title>
      <Bars title="pictures.byClass" bars={classes} longest={longestClass} name={classWord} slot={() => 0} />
      <Title>{t("pictures.timeline")}</Title>
      <p class="hint">{t("pictures.timelineMeaning")}</p>
      <TimelineView {...{ report, voices }} {...(go ? { go } : {})} />
    </section>
  );
}
