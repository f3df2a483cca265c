// The open article beside another: counts, filters, and claim by claim what is whole, trimmed, altered or alone.

import { useMemo, useState } from "preact/hooks";

import type { Report } from "../highlight/report.ts";
import { t } from "../messages/messages.ts";
import { shown } from "../page/state.ts";
import { compareReports, type Comparison } from "./compare.ts";
import { AloneRow, PairRow } from "./compare_rows.tsx";
import { chosenOther } from "./other.ts";
import { OtherArticle, titleOf } from "./other_article.tsx";
import { countOf, type Filter, filtered, filterNames } from "./rows.ts";

export function CompareView() {
  const here = shown.value?.report;
  const there = chosenOther.value;
  if (here === undefined) return null;
  return (
    <div class="compare">
      {there === null ? (
        <>
          <p class="hint">{t("compare.intro")}</p>
          <OtherArticle />
        </>
      ) : (
        <>
          <dl class="compared">
            <div>
              <dt>{t("compare.this")}</dt>
              <dd>{titleOf(here)}</dd>
            </div>
            <div>
              <dt>{t("compare.other")}</dt>
              <dd>{titleOf(there)}</dd>
            </div>
          </dl>
          <div class="form-actions">
            <button type="button" class="button" onClick={() => (chosenOther.value = null)}>
              {t("compare.change")}
            </button>
          </div>
          <Compared {...{ here, there }} />
        </>
      )}
    </div>
  );
}

function Compared({ here, there }: { here: Report; there: Report }) {
  const comparison = useMemo(() => compareReports(here, there), [here, there]);
  const [filter, setFilter] = useState<Filter>("all");
  const [speaker, setSpeaker] = useState("");
  const { pairs, onlyThis, onlyOther } = filtered(comparison, here, there, filter, speaker);
  const none = pairs.length + onlyThis.length + onlyOther.length === 0;
  return (
    <>
      <div class="fields">
        <label class="labelled">
          <span>{t("compare.filter")}</span>
          <select value={filter} onChange={(event) => setFilter(event.currentTarget.value as Filter)}>
            {filterNames.map((name) => (
              <option key={name} value={name}>
                {`${t(`compare.${name}`)} (${countOf(comparison, name)})`}
              </option>
            ))}
          </select>
        </label>
        <label class="labelled">
          <span>{t("compare.speaker")}</span>
          <select value={speaker} onChange={(event) => setSpeaker(event.currentTarget.value)}>
            <option value="">{t("compare.anySpeaker")}</option>
            {namesOf(comparison).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </div>
      <p class="compare-counts" role="status">
        {none ? t("compare.nothing") : summary(comparison)}
      </p>
      {pairs.length > 0 && (
        <section>
          <h3>{t("compare.inBoth")}</h3>
          <ul class="compare-list">
            {pairs.map((pair) => (
              <PairRow key={pair.a} {...{ pair, here, there }} />
            ))}
          </ul>
        </section>
      )}
      <div class="side-by-side">
        <Alone title={t("compare.onlyThisTitle")} report={here} claims={onlyThis} />
        <Alone title={t("compare.onlyOtherTitle")} report={there} claims={onlyOther} />
      </div>
      {filter === "all" && speaker === "" && <Speakers comparison={comparison} />}
    </>
  );
}

// "3 whole, 1 trimmed, 2 only in the other"
function summary(comparison: Comparison): string {
  return filterNames
    .filter((name) => name !== "all" && countOf(comparison, name) > 0)
    .map((name) => t("compare.count", { n: countOf(comparison, name), kind: t(`compare.${name}`) }))
    .join(" · ");
}

function Alone({ title, report, claims }: { title: string; report: Report; claims: readonly number[] }) {
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="compare-list">
        {claims.map((claim) => (
          <AloneRow key={claim} {...{ report, claim }} />
        ))}
      </ul>
    </section>
  );
}

function Speakers({ comparison: { speakers } }: { comparison: Comparison }) {
  const lists = [
    [t("compare.inBoth"), speakers.both.map(({ a, b }) => (a.name === b.name ? a.name : `${a.name} / ${b.name}`))],
    [t("compare.onlyThisTitle"), speakers.onlyA.map(({ name }) => name)],
    [t("compare.onlyOtherTitle"), speakers.onlyB.map(({ name }) => name)],
  ] as const;
  return (
    <section>
      <h3>{t("compare.speakersTitle")}</h3>
      <dl class="compare-speakers">
        {lists.map(([title, names]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{names.length === 0 ? t("compare.nobody") : names.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function namesOf({ speakers }: Comparison): string[] {
  const names = [...speakers.both.flatMap(({ a, b }) => [a.name, b.name]), ...[...speakers.onlyA, ...speakers.onlyB].map(({ name }) => name)];
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}
