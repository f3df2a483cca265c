// The dialog of all corrections: what was done and whether it fits, undo and redo, speakers, files.

import { saveText } from "../exporting/deliver.ts";
import { t } from "../messages/messages.ts";
import { notify } from "../page/notice.ts";
import { shown } from "../page/state.ts";
import type { Outcome } from "./apply.ts";
import { describeEdit, describeOutcome } from "./describe_edit.ts";
import { said } from "./done.ts";
import { chooseFile, fileName } from "./files.ts";
import { editsOf } from "./history.ts";
import { openMarkClaim } from "./mark_claim.tsx";
import type { Edit } from "./patch.ts";
import { PatchError, readPatch, writePatch } from "./read_patch.ts";
import { MergeForm, SplitForm } from "./speaker_forms.tsx";
import { complete, corrected, currentPatch, history, redoStep, setComplete, takeAllBack, takePatch, undoStep } from "./store.ts";
import { testCase, writeTestCase } from "./test_case.ts";

export function Overview() {
  const report = shown.value?.report;
  if (report === undefined) return null;
  const past = history.value;
  const edits = editsOf(past);
  const back = () => {
    undoStep();
    said.value = t("corrections.undone");
  };
  const again = () => {
    redoStep();
    said.value = t("corrections.redone");
  };
  return (
    <div class="overview">
      <p class="hint">{t("corrections.intro")}</p>
      <p class="overview-said" role="status">
        {said.value}
      </p>
      <div class="form-actions">
        <button type="button" class="button" disabled={past.done.length === 0} onClick={back}>
          {t("corrections.undo")}
        </button>
        <button type="button" class="button" disabled={past.undone.length === 0} onClick={again}>
          {t("corrections.redo")}
        </button>
        <button type="button" class="button" onClick={() => openMarkClaim()}>
          {t("corrections.markTitle")}
        </button>
      </div>
      {edits.length === 0 ? <p>{t("corrections.none")}</p> : <EditList edits={edits} outcomes={corrected.value?.outcomes ?? []} />}
      <label class="pick">
        <input type="checkbox" checked={complete.value} onChange={(event) => setComplete(event.currentTarget.checked)} />
        <span>{t("corrections.complete")}</span>
      </label>
      <section>
        <h3>{t("corrections.speakers")}</h3>
        <MergeForm report={report} />
        <SplitForm report={report} />
      </section>
      <Files none={edits.length === 0 && !complete.value} />
    </div>
  );
}

function EditList({ edits, outcomes }: { edits: readonly Edit[]; outcomes: readonly Outcome[] }) {
  return (
    <section>
      <h3>{t("corrections.list")}</h3>
      <ol class="edits">
        {edits.map((edit, i) => {
          const outcome = outcomes[i];
          const said = outcome && describeOutcome(outcome);
          return (
            <li key={i} class={outcome?.status === "unfit" ? "unfit" : undefined}>
              {describeEdit(edit)} {said && <strong class="standing">{said}</strong>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Files({ none }: { none: boolean }) {
  const save = () => {
    const patch = currentPatch();
    if (patch !== null) saveText(writePatch(patch), fileName(patch.document.title, "corrections.json"), "application/json");
  };
  const saveCase = () => {
    const report = shown.peek()?.report;
    if (report === undefined) return;
    const written = writeTestCase(testCase(report, t("corrections.testCaseWhy")));
    saveText(written, fileName(report.document.title, "case.json"), "application/json");
  };
  const clear = () => {
    notify(t("corrections.allTakenBack"), takeAllBack());
    said.value = t("corrections.allTakenBack");
  };
  return (
    <div class="form-actions">
      <button type="button" class="button" disabled={none} onClick={save}>
        {t("corrections.saveFile")}
      </button>
      <button type="button" class="button" onClick={() => void openFile()}>
        {t("corrections.openFile")}
      </button>
      <button type="button" class="button" onClick={saveCase}>
        {t("corrections.testCase")}
      </button>
      <button type="button" class="button" disabled={none} onClick={clear}>
        {t("corrections.takeAllBack")}
      </button>
    </div>
  );
}

async function openFile(): Promise<void> {
  const text = await chooseFile(".json,application/json");
  if (text === null) return;
  try {
    takePatch(JSON.parse(writePatch(readPatch(text))));
  } catch (problem) {
    if (!(problem instanceof PatchError)) throw problem;
    said.value = t("corrections.refused", { why: problem.message });
    return;
  }
  const unfit = corrected.peek()?.outcomes.filter(({ status }) => status === "unfit").length ?? 0;
  const total = editsOf(history.peek()).length;
  said.value = unfit > 0 ? t("corrections.openedUnfit", { n: unfit }) : t("corrections.opened", { n: total });
}
