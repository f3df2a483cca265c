// Two speakers made one, and one made two.

import { useState } from "preact/hooks";

import type { Report, Speaker } from "../highlight/report.ts";
import { shorten } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { doStep } from "./done.ts";
import { claimRef, speakerRef } from "./make_edits.ts";
import { quoteOf } from "./quote.ts";
import { choiceOf, type Draft, SpeakerChoice } from "./speaker_choice.tsx";
import { speakerOf } from "./steps.ts";

export function MergeForm({ report }: { report: Report }) {
  const [from, setFrom] = useState("");
  const [into, setInto] = useState("");
  const speaker = (id: string) => report.speakers.find((one) => one.id === id);
  const merge = (event: Event) => {
    event.preventDefault();
    const [one, other] = [speaker(from), speaker(into)];
    if (one === undefined || other === undefined || one === other) return;
    doStep([{ kind: "merge", speaker: speakerRef(report, one), into: speakerRef(report, other) }], "corrections.doneMerge");
    setFrom("");
    setInto("");
  };
  return (
    <form class="fields merge-form" onSubmit={merge}>
      <h4>{t("corrections.mergeTitle")}</h4>
      <SpeakerSelect {...{ report }} label={t("corrections.mergeFrom")} chosen={from} change={setFrom} />
      <SpeakerSelect {...{ report }} label={t("corrections.mergeInto")} chosen={into} change={setInto} without={from} />
      <button type="submit" class="button" disabled={!speaker(from) || !speaker(into) || from === into}>
        {t("corrections.merge")}
      </button>
    </form>
  );
}

export function SplitForm({ report }: { report: Report }) {
  const [id, setId] = useState("");
  const speaker = report.speakers.find((one) => one.id === id);
  return (
    <div class="split-form">
      <h4>{t("corrections.splitTitle")}</h4>
      <SpeakerSelect
        report={{ ...report, speakers: report.speakers.filter(({ mentions }) => mentions.length > 1) }}
        label={t("corrections.splitSpeaker")}
        chosen={id}
        change={setId}
      />
      {speaker && <SplitOf key={id} {...{ report, speaker }} done={() => setId("")} />}
    </div>
  );
}

function SplitOf({ report, speaker, done }: { report: Report; speaker: Speaker; done(): void }) {
  const [mentions, setMentions] = useState<readonly number[]>([]);
  const [claims, setClaims] = useState<readonly string[]>([]);
  const [to, setTo] = useState<Draft>({ kind: "name", name: "" });
  const [problem, setProblem] = useState("");
  const text = report.document.text;
  const own = report.claims.filter((claim) => claim.speaker === speaker.id);
  const split = (event: Event) => {
    event.preventDefault();
    if (mentions.length === 0 || mentions.length === speaker.mentions.length) return setProblem(t("corrections.splitNothing"));
    const leaving = speaker.mentions.filter(({ start }) => mentions.includes(start));
    const found = choiceOf(report, to, leaving[0]!.start);
    if ("problem" in found) return setProblem(found.problem);
    const other = speakerOf(report, found.choice);
    if (other === null) return setProblem(t("corrections.noName"));
    const moving = own.filter(({ id }) => claims.includes(id)).map((claim) => claimRef(report, claim));
    const quotes = leaving.map((mention) => quoteOf(text, mention));
    doStep([{ kind: "split", speaker: speakerRef(report, speaker), mentions: quotes, claims: moving, to: other }], "corrections.doneSplit");
    done();
  };
  return (
    <form onSubmit={split}>
      <p class="hint">{t("corrections.splitPick")}</p>
      <fieldset>
        <legend>{t("corrections.splitMentions")}</legend>
        {speaker.mentions.map((mention) => (
          <label key={mention.start} class="pick">
            <input type="checkbox" checked={mentions.includes(mention.start)} onChange={() => setMentions(toggled(mentions, mention.start))} />
            <span>
              <span class="pick-more">{text.slice(Math.max(0, mention.start - 40), mention.start)}</span>
              <strong>{mention.exact}</strong>
              <span class="pick-more">{text.slice(mention.end, mention.end + 40)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {own.length > 0 && (
        <fieldset>
          <legend>{t("corrections.splitClaims")}</legend>
          {own.map((claim) => (
            <label key={claim.id} class="pick">
              <input type="checkbox" checked={claims.includes(claim.id)} onChange={() => setClaims(toggled(claims, claim.id))} />
              <span>{shorten(claim.content.map(({ exact }) => exact).join(" … "), 120)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <SpeakerChoice {...{ report, draft: to }} legend={t("corrections.splitTo")} near={speaker.mentions[0]} nobody={false} without={speaker.id} change={setTo} />
      <p class="problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="button">
        {t("corrections.split")}
      </button>
    </form>
  );
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item];
}

interface SpeakerSelectProps {
  report: Report;
  label: string;
  chosen: string;
  without?: string;
  change(id: string): void;
}

function SpeakerSelect({ report, label, chosen, without, change }: SpeakerSelectProps) {
  return (
    <label class="labelled">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">–</option>
        {report.speakers
          .filter(({ id }) => id !== without)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}
