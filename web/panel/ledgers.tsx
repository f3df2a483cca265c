// Ledgers: who said nothing, and which sources are not named, each with the words that tell it.

import type { NoComment, Report } from "../highlight/report.ts";
import { voiceName, type Voices } from "../highlight/voices.ts";
import { shorten } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import type { PanelCalls } from "./panel.tsx";

export interface LedgerProps {
  report: Report;
  voices: Voices;
  calls: PanelCalls;
}

export function NoCommentLedger({ report, voices, calls }: LedgerProps) {
  return (
    <section class="no-comment">
      <h3>{t("panel.noComment")}</h3>
      <ul>
        {report.noComment.map((one) => (
          <li key={one.start}>
            <button type="button" class="item" onClick={() => calls.toWords(one)}>
              <span class="no-comment-party">{partyName(one, voices)}</span>
              <span class="item-cue">{t(one.status === "declined" ? "panel.declined" : "panel.noResponse")}</span>
              <span class="item-words" lang={report.document.language} dir="auto">
                {t("panel.quote", { words: shorten(one.exact, 120) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function partyName(one: NoComment, voices: Voices): string {
  return one.party === null ? (one.source?.exact ?? t("panel.notNamed")) : voiceName(voices.of(one.party));
}
