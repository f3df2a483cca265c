// What a reader can do with one claim, on its card and below its "Why?": say that it is right, or correct it.

import { t, type Key } from "../messages/messages.ts";
import { dialogIsOpen } from "../page/dialog.tsx";
import { shown } from "../page/state.ts";
import { openCorrectClaim } from "./correct_claim.tsx";
import { doStep } from "./done.ts";
import { claimRef } from "./make_edits.ts";
import type { CheckedClaim } from "./working.ts";

const checkedWord: Record<NonNullable<CheckedClaim["checked"]>, Key> = {
  accepted: "corrections.checkedAccepted",
  corrected: "corrections.checkedCorrected",
  added: "corrections.checkedAdded",
};

export function ClaimTools({ index }: { index: number }) {
  const report = shown.value?.report;
  const claim = report?.claims[index] as CheckedClaim | undefined;
  if (report === undefined || claim === undefined) return null;
  return (
    <div class="claim-tools">
      {claim.checked === undefined ? (
        <button
          type="button"
          class="tool"
          onClick={() => doStep([{ kind: "accept", claim: claimRef(report, claim) }], "corrections.doneAccept", claim.id)}
        >
          ✓ {t("corrections.right")}
        </button>
      ) : (
        <span class="checked">✓ {t(checkedWord[claim.checked])}</span>
      )}
      <button type="button" class="tool" title={t("corrections.keyHint")} onClick={() => openCorrectClaim(index)}>
        {t("corrections.correct")}
      </button>
    </div>
  );
}

/** The key "e" corrects the claim that has the focus, in the article or in the list. */
export function listenForKey(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "e" || event.ctrlKey || event.metaKey || event.altKey || dialogIsOpen()) return;
    const claim = (document.activeElement as HTMLElement | null)?.dataset["claim"];
    if (claim === undefined) return;
    event.preventDefault();
    openCorrectClaim(Number(claim));
  });
}
