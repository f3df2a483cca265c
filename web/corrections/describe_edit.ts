// An edit in a line for the reader, and what became of it.

import { shorten, standingWord } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import type { Outcome } from "./apply.ts";
import type { Edit } from "./patch.ts";
import type { TextQuote } from "./quote.ts";

export function describeEdit(edit: Edit): string {
  switch (edit.kind) {
    case "accept":
      return t("corrections.editAccept", { words: wordsOf(edit.claim.content) });
    case "remove":
      return t("corrections.editRemove", { words: wordsOf(edit.claim.content) });
    case "speaker": {
      const words = wordsOf(edit.claim.content);
      return edit.speaker === null
        ? t("corrections.editNobody", { words })
        : t("corrections.editSpeaker", { words, name: edit.speaker.name });
    }
    case "boundary":
      return t("corrections.editBoundary", { words: wordsOf(edit.claim.content), other: wordsOf(edit.content) });
    case "polarity":
      return t("corrections.editPolarity", { words: wordsOf(edit.claim.content), standing: standingWord(edit.polarity) });
    case "add":
      return t("corrections.editAdd", {
        words: wordsOf(edit.content),
        name: edit.speaker?.name ?? t("corrections.unknownName"),
      });
    case "merge":
      return t("corrections.editMerge", { name: edit.speaker.name, other: edit.into.name });
    case "split":
      return t("corrections.editSplit", { name: edit.speaker.name, other: edit.to.name });
  }
}

/** "does not fit: ..."; null when there is nothing to say. */
export function describeOutcome(outcome: Outcome): string | null {
  if (outcome.status === "applied") return null;
  if (outcome.status === "alreadySo") return t("corrections.alreadySo");
  return t("corrections.unfit", { reason: t(`corrections.${outcome.reason}`) });
}

function wordsOf(content: readonly TextQuote[]): string {
  return shorten(content.map(({ exact }) => exact).join(" … "), 70);
}
