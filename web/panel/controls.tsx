// The panel's controls: search, filters, and what colour stands for.
//
//   [ search            ] [Filter (1)]      Colour by [Speaker|Form]
//   Speaker [Any v]  Form [Direct (5) v] ...
//   5 of 14 claims shown                    Show all

import { useState } from "preact/hooks";

import type { Claim, Report, Speaker, Stance } from "../highlight/report.ts";
import type { Standing } from "../highlight/wording.ts";
import { actWord, classWord, formWord, stanceWord, standingWord } from "../highlight/wording.ts";
import { type Key, t } from "../messages/messages.ts";
import { choices, countFilters, type FilterName, filterNames, type Filters, noFilters } from "./filters.ts";
import { useUniqueId } from "./unique_id.ts";

export type ColourBy = "speaker" | "form";

export interface ControlsProps {
  report: Report;
  filters: Filters;
  matches: number; // claims that pass
  colourBy: ColourBy;
  filter(filters: Filters): void; // the reader wants these
  colour(by: ColourBy): void;
}

const names: Record<FilterName, Key> = {
  speaker: "panel.filterSpeaker",
  form: "panel.filterForm",
  act: "panel.filterAct",
  standing: "panel.filterStanding",
  stance: "panel.filterStance",
  kind: "panel.filterKind",
  sureness: "panel.filterSureness",
};

export function Controls({ report, filters, matches, colourBy, filter, colour }: ControlsProps) {
  const [open, setOpen] = useState(false);
  const id = useUniqueId("filters");
  const set = countFilters({ ...filters, search: "" });
  return (
    <div class="controls">
      <div class="controls-row">
        <input
          type="search"
          class="search"
          id="claim-search"
          value={filters.search}
          aria-label={t("panel.search")}
          placeholder={t("panel.search")}
          autocomplete="off"
          onInput={(event) => filter({ ...filters, search: event.currentTarget.value })}
        />
        <button
          type="button"
          class="filter-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {set === 0 ? t("panel.filter") : t("panel.filterOn", { n: set })}
        </button>
      </div>
      <div id={id} class="filter-choices" hidden={!open}>
        {filterNames.map((name) => (
          <Choice key={name} {...{ name, report, filters, filter }} />
        ))}
      </div>
      <ColourSwitch colourBy={colourBy} colour={colour} />
      <Matches {...{ report, filters, matches, filter }} />
    </div>
  );
}

type ChoiceProps = Pick<ControlsProps, "report" | "filters" | "filter"> & { name: FilterName };

// Where a report has but one value, there is nothing to choose.
function Choice({ name, report, filters, filter }: ChoiceProps) {
  const found = choices(report, name);
  if (found.size < 2 && filters[name] === null) return null;
  const choose = (value: string) => filter({ ...filters, [name]: value === "" ? null : value });
  return (
    <label class="choice">
      <span>{t(names[name])}</span>
      <select
        data-filter={name}
        value={filters[name] ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t("panel.any")}</option>
        {[...found].map(([value, n]) => (
          <option key={value} value={value}>
            {t("panel.choice", { word: wordOf(name, value, report), n })}
          </option>
        ))}
      </select>
    </label>
  );
}

function wordOf(name: FilterName, value: string, report: Report): string {
  switch (name) {
    case "speaker":
      return report.speakers.find((one) => one.id === value)?.name ?? t("words.unknownSpeaker");
    case "form":
      return formWord(value as Claim["form"]);
    case "act":
      return actWord(value as Claim["act"]);
    case "standing":
      return standingWord(value as Standing);
    case "stance":
      return stanceWord(value as Stance);
    case "kind":
      return classWord(value as Speaker["class"]);
    case "sureness":
      return t(value === "sure" ? "words.sure" : "words.unsure");
  }
}

function ColourSwitch({ colourBy, colour }: Pick<ControlsProps, "colourBy" | "colour">) {
  const name = useUniqueId("colour");
  const choice = (by: ColourBy, label: Key) => (
    <label class="switch-choice">
      <input type="radio" name={name} value={by} checked={colourBy === by} onChange={() => colour(by)} />
      <span>{t(label)}</span>
    </label>
  );
  return (
    <fieldset class="switch">
      <legend>{t("panel.colourBy")}</legend>
      {choice("speaker", "panel.colourSpeaker")}
      {choice("form", "panel.colourForm")}
    </fieldset>
  );
}

function Matches({ report, filters, matches, filter }: Pick<ControlsProps, "report" | "filters" | "matches" | "filter">) {
  const narrowed = countFilters(filters) > 0;
  return (
    <div class={narrowed ? "matches" : undefined}>
      <p role="status">
        {narrowed &&
          (matches === 0 ? t("panel.noMatch") : t("panel.matches", { shown: matches, n: report.claims.length }))}
      </p>
      {narrowed && (
        <button type="button" class="link" onClick={() => filter(noFilters)}>
          {t("panel.clearFilters")}
        </button>
      )}
    </div>
  );
}
