// One speaker in the panel: who it is, how much of what is quoted is theirs, where they first appear, their claims.
//
//   (ML) Maria Lopez                          4 claims
//        engineer · Dam Board
//        [=====-----------] 38 % of the words quoted
//        First: “engineer Maria Lopez”

import { Component } from "preact";

import type { Report } from "../highlight/report.ts";
import { voiceName } from "../highlight/voice_name.ts";
import type { Voice, Voices } from "../highlight/voices.ts";
import { anonymityReason, percent, speakerMeta } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { ClaimItem } from "./claim_item.tsx";
import type { PanelCalls } from "./panel.tsx";
import { WordsButton } from "./words_button.tsx";

export interface VoiceSectionProps {
  voice: Voice;
  claims: readonly number[]; // indexes into the report's claims
  most: number; // of them that are drawn
  quoted: number; // words within quotation marks that are the speaker's
  ofQuoted: number; // the same of all speakers
  only: boolean; // the reader sees this speaker's claims alone
  report: Report;
  voices: Voices;
  calls: PanelCalls;
}

/** Is drawn again only when something of its own changes: an article may have hundreds of speakers. */
export class VoiceSection extends Component<VoiceSectionProps> {
  override shouldComponentUpdate(next: VoiceSectionProps): boolean {
    return (Object.keys(next) as (keyof VoiceSectionProps)[]).some(
      (key) => key !== "claims" && next[key] !== this.props[key],
    ) || !sameIndexes(next.claims, this.props.claims);
  }

  override render(props: VoiceSectionProps) {
    const { voice, claims, most, report, voices, calls } = props;
    return (
      <section class={`voice v${voice.slot}`} aria-label={voiceName(voice)}>
        <VoiceHead {...props} />
        <ol>
          {claims.slice(0, most).map((index) => (
            <li key={index}>
              <ClaimItem {...{ index, report, voices, calls }} />
            </li>
          ))}
        </ol>
      </section>
    );
  }
}

function sameIndexes(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one === b[i]));
}

function VoiceHead({ voice, claims, quoted, ofQuoted, only, report, calls }: VoiceSectionProps) {
  const { speaker } = voice;
  const meta = speaker ? speakerMeta(speaker) : t("words.unknownSpeakerWhy");
  const reason = speaker && anonymityReason(speaker);
  const first = speaker?.mentions[0];
  const count = t("panel.claims", { n: claims.length });
  return (
    <header>
      <span class={`disc v${voice.slot}`} aria-hidden="true">
        {voice.initials}
      </span>
      <div class="voice-who">
        <h3>{voiceName(voice)}</h3>
        {meta !== "" && <p>{meta}</p>}
        {reason && <p>{t("words.notNamedBecause", { reason })}</p>}
        <Share quoted={quoted} of={ofQuoted} />
        {first && (
          <p>
            {t("panel.first")}{" "}
            <WordsButton span={first} most={40} language={report.document.language} toWords={calls.toWords} />
          </p>
        )}
      </div>
      <button
        type="button"
        class="voice-count"
        aria-pressed={only}
        aria-label={t("panel.onlyThese", { claims: count })}
        onClick={() => calls.only(only ? null : (speaker?.id ?? "none"))}
      >
        {count}
      </button>
    </header>
  );
}

function Share({ quoted, of }: { quoted: number; of: number }) {
  if (of === 0) return null;
  if (quoted === 0) return <p class="share-none">{t("panel.nothingQuoted")}</p>;
  return (
    <p class="share" title={t("panel.quotedShareLong", { quoted, n: of })}>
      <span class="share-bar" aria-hidden="true">
        <span style={{ width: `${(100 * quoted) / of}%` }} />
      </span>
      {t("panel.quotedShare", { percent: percent(quoted / of) })}
    </p>
  );
}
