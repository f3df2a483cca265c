// A speaker chosen: one of the report's, nobody, or a name that stands in the article.

import type { ComponentChildren } from "preact";

import type { Report, Span } from "../highlight/report.ts";
import { speakerMeta } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { useUniqueId } from "../panel/unique_id.ts";
import { mentionOf } from "./make_edits.ts";
import type { Choice } from "./steps.ts";

/** What stands in the form: it may be a name that is no choice yet. */
export type Draft = { kind: "known"; id: string } | { kind: "nobody" } | { kind: "name"; name: string };

export function draftOf(speaker: string | null): Draft {
  return speaker === null ? { kind: "nobody" } : { kind: "known", id: speaker };
}

/** The choice, or why it is none, as a sentence. `near` is where the claim stands: of two mentions the nearer counts. */
export function choiceOf(report: Report, draft: Draft, near: number): { choice: Choice } | { problem: string } {
  if (draft.kind === "nobody") return { choice: null };
  if (draft.kind === "known") return { choice: { id: draft.id } };
  const name = draft.name.trim();
  if (name === "") return { problem: t("corrections.noName") };
  const known = report.speakers.filter((speaker) => speaker.name === name);
  if (known.length === 1) return { choice: { id: known[0]!.id } };
  const mention = mentionOf(report.document.text, name, near);
  return mention === null ? { problem: t("corrections.notInArticle", { name }) } : { choice: { name, mention } };
}

export interface SpeakerChoiceProps {
  report: Report;
  draft: Draft;
  legend: string;
  near: Span;
  nobody?: boolean; // whether nobody is a choice; true when not given
  without?: string; // a speaker who is none
  change(draft: Draft): void;
}

export function SpeakerChoice({ report, draft, legend, near, nobody = true, without, change }: SpeakerChoiceProps) {
  const id = useUniqueId("speaker");
  const found = draft.kind === "name" && draft.name.trim() !== "" ? choiceOf(report, draft, near.start) : null;
  const problem = found !== null && "problem" in found ? found.problem : "";
  const choice = (checked: boolean, chosen: Draft, label: ComponentChildren) => (
    <label class="pick">
      <input type="radio" name={id} checked={checked} onChange={() => change(chosen)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="speaker-choice">
      <legend>{legend}</legend>
      <div class="picks">
        {inOrder(report)
          .filter((speaker) => speaker.id !== without)
          .map((speaker) => (
            <span key={speaker.id}>
              {choice(draft.kind === "known" && draft.id === speaker.id, { kind: "known", id: speaker.id }, [
                speaker.name,
                " ",
                <span class="pick-more">{speakerMeta(speaker)}</span>,
              ])}
            </span>
          ))}
        {nobody && choice(draft.kind === "nobody", { kind: "nobody" }, t("corrections.nobody"))}
        {choice(draft.kind === "name", { kind: "name", name: "" }, t("corrections.somebodyElse"))}
      </div>
      {draft.kind === "name" && (
        <div class="name-field">
          <label for={`${id}-name`}>{t("corrections.name")}</label>
          <input
            id={`${id}-name`}
            value={draft.name}
            list={`${id}-names`}
            autocomplete="off"
            aria-invalid={problem !== ""}
            aria-describedby={`${id}-problem`}
            onInput={(event) => change({ kind: "name", name: event.currentTarget.value })}
          />
          <datalist id={`${id}-names`}>
            {namesIn(report).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <p id={`${id}-problem`} class="problem" role="status">
            {problem}
          </p>
        </div>
      )}
    </fieldset>
  );
}

// Those who speak first, in the order in which they do.
function inOrder(report: Report): Report["speakers"] {
  const speaking = new Set(report.claims.map((claim) => claim.speaker));
  const first = report.speakers.filter(({ id }) => speaking.has(id));
  return [...first, ...report.speakers.filter(({ id }) => !speaking.has(id))];
}

const mostNames = 60;

// Words with capitals that stand together: what may be a name that was not seen as one.
function namesIn({ document: { text }, speakers }: Report): string[] {
  const known = new Set(speakers.map(({ name }) => name));
  const found = text.match(/\p{Lu}[\p{L}’'.-]*(?: (?:de|van|von|bin|al|\p{Lu}[\p{L}’'.-]*))+/gu) ?? [];
  return [...new Set(found)].filter((name) => !known.has(name)).slice(0, mostNames);
}
