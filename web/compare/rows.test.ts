import assert from "node:assert/strict";
import { test } from "node:test";

import type { Report } from "../highlight/report.ts";
import type { ClaimPair, Comparison } from "./compare.ts";
import { countOf, filtered, filterNames } from "./rows.ts";

const pair = (a: number, b: number, kept: ClaimPair["kept"], more: Partial<ClaimPair> = {}): ClaimPair => ({
  a, b, kept, pieces: [], quoted: true, sameSpeaker: true, cue: null, standingDiffers: false, ...more,
});
const reportOf = (...speakers: (string | null)[]) =>
  ({
    speakers: [...new Set(speakers)].flatMap((name) => (name === null ? [] : [{ id: name, name }])),
    claims: speakers.map((name) => ({ speaker: name })),
  }) as unknown as Report;

const a = reportOf("Ada", "Bo", "Bo", null);
const b = reportOf("Ada", "Bo", "Cy", "Cy");
const cue = { exact: "said", start: 0, end: 4, lemma: "say", stance: "neutral" } as const;
const comparison: Comparison = {
  pairs: [pair(0, 0, "whole", { cue: { a: cue, b: cue, stanceDiffers: false } }), pair(1, 1, "trimmedInB"), pair(2, 2, "altered", { standingDiffers: true })],
  onlyA: [3],
  onlyB: [3],
  speakers: { both: [], onlyA: [], onlyB: [], same: () => false },
};

test("each filter leaves what it is named after", () => {
  assert.deepEqual(filterNames.map((name) => [name, countOf(comparison, name)]), [
    ["all", 5], ["whole", 1], ["trimmed", 1], ["altered", 1], ["cue", 1], ["standing", 1], ["onlyThis", 1], ["onlyOther", 1],
  ]);
  for (const name of filterNames) {
    const { pairs, onlyThis, onlyOther } = filtered(comparison, a, b, name, "");
    assert.equal(pairs.length + onlyThis.length + onlyOther.length, countOf(comparison, name), name);
  }
});
test("a speaker's rows are those with the speaker on either side", () => {
  const rows = filtered(comparison, a, b, "all", "Cy");
  assert.deepEqual([rows.pairs.map((one) => one.a), rows.onlyThis, rows.onlyOther], [[2], [], [3]]);
});
