// Ledgers: the headline against the body, who said nothing, and which sources are not named. Each with the words
// that tell it.

import type { Claim, NoComment, Report, Speaker } from "../highlight/report.ts";
import { voiceName } from "../highlight/voice_name.ts";
import type { Voices } from "../highlight/voices.ts";
import { anonymityReason, classWord } from "../highlight/wording.ts";
import { type Key, t } from "../messages/messages.ts";
import type { PanelCalls } from "./panel.tsx";
import { WordsButton } from "./words_button.tsx";

export interface LedgerProps {
  report: Report;
  voices: Voices;
  calls: PanelCalls;
}

type Support = NonNullable<Claim["headlineSupport"]>;
const verdicts: Record<Support, Key> = {
  exact: "panel.headlineTrue",
  altered: "panel.headlineChanged",
  absent: "panel.headlineMissing",
};
const signs: Record<Support, string> = { exact: "=", altered: "≈", absent: "≠" };

/** Whether the body bears out what the headline quotes; nothing where it quotes nothing. */
export function HeadlineLedger({ report, calls }: LedgerProps) {
  const checked = report.claims.flatMap((claim) => (claim.headlineSupport ? [{ claim, support: claim.headlineSupport }] : []));
  if (checked.length === 0) return null;
  const { language } = report.document;
  return (
    <section class="ledger headline-ledger">
      <h3>{t("panel.headline")}</h3>
      <ul>
        {checked.map(({ claim, support }) => (
          <li key={claim.id} class={`support ${support}`}>
            <span class="sign" aria-hidden="true">
              {signs[support]}
            </span>
            <p>
              <WordsButton span={claim.content[0]!} language={language} toWords={calls.toWords} /> {t(verdicts[support])}{" "}
              {bodyWords(claim).map((span) => (
                <WordsButton key={span.start} {...{ span, language }} toWords={calls.toWords} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

// Where the body has the words: the spans of the step that found them, which lie outside the headline.
function bodyWords(claim: Claim) {
  const own = claim.content[claim.content.length - 1]!.end;
  return claim.evidence.flatMap(({ spans }) => spans).filter((span) => span.start > own);
}

export function NoCommentLedger({ report, voices, calls }: LedgerProps) {
  if (report.noComment.length === 0) return null;
  return (
    <section class="ledger no-comment">
      <h3>{t("panel.noComment")}</h3>
      <ul>
        {report.noComment.map((one) => (
          <li key={one.start}>
            <strong>{partyName(one, voices)}</strong>{" "}
            <span class="ledger-what">{t(one.status === "declined" ? "panel.declined" : "panel.noResponse")}</span>{" "}
            <WordsButton span={one} most={120} language={report.document.language} toWords={calls.toWords} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function partyName(one: NoComment, voices: Voices): string {
  return one.party === null ? (one.source?.exact ?? t("panel.notNamed")) : voiceName(voices.of(one.party));
}

/** Who speaks without being named, and whether the article says why. */
export function AnonymousLedger({ report, voices, calls }: LedgerProps) {
  const unnamed = voices.speaking.flatMap(({ speaker }) => (speaker && isUnnamed(speaker) ? [speaker] : []));
  if (unnamed.length === 0) return null;
  const ids = new Set(unnamed.map((one) => one.id));
  const resting = report.claims.filter((one) => one.speaker !== null && ids.has(one.speaker)).length;
  return (
    <section class="ledger anonymous">
      <h3>{t("panel.anonymous")}</h3>
      <p>{t("panel.anonymousSum", { shown: resting, n: report.claims.length })}</p>
      <ul>
        {unnamed.map((speaker) => (
          <li key={speaker.id}>
            <WordsButton span={speaker.mentions[0] ?? noWords(speaker)} language={report.document.language} toWords={calls.toWords} />{" "}
            <span class="ledger-what">{classWord(speaker.class)}</span>
            <p>
              {anonymityReason(speaker)
                ? t("panel.reasonGiven", { reason: anonymityReason(speaker)! })
                : t("panel.noReason")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isUnnamed(speaker: Speaker): boolean {
  return speaker.class === "anonymous" || anonymityReason(speaker) !== null;
}

// Every speaker of the engine has a mention; one that a correction brought in may have none yet.
function noWords(speaker: Speaker) {
  return { start: 0, end: 0, exact: speaker.name };
}
