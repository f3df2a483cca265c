// Corrections that were saved with an article: those that can be read are applied.

import assert from "node:assert/strict";
import { test } from "node:test";

import type { Report } from "../../highlight/report.ts";
import { corrected, savedOf } from "./saving.ts";

const text = "“We are ready,” said Lena Osei.";
const words = { start: 1, end: 14, exact: "We are ready," };
const report = {
  document: { text, title: null },
  blocks: [{ start: 0, end: text.length, role: "paragraph", kept: true }],
  speakers: [],
  claims: [{ id: "c1", utterance: "u1", form: "direct", content: [words], quoted: [words], cue: null, speaker: null, parent: null }],
  noComment: [],
} as unknown as Report;

const claim = { content: [{ ...words, prefix: "“", suffix: "”" }], cue: null };
const patch = {
  format: "whosaid-patch/1",
  document: { title: null, url: null },
  complete: false,
  edits: [{ kind: "remove", claim }],
};

test("a saved patch is applied, and is saved again with its report", () => {
  const shown = corrected(report, patch);
  assert.deepEqual(shown.claims, []);
  assert.equal(report.claims.length, 1, "the report itself stays as it was");
  assert.equal(savedOf(shown, null, patch).corrections, patch);
});

test("without a patch, or with what is none, the report stays as it was analysed", () => {
  for (const none of [null, {}, "patch", { ...patch, format: "whosaid-patch/9" }]) assert.equal(corrected(report, none), report);
});
