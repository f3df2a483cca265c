// The saved articles as a list: to open one, to delete it, to take all of them elsewhere as a file.

import { useEffect } from "preact/hooks";

import { download } from "../../exporting/deliver.ts";
import { t } from "../../messages/messages.ts";
import type { Reading } from "./reading.ts";
import type { Saved } from "./saved.ts";

export function SavedList({ saved, reading }: { saved: Saved; reading: Reading }) {
  useEffect(() => void saved.refresh(), [saved]);
  const summaries = saved.summaries.value;
  if (summaries.length === 0) return null;
  const open = async (id: string) => {
    const report = await saved.open(id);
    if (report !== null) reading.open(report);
  };
  const file = async () => download(await saved.file(), "whosaid-library.json", "application/json");
  return (
    <section class="saved" aria-labelledby="saved-title">
      <h2 id="saved-title">{t("extension.savedArticles")}</h2>
      <ul>
        {summaries.map(({ id, title, claims }) => (
          <li key={id}>
            <button type="button" class="plain" onClick={() => void open(id)}>
              {title}
            </button>{" "}
            <span class="quiet">{t("panel.claims", { n: claims.length })}</span>{" "}
            <button type="button" class="plain" aria-label={t("extension.deleteOne", { title })} onClick={() => void saved.remove(id)}>
              {t("extension.delete")}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="plain" onClick={() => void file()}>
          {t("extension.libraryFile")}
        </button>
      </p>
    </section>
  );
}
