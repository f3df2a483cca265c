// The dialog that marks a claim which was missed: its words, who says it, the word for saying, speaker and form.
//
// It opens with the words that are selected in the article, or on the first paragraph.

import { useState } from "preact/hooks";

import type { Block, Claim, Report, Span } from "../highlight/report.ts";
import { formWord, shorten } from "../highlight/wording.ts";
import { type Key, t } from "../messages/messages.ts";
import { closeDialog, openDialog } from "../page/dialog.tsx";
import { shown } from "../page/state.ts";
import { applyCorrections } from "./apply.ts";
import { pieces, wholePieces } from "./boundaries.ts";
import { PolarityChoice } from "./correct_claim.tsx";
import { doStep } from "./done.ts";
import { cueOf, wordsOf } from "./make_edits.ts";
import type { Edit } from "./patch.ts";
import { quoteOf } from "./quote.ts";
import { forms } from "./read_patch.ts";
import { choiceOf, type Draft, SpeakerChoice } from "./speaker_choice.tsx";
import { speakerOf } from "./steps.ts";
import { type Kind, WordRange } from "./word_range.tsx";
import { touches } from "./working.ts";

/** Opens the dialog; `selected` are words of `document.text` to begin with. */
export function openMarkClaim(selected: Span | null = null): void {
  const report = shown.peek()?.report;
  if (report === undefined) return;
  const blocks = readable(report);
  if (blocks.length === 0) return;
  const at = selected === null ? 0 : Math.max(0, blocks.findIndex((block) => touches(block, selected)));
  openDialog({ title: () => t("corrections.markTitle"), body: () => <MarkClaim {...{ report, blocks, at, selected }} />, size: "wide" });
}

function readable(report: Report): Block[] {
  const may = ({ kept, role }: Block) => kept || role === "caption" || role === "headline";
  return report.blocks.filter((block) => may(block) && pieces(report.document.text, block).length > 0);
}

interface MarkClaimProps {
  report: Report;
  blocks: Block[];
  at: number;
  selected: Span | null;
}

const kinds: readonly [Kind, Key][] = [
  ["content", "corrections.choosingContent"],
  ["source", "corrections.choosingSource"],
  ["cue", "corrections.choosingCue"],
];

type Spans = Record<"source" | "cue", Span | null> & { content: Span };

function MarkClaim({ report, blocks, at, selected }: MarkClaimProps) {
  const text = report.document.text;
  const [block, setBlock] = useState(at);
  const [spans, setSpans] = useState<Spans>({ content: firstChoice(text, blocks[at]!, selected), source: null, cue: null });
  const [kind, setKind] = useState<Kind>("content");
  const [speaker, setSpeaker] = useState<Draft>({ kind: "nobody" });
  const [form, setForm] = useState<Claim["form"] | "auto">("auto");
  const [polarity, setPolarity] = useState<Claim["polarity"]>("asserted");
  const [problem, setProblem] = useState("");

  const choose = (span: Span | null) => {
    setSpans({ ...spans, [kind]: span ?? spans.content });
    // Whom the words stand for is known already: it is offered, and stays a choice.
    const known = kind === "source" && span && report.speakers.find(({ mentions }) => mentions.some((one) => touches(one, span)));
    if (known && speaker.kind === "nobody") setSpeaker({ kind: "known", id: known.id });
  };
  const begin = (next: Kind) => {
    setKind(next);
    if (spans[next] === null) setSpans({ ...spans, [next]: nearby(text, blocks[block]!, spans.content) });
  };
  const go = (next: number) => {
    setBlock(next);
    setKind("content");
    setSpans({ content: firstChoice(text, blocks[next]!, null), source: null, cue: null });
  };
  const save = (event: Event) => {
    event.preventDefault();
    const found = choiceOf(report, speaker, spans.content.start);
    if ("problem" in found) return setProblem(found.problem);
    const edit: Edit = {
      kind: "add",
      cue: spans.cue && cueOf(report, spans.cue),
      source: spans.source && quoteOf(text, spans.source),
      ...wordsOf(report, [spans.content], form === "auto" ? undefined : form),
      speaker: speakerOf(report, found.choice),
      polarity,
    };
    const { report: marked, outcomes } = applyCorrections(report, { edits: [edit] });
    if (outcomes[0]!.status === "unfit") return setProblem(t("corrections.cannotBe"));
    closeDialog();
    doStep([edit], "corrections.doneAdd", marked.claims.find((claim) => claim.content[0].start === spans.content.start)?.id ?? null);
  };
  const beside = kinds.flatMap(([one]) => (one !== kind && spans[one] !== null ? [{ kind: one, span: spans[one] }] : []));
  const current = spans[kind];
  return (
    <form class="correct" onSubmit={save}>
      <label class="labelled">
        <span>{t("corrections.paragraph")}</span>
        <select value={block} onChange={(event) => go(Number(event.currentTarget.value))}>
          {blocks.map((one, i) => (
            <option key={i} value={i}>
              {shorten(text.slice(one.start, one.end), 70)}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="kinds">
        <legend>{t("corrections.choosing")}</legend>
        {kinds.map(([one, label]) => (
          <label key={one} class={`choice kind-${one}`}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => begin(one)} />
            <span>
              <span class={`chosen-${one}`}>{t(label)}</span>{" "}
              <span class="pick-more">{spans[one] === null ? t("corrections.notMarked") : quoted(text, spans[one])}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <section aria-label={t("corrections.words")}>
        <WordRange {...{ report, kind, beside }} block={blocks[block]!} parts={current === null ? [] : [current]} change={(all) => choose(all[0] ?? null)} />
        {kind !== "content" && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setSpans({ ...spans, [kind]: null });
              setKind("content");
            }}
          >
            {t("corrections.unmark")}
          </button>
        )}
        <p class="hint">{t("corrections.wordsHint")}</p>
      </section>
      <SpeakerChoice {...{ report, draft: speaker }} legend={t("corrections.speaker")} near={spans.content} change={setSpeaker} />
      <div class="fields">
        <label class="labelled">
          <span>{t("corrections.form")}</span>
          <select value={form} onChange={(event) => setForm(event.currentTarget.value as Claim["form"] | "auto")}>
            <option value="auto">{t("corrections.formAuto", { form: formWord(wordsOf(report, [spans.content]).form) })}</option>
            {forms.map((one) => (
              <option key={one} value={one}>
                {formWord(one)}
              </option>
            ))}
          </select>
        </label>
        <PolarityChoice {...{ polarity }} change={setPolarity} />
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
      <div class="form-actions">
        <button type="submit" class="button primary">
          {t("corrections.save")}
        </button>
      </div>
    </form>
  );
}

function quoted(text: string, span: Span): string {
  return t("panel.quote", { words: shorten(text.slice(span.start, span.end), 60) });
}

// What is selected, as whole words of the block; else its first word.
function firstChoice(text: string, block: Span, selected: Span | null): Span {
  return (selected && wholePieces(text, selected, block)) ?? pieces(text, block)[0]!;
}

// The first word after the claim, or the one before it.
function nearby(text: string, block: Span, content: Span): Span {
  const all = pieces(text, block).filter((piece) => /[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end)));
  return all.find((piece) => piece.start >= content.end) ?? all.filter((piece) => piece.end <= content.start).at(-1) ?? content;
}
