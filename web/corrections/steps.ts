// Steps: what a reader changed about one claim or speaker, as the edits that do it.

import type { Claim, Report, Span } from "../highlight/report.ts";
import { applyCorrections } from "./apply.ts";
import type { Step } from "./history.ts";
import { boundaryEdit, claimRef, newSpeakerRef, speakerRef } from "./make_edits.ts";
import type { Edit, SpeakerRef } from "./patch.ts";
import { sameSpans } from "./working.ts";

/** Whom a reader chose: a speaker of the report, nobody, or a name with the words that stand for it. */
export type Choice = { id: string } | { name: string; mention: Span } | null;

export function speakerOf(report: Report, choice: Choice): SpeakerRef | null {
  if (choice === null) return null;
  if ("name" in choice) return newSpeakerRef(report, choice.name, choice.mention, classOf(choice.name));
  return speakerRef(report, report.speakers.find(({ id }) => id === choice.id)!);
}

// Somebody with a capital letter is named; "a man at the gate" is not.
function classOf(name: string): "named" | "role" {
  return /\p{Lu}/u.test(name) ? "named" : "role";
}

/** What a claim is to be. */
export interface Wanted {
  content: readonly Span[];
  speaker: Choice;
  polarity: Claim["polarity"];
}

/** The edits that make a claim what is wanted; `accept` when it is so already. */
export function claimStep(report: Report, claim: Claim, wanted: Wanted): Step {
  const step: Edit[] = [];
  if (!sameSpans(claim.content, wanted.content)) step.push(boundaryEdit(report, claim, wanted.content));
  // The later edits name the claim by the words that the first one gives it.
  const ref = claimRef(report, applyCorrections(report, { edits: step }).report.claims.find(({ id }) => id === claim.id)!);
  const isOther = wanted.speaker === null ? claim.speaker !== null : !("id" in wanted.speaker) || wanted.speaker.id !== claim.speaker;
  if (isOther) step.push({ kind: "speaker", claim: ref, speaker: speakerOf(report, wanted.speaker) });
  if (wanted.polarity !== claim.polarity) step.push({ kind: "polarity", claim: ref, polarity: wanted.polarity });
  return step.length > 0 ? step : [{ kind: "accept", claim: ref }];
}
