// Bars: words quoted (filled) and words reported (striped), each beside its name, to one scale.


import { type Bar, longestBar } from "./who_speaks.ts";
import { percent } from "../highlight/wording.ts";
import { type Key, t } from "../messages/messages.ts";
import { useUniqueId } from "../panel/unique_id.ts";
import { Hatch, Table } from "./parts.tsx";

export interface BarsProps<Of> {
  title: Key;
  bars: readonly Bar<Of>[];
  longest?: number; // of another picture that is to have the same scale
  name(of: Of): string;
  slot(of: Of): number; // of the voice: its colour
  initials?(of: Of): string;
}

export function Bars<Of>({ title, bars, longest = 0, name, slot, initials }: BarsProps<Of>) {
  const scale = Math.max(1, longest, longestBar(bars));
  const all = bars.reduce((sum, { quoted }) => sum + quoted, 0);
  const rows = bars.map(({ of, quoted, reported }) => t("pictures.row", { name: name(of), quoted, reported }));
  return (
    <figure class="bars">
      <div role="img" aria-label={t("pictures.chart", { title: t(title), rows: rows.join("; ") })}>
        {bars.map((bar, i) => (
          <div key={i} class={`bar-row v${slot(bar.of)}`}>
            <span class="bar-name">
              {initials && <span class="disc small">{initials(bar.of)}</span>}
              <span>{name(bar.of)}</span>
            </span>
            <BarOf quoted={bar.quoted / scale} reported={bar.reported / scale} />
            <span class="bar-count">
              {bar.quoted} + {bar.reported}
            </span>
          </div>
        ))}
      </div>
      <Table
        head={[t("pictures.speaker"), t("pictures.wordsQuoted"), t("pictures.wordsReported"), t("pictures.share")]}
        rows={bars.map(({ of, quoted, reported }) => [name(of), quoted, reported, all === 0 ? "–" : percent(quoted / all)])}
      />
    </figure>
  );
}

// Shares of the full width.
function BarOf({ quoted, reported }: { quoted: number; reported: number }) {
  const id = useUniqueId("bar");
  const width = (share: number) => `${(100 * share).toFixed(2)}%`;
  return (
    <svg class="word-bar" width="100%" height="20" aria-hidden="true">
      <Hatch id={id} />
      <rect class="bar-quoted" x="0" y="2" width={width(quoted)} height="16" />
      <rect class="bar-reported" x={width(quoted)} y="2" width={width(reported)} height="16" fill={`url(#${id})`} />
    </svg>
  );
}
