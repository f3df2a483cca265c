// Saved articles in the panel: the page's library, kept in the extension's own storage; the two exchange files.

import { useState } from "preact/hooks";

import { LibraryView } from "../../library/library_view.tsx";
import type { SummaryClaim } from "../../library/saved.ts";
import { keep, read, refresh, remove, summaries } from "../../library/shelf.ts";
import { StorageFailure } from "../../library/store.ts";
import { t } from "../../messages/messages.ts";
import type { Reading, Shown } from "./reading.ts";
import { savedOf } from "./saving.ts";

export function Shelf({ reading, openId }: { reading: Reading; openId: string | null }) {
  const [isOpen, setOpen] = useState(false);
  const open = async (id: string, claim?: SummaryClaim) => {
    const saved = await read(id);
    await (saved === undefined ? refresh() : reading.open(saved, claim));
  };
  return (
    <details class="shelf" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("extension.shelf")}</summary>
      {isOpen && <LibraryView opening={{ open, openId }} />}
    </details>
  );
}

/** Saves the article that is shown, or takes it out of the library again. */
export function SaveButton({ shown, reading }: { shown: Shown; reading: Reading }) {
  const [said, say] = useState("");
  const id = summaries.value?.some((one) => one.id === shown.savedId) === false ? null : shown.savedId;
  const press = async () => {
    try {
      if (id === null) {
        const article = savedOf(shown.report, shown.url, shown.corrections);
        await keep(article);
        reading.saved(article.id);
        say(t("library.justSaved"));
      } else {
        await remove(id);
        reading.saved(null);
        say(t("library.deleted", { n: 1 }));
      }
    } catch (reason) {
      if (!(reason instanceof StorageFailure)) throw reason;
      say(t(`library.problem.${reason.problem}`));
    }
  };
  return (
    <p class="actions">
      <button type="button" id="save" class={id === null ? "strong" : "plain"} onClick={() => void press()}>
        {t(id === null ? "library.save" : "extension.unsave")}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
