// The dialog that corrects a claim: its words, its speaker, and how it stands to what it says.

import { useState } from "preact/hooks";

import type { Claim, Report, Span } from "../highlight/report.ts";
import { standingWord } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { closeDialog, openDialog } from "../page/dialog.tsx";
import { shown } from "../page/state.ts";
import { applyCorrections } from "./apply.ts";
import { doStep } from "./done.ts";
import { blockAt, claimRef } from "./make_edits.ts";
import { polarities } from "./read_patch.ts";
import { choiceOf, type Draft, draftOf, SpeakerChoice } from "./speaker_choice.tsx";
import { claimStep } from "./steps.ts";
import { WordRange } from "./word_range.tsx";

/** Opens the dialog for the claim of this index in the shown report. */
export function openCorrectClaim(index: number): void {
  const report = shown.peek()?.report;
  const claim = report?.claims[index];
  if (report === undefined || claim === undefined) return;
  openDialog({ title: () => t("corrections.correctTitle"), body: () => <CorrectClaim {...{ report, claim }} />, size: "wide" });
}

function CorrectClaim({ report, claim }: { report: Report; claim: Claim }) {
  const [parts, setParts] = useState<Span[]>(claim.content);
  const [speaker, setSpeaker] = useState<Draft>(draftOf(claim.speaker));
  const [polarity, setPolarity] = useState(claim.polarity);
  const [problem, setProblem] = useState("");
  const finish = (said: Parameters<typeof doStep>[1], step: Parameters<typeof doStep>[0]) => {
    closeDialog();
    doStep(step, said, claim.id);
  };
  const save = (event: Event) => {
    event.preventDefault();
    const found = choiceOf(report, speaker, parts[0]!.start);
    if ("problem" in found) return setProblem(found.problem);
    const step = claimStep(report, claim, { content: parts, speaker: found.choice, polarity });
    const fits = applyCorrections(report, { edits: [...step] }).outcomes.every(({ status }) => status !== "unfit");
    if (!fits) return setProblem(t("corrections.cannotBe"));
    finish(step[0]!.kind === "accept" ? "corrections.doneAccept" : "corrections.doneCorrect", step);
  };
  return (
    <form class="correct" onSubmit={save}>
      <section aria-labelledby="correct-words">
        <h3 id="correct-words">{t("corrections.words")}</h3>
        <WordRange {...{ report, parts }} block={blockAt(report, claim.content[0]) ?? claim.content[0]} kind="content" change={setParts} />
        <p class="hint">{t("corrections.wordsHint")}</p>
      </section>
      <SpeakerChoice {...{ report, draft: speaker }} legend={t("corrections.speaker")} near={claim.content[0]} change={setSpeaker} />
      <PolarityChoice {...{ polarity }} change={setPolarity} />
      <p class="problem" role="alert">
        {problem}
      </p>
      <div class="form-actions">
        <button type="submit" class="button primary">
          {t("corrections.save")}
        </button>
        <button type="button" class="button" onClick={() => finish("corrections.doneAccept", [{ kind: "accept", claim: claimRef(report, claim) }])}>
          {t("corrections.isRight")}
        </button>
        <button type="button" class="button" onClick={() => finish("corrections.doneRemove", [{ kind: "remove", claim: claimRef(report, claim) }])}>
          {t("corrections.remove")}
        </button>
      </div>
    </form>
  );
}

interface PolarityChoiceProps {
  polarity: Claim["polarity"];
  change(polarity: Claim["polarity"]): void;
}

export function PolarityChoice({ polarity, change }: PolarityChoiceProps) {
  return (
    <label class="labelled">
      <span>{t("corrections.standing")}</span>
      <select value={polarity} onChange={(event) => change(event.currentTarget.value as Claim["polarity"])}>
        {polarities.map((one) => (
          <option key={one} value={one}>
            {standingWord(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
