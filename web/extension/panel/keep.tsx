// What can be kept of a report: a file in any of the product's formats, or a place among the saved articles.

import { useState } from "preact/hooks";

import { download } from "../../exporting/deliver.ts";
import { fileName } from "../../exporting/file_name.ts";
import { type Format, formats } from "../../exporting/formats.ts";
import type { Report } from "../../highlight/report.ts";
import { t } from "../../messages/messages.ts";
import type { Saved } from "./saved.ts";

export function Keep({ report, saved }: { report: Report; saved: Saved }) {
  const [said, say] = useState("");
  const file = (format: Format) => {
    const name = fileName(report.document.title, format.ending);
    download(format.write(report), name, format.type, format.mark);
    say(t("exporting.saved", { name }));
  };
  const save = async () => say(t((await saved.add(report)) ? "extension.saved" : "extension.notSaved"));
  return (
    <details class="keep">
      <summary>{t("extension.keep")}</summary>
      <p class="actions">
        <button type="button" class="strong" onClick={() => void save()}>
          {t("extension.save")}
        </button>
      </p>
      <p>{t("extension.exportAs")}</p>
      <ul class="actions">
        {formats.map((format) => (
          <li key={format.id}>
            <button type="button" class="plain" title={t(format.hint)} onClick={() => file(format)}>
              {t(format.name)}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </details>
  );
}
