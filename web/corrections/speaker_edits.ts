// The edits of speakers: two that are one, one that is two.

import type { Report, Speaker } from "../highlight/report.ts";
import type { Edit } from "./patch.ts";
import { same, Unfit, type WordSpan, type Working } from "./working.ts";

type EditOf<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;

/** Everything that is `speaker`'s becomes `into`'s. */
export function mergeSpeakers(working: Working, edit: EditOf<"merge">): boolean {
  const from = working.findSpeaker(edit.speaker);
  const into = working.findSpeaker(edit.into);
  if (from === null || into === null) throw new Unfit("noSuchSpeaker");
  if (from === into) return false;
  const { report } = working;
  into.mentions = withoutOverlap([...into.mentions, ...from.mentions]);
  into.title ??= from.title;
  into.organisation ??= from.organisation;
  for (const claim of report.claims) {
    if (claim.speaker === from.id) {
      claim.speaker = into.id;
      working.judge(claim, true);
    }
    claim.alternatives = claim.alternatives
      .map((one) => (one.speaker === from.id ? { ...one, speaker: into.id } : one))
      .filter((one, i, all) => one.speaker !== claim.speaker && all.findIndex((other) => other.speaker === one.speaker) === i);
  }
  renameParty(report, from.id, into.id);
  report.speakers.splice(report.speakers.indexOf(from), 1);
  return true;
}

/** The mentions and claims that are stated leave `speaker` for `to`, who is made if there is nobody of the name. */
export function splitSpeaker(working: Working, edit: EditOf<"split">): boolean {
  const from = working.findSpeaker(edit.speaker);
  if (from === null) throw new Unfit("noSuchSpeaker");
  const leaving = working.spans(edit.mentions);
  const claims = edit.claims.map((ref) => working.claim(ref));
  const there = working.findSpeaker(edit.to);
  if (there === from) throw new Unfit("speakerTwice");
  const isLeaving = (mention: WordSpan) => leaving.some((one) => same(one, mention));
  const staying = from.mentions.filter((mention) => !isLeaving(mention));
  if (staying.length === 0) throw new Unfit("nothingLeft");
  const moving = claims.filter((claim) => claim.speaker !== there?.id);
  if (there !== null && staying.length === from.mentions.length && moving.length === 0) {
    for (const claim of claims) working.judge(claim, false);
    return false;
  }
  from.mentions = staying as Speaker["mentions"];
  const to = there ?? working.addSpeaker(edit.to, leaving);
  to.mentions = withoutOverlap([...to.mentions, ...leaving]);
  for (const claim of claims) {
    claim.speaker = to.id;
    claim.alternatives = claim.alternatives.filter((one) => one.speaker !== to.id);
    claim.confidence.speaker = 1;
    working.judge(claim, true);
  }
  return true;
}

// In the order of the text; of two that overlap, the one that begins first, and of those the longer.
function withoutOverlap(mentions: readonly WordSpan[]): Speaker["mentions"] {
  const kept: WordSpan[] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(mention);
  }
  return kept as Speaker["mentions"];
}

function renameParty(report: Report, from: string, into: string): void {
  for (const one of report.noComment) if (one.party === from) one.party = into;
}
