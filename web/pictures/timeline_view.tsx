// The timeline of voices: a lane for each speaker, a mark for each claim.
//
//   filled   direct        striped  mixed        low  indirect        hollow  not claimed

import { useMemo } from "preact/hooks";

import type { Claim, Report } from "../highlight/report.ts";
import { voiceName } from "../highlight/voice_name.ts";
import type { Voices } from "../highlight/voices.ts";
import { formWord, percent, shorten, standing } from "../highlight/wording.ts";
import { t } from "../messages/messages.ts";
import { useUniqueId } from "../panel/unique_id.ts";
import { Hatch, Table } from "./parts.tsx";
import { type Lane, type Mark, timeline } from "./timeline.ts";

export interface TimelineProps {
  report: Report;
  voices: Voices;
  go?(claim: number): void; // to a claim's words, where they are on the page
}

export function TimelineView({ report, voices, go }: TimelineProps) {
  const { lanes, blocks } = useMemo(() => timeline(report, voices), [report, voices]);
  const rows = lanes.map(({ voice, marks }) => t("pictures.lane", { name: voiceName(voice), n: new Set(marks.map(({ claim }) => claim)).size }));
  return (
    <figure class="timeline">
      <div role="img" aria-label={t("pictures.chart", { title: t("pictures.timeline"), rows: rows.join("; ") })}>
        {lanes.map((lane) => (
          <LaneView key={lane.voice.speaker?.id ?? "none"} {...{ lane, blocks, report }} {...(go ? { go } : {})} />
        ))}
        <div class="lane">
          <span />
          <span class="axis">
            <span>{t("pictures.beginning")}</span>
            <span>{t("pictures.end")}</span>
          </span>
        </div>
      </div>
      <Legend />
      <Table
        head={[t("pictures.claim"), t("pictures.speaker"), t("pictures.form"), t("pictures.place")]}
        rows={report.claims.map((claim, i) => tableRow(report, voices, lanes, claim, i, go))}
      />
    </figure>
  );
}

function tableRow(report: Report, voices: Voices, lanes: readonly Lane[], claim: Claim, index: number, go?: (claim: number) => void) {
  const words = shorten(claim.content.map(({ exact }) => exact).join(" … "), 80);
  const voice = voices.of(claim.speaker);
  const mark = lanes.find((lane) => lane.voice === voice)?.marks.find((one) => one.claim === index);
  const not = standing(claim);
  return [
    go === undefined ? words : (
      <button type="button" class="go-to" lang={report.document.language} onClick={() => go(index)}>
        {words}
      </button>
    ),
    voiceName(voice),
    not === null ? formWord(claim.form) : `${formWord(claim.form)}, ${not}`,
    t("pictures.at", { percent: percent(mark?.from ?? 0) }),
  ];
}

interface LaneViewProps {
  lane: Lane;
  blocks: readonly number[];
  report: Report;
  go?(claim: number): void;
}

const mostRules = 80; // blocks: more would be a grey field

function LaneView({ lane: { voice, marks }, blocks, report, go }: LaneViewProps) {
  const id = useUniqueId("lane");
  return (
    <div class={`lane v${voice.slot}`}>
      <span class="bar-name">
        <span class="disc small">{voice.initials}</span>
        <span>{voiceName(voice)}</span>
      </span>
      <svg class="lane-marks" width="100%" height="24" aria-hidden="true">
        <Hatch id={id} />
        {blocks.length <= mostRules && blocks.map((at) => <line key={at} class="lane-rule" x1={share(at)} x2={share(at)} y1="0" y2="24" />)}
        {marks.map((mark, i) => (
          <MarkView key={i} {...{ mark, claim: report.claims[mark.claim]!, hatch: id }} {...(go ? { go } : {})} />
        ))}
      </svg>
    </div>
  );
}

function MarkView({ mark, claim, hatch, go }: { mark: Mark; claim: Claim; hatch: string; go?(claim: number): void }) {
  const hollow = standing(claim) !== null;
  const low = claim.form === "indirect";
  return (
    <rect
      class={`lane-mark ${claim.form}${hollow ? " hollow" : ""}`}
      x={share(mark.from)}
      width={share(mark.to - mark.from)}
      y={low ? 14 : 4}
      height={low ? 6 : 16}
      {...(claim.form === "mixed" && !hollow ? { fill: `url(#${hatch})` } : {})}
      onClick={() => go?.(mark.claim)}
    >
      <title>{shorten(claim.content.map(({ exact }) => exact).join(" … "), 160)}</title>
    </rect>
  );
}

function Legend() {
  const id = useUniqueId("lane");
  const sample = (form: Claim["form"], hollow: boolean) => (
    <svg class="v0" width="26" height="20" aria-hidden="true">
      <Hatch id={`${id}${form}`} />
      <rect
        class={`lane-mark ${form}${hollow ? " hollow" : ""}`}
        x="1"
        width="24"
        y={form === "indirect" && !hollow ? 12 : 2}
        height={form === "indirect" && !hollow ? 6 : 16}
        {...(form === "mixed" ? { fill: `url(#${id}${form})` } : {})}
      />
    </svg>
  );
  return (
    <ul class="legend">
      {(["direct", "mixed", "indirect"] as const).map((form) => (
        <li key={form}>
          {sample(form, false)} {formWord(form)}
        </li>
      ))}
      <li>
        {sample("direct", true)} {t("pictures.notAsserted")}
      </li>
    </ul>
  );
}

function share(at: number): string {
  return `${(100 * at).toFixed(2)}%`;
}
