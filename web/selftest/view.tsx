// What the self-test shows: the verdict in a sentence, the counts, and every case that did not simply pass.

import type { Signal } from "@preact/signals";

import { type Key, t } from "../messages/messages.ts";
import { isFailure, type Outcome, type Verdict } from "./run_cases.ts";
import { countOf, type Row, rowsOf } from "./tally.ts";

export interface Run {
  readonly state: "loading" | "running" | "done" | "stopped" | "broken";
  readonly outcomes: readonly Outcome[];
  readonly all: number; // cases
  readonly milliseconds: number;
  readonly engine: string; // name, version and model; "" before the first report
  readonly why?: string; // what broke
}

interface Props {
  run: Signal<Run>;
  again: () => void;
  stop: () => void;
}

export function SelfTest({ run, again, stop }: Props) {
  const { outcomes, state } = run.value;
  const isRunning = state === "loading" || state === "running";
  const failed = outcomes.filter(({ verdict }) => isFailure(verdict));
  return (
    <>
      <p class={`verdict ${verdictClass(run.value)}`} role="status" id="verdict">
        {sentenceOf(run.value)}
      </p>
      <progress max={Math.max(1, run.value.all)} value={outcomes.length} aria-label={t("selftest.title")} hidden={!isRunning} />
      <p>
        <button type="button" class="button" id={isRunning ? "stop" : "again"} onClick={isRunning ? stop : again}>
          {t(isRunning ? "selftest.stop" : "selftest.run")}
        </button>
      </p>
      {outcomes.length > 0 && <Counts run={run.value} />}
      {state !== "running" && (
        <>
          <CaseList title="selftest.failed" outcomes={failed} />
          <CaseList title="selftest.known" why="selftest.knownWhy" outcomes={withVerdict(outcomes, "known")} />
          <Phenomena rows={rowsOf(outcomes)} />
          <CaseList title="selftest.unseen" why="selftest.unseenWhy" outcomes={withVerdict(outcomes, "unseen")} />
        </>
      )}
    </>
  );
}

function sentenceOf({ state, outcomes, all, why = "" }: Run): string {
  if (state === "loading") return t("selftest.loading");
  if (state === "broken") return t("selftest.failedToLoad", { why });
  if (state === "running") return t("selftest.running", { done: outcomes.length, all });
  const failures = outcomes.filter(({ verdict }) => isFailure(verdict)).length;
  const found = failures > 0 ? t("selftest.someFailed", { n: failures }) : t("selftest.allPassed", { n: countOf(outcomes, "passed") });
  return state === "stopped" ? `${t("selftest.stopped", { done: outcomes.length, all })} ${found}` : found;
}

function verdictClass({ state, outcomes }: Run): string {
  if (state === "broken" || outcomes.some(({ verdict }) => isFailure(verdict))) return "bad";
  return state === "done" ? "good" : "";
}

function Counts({ run }: { run: Run }) {
  const { outcomes, milliseconds, engine } = run;
  const seconds = (milliseconds / 1000).toFixed(1);
  const each = (milliseconds / outcomes.length).toFixed(1);
  return (
    <dl class="counts">
      <Count label="selftest.passed" value={countOf(outcomes, "passed")} />
      <Count label="selftest.failed" value={countOf(outcomes, "failed") + countOf(outcomes, "mended")} />
      <Count label="selftest.known" value={countOf(outcomes, "known")} />
      <Count label="selftest.unseen" value={countOf(outcomes, "unseen")} />
      <Count label="selftest.time" value={t("selftest.seconds", { s: seconds, ms: each })} />
      <Count label="selftest.engine" value={engine} />
      <Count label="selftest.browser" value={navigator.userAgent} />
    </dl>
  );
}

function Count({ label, value }: { label: Key; value: string | number }) {
  return (
    <div class={typeof value === "number" ? "number" : "words"}>
      <dt>{t(label)}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function CaseList({ title, why, outcomes }: { title: Key; why?: Key; outcomes: readonly Outcome[] }) {
  if (outcomes.length === 0) return null;
  return (
    <section>
      <h2>{t(title)}</h2>
      {why && <p>{t(why)}</p>}
      <CaseItems outcomes={outcomes} />
    </section>
  );
}

function Phenomena({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t("selftest.byPhenomenon")}</h2>
      {rows.map(({ phenomenon, outcomes }) => (
        <details key={phenomenon} class="phenomenon">
          <summary>
            <span>{phenomenon}</span> <span>{t("selftest.ofAll", passedOf(outcomes))}</span>
          </summary>
          <CaseItems outcomes={outcomes} />
        </details>
      ))}
    </section>
  );
}

function CaseItems({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <ul class="cases">
      {outcomes.map((outcome) => (
        <li key={outcome.one.name}>
          <CaseItem outcome={outcome} />
        </li>
      ))}
    </ul>
  );
}

function CaseItem({ outcome: { one, verdict, differences } }: { outcome: Outcome }) {
  const { why, text, html, bytes, knownFailure } = one.data;
  return (
    <details class={`case ${verdict}`}>
      <summary>
        <span>{one.name}</span> <b>{t(`selftest.verdict.${verdict}`)}</b>
      </summary>
      <dl lang="en">
        <dt>{t("selftest.why")}</dt>
        <dd>{why}</dd>
        {knownFailure !== undefined && <dt>{t("selftest.knownReason")}</dt>}
        {knownFailure !== undefined && <dd>{knownFailure}</dd>}
        <dt>{t("selftest.text")}</dt>
        <dd class="verbatim">{text ?? html ?? bytes}</dd>
        {differences.length > 0 && <dt>{t("selftest.differs")}</dt>}
        {differences.length > 0 && <dd class="verbatim">{differences.join("\n")}</dd>}
      </dl>
    </details>
  );
}

// The cases that could be judged, and how many of them passed.
function passedOf(outcomes: readonly Outcome[]): { passed: number; all: number } {
  return { passed: countOf(outcomes, "passed"), all: outcomes.length - countOf(outcomes, "unseen") };
}

function withVerdict(outcomes: readonly Outcome[], wanted: Verdict): Outcome[] {
  return outcomes.filter(({ verdict }) => verdict === wanted);
}
