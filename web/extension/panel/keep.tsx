// What can be kept of a report: a file in any of the product's formats.

import { useState } from "preact/hooks";

import { saveText } from "../../exporting/deliver.ts";
import { fileName } from "../../exporting/file_name.ts";
import { type Format, formats } from "../../exporting/formats.ts";
import type { Report } from "../../highlight/report.ts";
import { t } from "../../messages/messages.ts";

export function Keep({ report }: { report: Report }) {
  const [said, say] = useState("");
  const file = (format: Format) => {
    const name = fileName(report.document.title, format.ending);
    saveText(format.write(report), name, format.type, format.mark);
    say(t("exporting.saved", { name }));
  };
  return (
    <details class="keep">
      <summary>{t("extension.keep")}</summary>
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
