// One speaker in the panel, with their claims below.

import { Component } from "preact";

import type { Report } from "../highlight/report.ts";
import { type Voice, voiceName, type Voices } from "../highlight/voices.ts";
import { anonymityReason, speakerMeta } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { ClaimItem } from "./claim_item.tsx";
import type { PanelCalls } from "./panel.tsx";

export interface VoiceSectionProps {
  voice: Voice;
  claims: readonly number[]; // indexes into the report's claims
  most: number; // of them that are drawn
  report: Report;
  voices: Voices;
  calls: PanelCalls;
}

/** Is drawn again only when something of its own changes: an article may have hundreds of speakers. */
export class VoiceSection extends Component<VoiceSectionProps> {
  override shouldComponentUpdate(next: VoiceSectionProps): boolean {
    return (Object.keys(next) as (keyof VoiceSectionProps)[]).some((key) => next[key] !== this.props[key]);
  }

  override render({ voice, claims, most, report, voices, calls }: VoiceSectionProps) {
    return (
      <section class={`voice v${voice.slot}`}>
        <VoiceHead voice={voice} claims={claims.length} />
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

function VoiceHead({ voice, claims }: { voice: Voice; claims: number }) {
  const meta = voice.speaker ? speakerMeta(voice.speaker) : t("words.unknownSpeakerWhy");
  const reason = voice.speaker && anonymityReason(voice.speaker);
  return (
    <header>
      <span class={`disc v${voice.slot}`} aria-hidden="true">
        {voice.initials}
      </span>
      <div class="voice-who">
        <h3>{voiceName(voice)}</h3>
        {meta !== "" && <p>{meta}</p>}
        {reason && <p>{t("words.notNamedBecause", { reason })}</p>}
      </div>
      <span class="voice-count">{t("panel.claims", { n: claims })}</span>
    </header>
  );
}
