// Why: who says a claim, how one knows, how sure that is. In a claim's card, and below its item in the panel.

import type { Claim, Span } from "../highlight/report.ts";
import { type Voice, voiceName, type Voices } from "../highlight/voices.ts";
import {
  anonymityReason,
  certainty,
  certaintyLevels,
  formMeaning,
  formWord,
  isUnsure,
  percent,
  remarks,
  shorten,
  speakerMeta,
  standing,
  standingMeaning,
} from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";

export interface WhyProps {
  claim: Claim;
  voices: Voices;
  toWords(span: Span): void;
}

export function Why({ claim, voices, toWords }: WhyProps) {
  const not = standing(claim);
  const extra = remarks(claim);
  return (
    <>
      <p class="why-form">
        <span class={`line ${claim.form}`} aria-hidden="true" />
        <strong>{formWord(claim.form)}</strong> – {formMeaning(claim.form)}
      </p>
      {not && (
        <p class="why-standing">
          <strong class="standing">{not}</strong> {standingMeaning(claim)}
        </p>
      )}
      {isUnsure(claim) && (
        <p class="why-standing">
          <strong class="standing">{t("words.unsure")}</strong> {t("words.unsureMeaning")}
        </p>
      )}
      {extra.length > 0 && (
        <ul class="why-remarks">
          {extra.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <div class="why-how">
        <h4>{t("panel.howWeKnow")}</h4>
        <Evidence claim={claim} toWords={toWords} />
      </div>
      <Sureness claim={claim} voices={voices} />
    </>
  );
}

/** Name, initials, and what the text says of them. */
export function WhoSays({ voice, nameId }: { voice: Voice; nameId: string }) {
  const meta = voice.speaker ? speakerMeta(voice.speaker) : t("words.unknownSpeakerWhy");
  const reason = voice.speaker && anonymityReason(voice.speaker);
  return (
    <div class="card-who">
      <span class={`disc v${voice.slot}`} aria-hidden="true">
        {voice.initials}
      </span>
      <div>
        <p class="card-name" id={nameId}>
          {voiceName(voice)}
        </p>
        {meta !== "" && <p class="card-meta">{meta}</p>}
        {reason && <p class="card-meta">{t("words.notNamedBecause", { reason })}</p>}
      </div>
    </div>
  );
}

interface Hop {
  rule: string;
  spans: readonly (Span & { exact: string })[];
}

function Evidence({ claim, toWords }: { claim: Claim; toWords(span: Span): void }) {
  const hops: Hop[] = claim.evidence.length > 0 ? claim.evidence : bareEvidence(claim);
  if (hops.length === 0) return <p>{t("panel.noEvidence")}</p>;
  return (
    <ol>
      {hops.map(({ rule, spans }, at) => (
        <li key={at}>
          <span class="rule">{rule}</span>
          {spans.map((span) => (
            <>
              {" "}
              <button type="button" class="words" onClick={() => toWords(span)}>
                {t("panel.quote", { words: shorten(span.exact, 90) })}
              </button>
            </>
          ))}
        </li>
      ))}
    </ol>
  );
}

// Where no rule is given: what stands beside the content.
function bareEvidence({ source, cue }: Claim): Hop[] {
  return [
    ...(source ? [{ rule: t("panel.source"), spans: [source] }] : []),
    ...(cue ? [{ rule: t("panel.cue"), spans: [cue] }] : []),
  ];
}

function Sureness({ claim, voices }: { claim: Claim; voices: Voices }) {
  if (claim.speaker === null) return <p class="why-sure">{t("panel.noGuess")}</p>;
  const { level, word } = certainty(claim.confidence.speaker);
  const names = claim.alternatives
    .slice(0, 3)
    .map((one) => `${voiceName(voices.of(one.speaker))} (${percent(one.confidence)})`)
    .join(", ");
  return (
    <div class="why-sure">
      <p>
        <Meter level={level} />
        {t("panel.sureOf", { word, percent: percent(claim.confidence.speaker) })}
      </p>
      {names !== "" && <p>{t("panel.couldBe", { names })}</p>}
    </div>
  );
}

function Meter({ level }: { level: number }) {
  return (
    <span class="meter" aria-hidden="true">
      {Array.from({ length: certaintyLevels }, (_, i) => (
        <span key={i} class={i < level ? "full" : ""} />
      ))}
    </span>
  );
}
