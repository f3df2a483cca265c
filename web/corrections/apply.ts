// Corrections applied: a report and a patch in, the corrected report and what became of each edit out.
//
//   report  c1 "She is ready," (s1)   c2 "the keel was sound" (s2)
//   patch   remove c2's words; "the pumps had failed" is by Ole Brandt
//   out     c1, c3 "the pumps had failed" (s1, checked: "added")
//
// Pure: the report is not changed. What holds of every report (docs/report.md) holds of the corrected one. An
// edit fits or it does not; none is bent to fit. native/apply does the same, edit by edit: what one does on the
// fixtures of tests/corrections, the other does too.

import type { Report } from "../highlight/report.ts";
import { acceptClaim, addClaim, removeClaim, setBoundary, setPolarity, setSpeaker } from "./claim_edits.ts";
import type { Edit, Patch } from "./patch.ts";
import { mergeSpeakers, splitSpeaker } from "./speaker_edits.ts";
import { Unfit, type Reason, Working } from "./working.ts";

/** What became of an edit. `alreadySo`: the report says so itself. */
export type Outcome = { status: "applied" } | { status: "alreadySo" } | { status: "unfit"; reason: Reason };

export interface Corrected {
  report: Report;
  outcomes: Outcome[]; // of each edit, in the patch's order
  judged: Set<string>; // ids of the claims, removed ones too, that an edit that fits speaks of
}

/**
 * Applies the edits in order, each to what the ones before it made. `report` is in UTF-16 units. Costs the
 * patch's length times that of the report.
 */
export function applyCorrections(report: Report, patch: Pick<Patch, "edits">): Corrected {
  const working = new Working(report);
  const outcomes = patch.edits.map((edit) => apply(working, edit));
  const changed = outcomes.some((outcome) => outcome.status === "applied");
  return { report: changed ? withoutMeasures(working.report) : working.report, outcomes, judged: working.judged };
}

// Who speaks how much was measured of the claims as they were.
function withoutMeasures({ voices: _, ...report }: Report): Report {
  const speakers = report.speakers.map(({ claims: _claims, wordsQuoted: _words, firstAt: _first, ...speaker }) => speaker);
  return { ...report, speakers };
}

function apply(working: Working, edit: Edit): Outcome {
  try {
    return { status: applyEdit(working, edit) ? "applied" : "alreadySo" };
  } catch (problem) {
    if (problem instanceof Unfit) return { status: "unfit", reason: problem.reason };
    throw problem;
  }
}

// Whether the edit changed anything. An edit that throws `Unfit` has changed nothing.
function applyEdit(working: Working, edit: Edit): boolean {
  switch (edit.kind) {
    case "accept":
      return acceptClaim(working, edit);
    case "remove":
      return removeClaim(working, edit);
    case "speaker":
      return setSpeaker(working, edit);
    case "boundary":
      return setBoundary(working, edit);
    case "polarity":
      return setPolarity(working, edit);
    case "add":
      return addClaim(working, edit);
    case "merge":
      return mergeSpeakers(working, edit);
    case "split":
      return splitSpeaker(working, edit);
  }
}
