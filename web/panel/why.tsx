// Why: who says a claim, how one knows, how sure that is. In a claim's card, and below its item in the panel.
//
//   Indirect – in the reporter’s words
//   cue      “said”  neutral
//   source   “He”
//   1  clause after the cue           “He said”
//   2  pronoun to the last speaker    “He” “Mr Strachan”
//   Fairly sure of the speaker, 78 %  ·  Who else was considered: Noor Haddad, 12 %

import { Fragment } from "preact";

import type { Claim, Span } from "../highlight/report.ts";
import { voiceName } from "../highlight/voice_name.ts";
import type { Voice, Voices } from "../highlight/voices.ts";
import {
  anonymityReason,
  certainty,
  certaintyLevels,
  doubt,
  formMeaning,
  formWord,
  isUnsure,
  linkMeaning,
  percent,
  remarks,
  speakerMeta,
  stanceWord,
  standing,
  standingMeaning,
} from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { reasonWords } from "../messages/reasons.ts";
import { WordsButton } from "./words_button.tsx";

const mostRunnersUp = 3;

export interface WhyProps {
  claim: Claim;
  voices: Voices;
  language: string; // of the article
  toWords(span: Span): void;
}

export function Why({ claim, voices, language, toWords }: WhyProps) {
  const extra = remarks(claim);
  return (
    <div class="why">
      <p class="why-form">
        <span class={`line ${claim.form}`} aria-hidden="true" />
        <strong>{formWord(claim.form)}</strong> – {formMeaning(claim.form)}
      </p>
      <Labels claim={claim} />
      {extra.length > 0 && (
        <ul class="why-remarks">
          {extra.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <div class="why-how">
        <h4>{t("panel.howWeKnow")}</h4>
        <Named {...{ claim, language, toWords }} />
        <Steps {...{ claim, language, toWords }} />
      </div>
      <Sureness {...{ claim, voices }} />
    </div>
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

// What keeps the claim from being taken as the speaker's own, or as certain.
function Labels({ claim }: { claim: Claim }) {
  const labels: [string | null, string | null][] = [
    [standing(claim), standingMeaning(claim)],
    isUnsure(claim) ? [t("words.unsure"), doubt(claim)] : [null, null],
  ];
  return labels.map(([label, meaning]) =>
    label === null ? null : (
      <p class="why-standing" key={label}>
        <strong class="standing">{label}</strong> {meaning}
      </p>
    ),
  );
}

type EvidenceProps = Pick<WhyProps, "claim" | "language" | "toWords">;

// Cue and source, as the text has them.
function Named({ claim: { cue, source }, language, toWords }: EvidenceProps) {
  if (!cue && !source) return null;
  return (
    <dl class="why-named">
      {cue && (
        <div>
          <dt>{t("panel.cue")}</dt>
          <dd>
            <WordsButton span={cue} {...{ language, toWords }} /> <small>{stanceWord(cue.stance)}</small>
          </dd>
        </div>
      )}
      {source && (
        <div>
          <dt>{t("panel.source")}</dt>
          <dd>
            <WordsButton span={source} {...{ language, toWords }} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Steps({ claim, language, toWords }: EvidenceProps) {
  const { evidence, cue, source } = claim;
  if (evidence.length === 0) return cue || source ? null : <p>{t("panel.noEvidence")}</p>;
  return (
    <ol>
      {evidence.map(({ rule, spans }, at) => (
        <li key={at}>
          <Rule name={rule} />
          {spans.map((span) => (
            <Fragment key={span.start}>
              {" "}
              <WordsButton {...{ span, language, toWords }} />
            </Fragment>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Rule({ name }: { name: string }) {
  const { words, lang } = reasonWords(name);
  return (
    <span class="rule" lang={lang}>
      {words}
    </span>
  );
}

function Sureness({ claim, voices }: { claim: Claim; voices: Voices }) {
  const { confidence, alternatives, speaker } = claim;
  const ofSpan = certainty(confidence.span);
  const ofSpeaker = certainty(confidence.speaker);
  const found = linkMeaning(claim);
  return (
    <div class="why-sure">
      {speaker === null ? (
        <p>{t("panel.noGuess")}</p>
      ) : (
        <p>
          <Meter level={ofSpeaker.level} />
          {t("panel.sureOf", { word: ofSpeaker.word, percent: percent(confidence.speaker) })}
        </p>
      )}
      <p>
        <Meter level={ofSpan.level} />
        {t("panel.sureSpan", { word: ofSpan.word, percent: percent(confidence.span) })}
      </p>
      {found && <p class="why-link">{found}</p>}
      {alternatives.length > 0 && (
        <>
          <h4>{t("panel.runnersUp")}</h4>
          <ul>
            {alternatives.slice(0, mostRunnersUp).map((one) => (
              <li key={one.speaker}>
                {voiceName(voices.of(one.speaker))}, {percent(one.confidence)}
              </li>
            ))}
          </ul>
        </>
      )}
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
