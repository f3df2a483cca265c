// Who gets to speak: how many words of the article are each speaker's, and each class of speaker's.
//
//   Lena Osei   ████████▒▒▒▒   12 quoted, 9 reported
//   office      ▒▒▒▒▒▒          0 quoted, 8 reported

import type { Report, Speaker } from "../highlight/report.ts";
import type { Voice, Voices } from "../highlight/voices.ts";
import { shares } from "../panel/shares.ts";

/** Words that are somebody's. `quoted` stand in quotation marks; `reported` are the reporter's rendering. */
export interface Bar<Of> {
  of: Of;
  quoted: number;
  reported: number;
  speakers: number; // how many this counts
}

export type SpeakerClass = Speaker["class"] | "unknown";

/** A bar for each speaker with a claim and for nobody known, the most words quoted first. Linear in the words. */
export function speakerBars(report: Report, voices: Voices): Bar<Voice>[] {
  const bars = [...shares(report)].map(([id, { quoted, claimed }]) => ({
    of: voices.of(id), quoted, reported: claimed - quoted, speakers: 1,
  }));
  return bars.sort(mostFirst);
}

/** The same for each class of speaker. */
export function classBars(report: Report, voices: Voices): Bar<SpeakerClass>[] {
  const bars = new Map<SpeakerClass, Bar<SpeakerClass>>();
  for (const { of, quoted, reported } of speakerBars(report, voices)) {
    const kind = of.speaker?.class ?? "unknown";
    const known = bars.get(kind) ?? { of: kind, quoted: 0, reported: 0, speakers: 0 };
    bars.set(kind, { of: kind, quoted: known.quoted + quoted, reported: known.reported + reported, speakers: known.speakers + 1 });
  }
  return [...bars.values()].sort(mostFirst);
}

/** The most words that one bar has. */
export function longestBar(bars: readonly Bar<unknown>[]): number {
  return bars.reduce((most, { quoted, reported }) => Math.max(most, quoted + reported), 0);
}

function mostFirst(a: Bar<unknown>, b: Bar<unknown>): number {
  return b.quoted - a.quoted || b.reported - a.reported;
}
