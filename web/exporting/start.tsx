// What the page offers of exports: the menu's lines, printing, and for each claim a citation and a link.

import { t } from "../messages/messages.ts";
import { addClaimTool } from "../page/claim_tools.ts";
import { openDialog } from "../page/dialog.tsx";
import { notify } from "../page/notice.ts";
import { shown } from "../page/state.ts";
import { addAction } from "../page/toolbar.tsx";
import { articleFacts } from "./article_facts.ts";
import { citation } from "./attribution.ts";
import { copy, saveText } from "./deliver.ts";
import { fileName } from "./file_name.ts";
import { type Format, formats } from "./formats.ts";
import { startPrinting } from "./print.ts";
import { fragmentLink } from "./text_fragment.ts";
import "./exporting.css";

export function startExporting(): void {
  formats.forEach((format, i) => {
    addAction({
      id: `export-${format.id}`,
      place: "export",
      order: i,
      needsArticle: true,
      label: () => t(format.name),
      hint: () => t(format.hint),
      run: () => save(format),
    });
  });
  addAction({
    id: "export-copy",
    place: "export",
    order: 10,
    needsArticle: true,
    label: () => t("exporting.copyAs"),
    run: chooseCopy,
  });
  addAction({
    id: "export-print",
    place: "export",
    order: 11,
    needsArticle: true,
    label: () => t("exporting.print"),
    hint: () => t("exporting.printHint"),
    run: () => print(),
  });
  startPrinting();
  addClaimTool((claim) => <ClaimCopies claim={claim} />);
}

function save(format: Format): void {
  const report = shown.peek()?.report;
  if (report === undefined) return;
  const name = fileName(articleFacts(report).headline, format.ending);
  saveText(format.write(report), name, format.type, format.mark);
  notify(t("exporting.saved", { name }));
}

function chooseCopy(): void {
  const close = openDialog({ title: () => t("exporting.copyAs"), body: () => <CopyChoices done={() => close()} /> });
}

function CopyChoices({ done }: { done(): void }) {
  const take = (format: Format) => {
    const report = shown.peek()?.report;
    done();
    if (report !== undefined) void copyAndTell(format.write(report), t(format.name));
  };
  return (
    <ul class="copy-choices">
      {formats.map((format) => (
        <li key={format.id}>
          <button type="button" id={`copy-${format.id}`} class="menu-item" onClick={() => take(format)}>
            {t(format.name)}
            <span class="menu-hint">{t(format.hint)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function ClaimCopies({ claim: index }: { claim: number }) {
  const report = shown.value?.report;
  const claim = report?.claims[index];
  if (report === undefined || claim === undefined) return null;
  const { url } = articleFacts(report);
  return (
    <p class="claim-copies">
      <button type="button" onClick={() => void copyAndTell(citation(claim, report), t("exporting.citation"))}>
        {t("exporting.copyCitation")}
      </button>
      {url !== null && (
        <button type="button" onClick={() => void copyAndTell(fragmentLink(url, claim, report), t("exporting.link"))}>
          {t("exporting.copyLink")}
        </button>
      )}
    </p>
  );
}

async function copyAndTell(text: string, what: string): Promise<void> {
  notify((await copy(text)) ? t("exporting.copied", { what }) : t("exporting.notCopied"));
}
