import assert from "node:assert/strict";
import { test } from "node:test";

import type { Claim, Report, Speaker } from "../highlight/report.ts";
import { Voices } from "../highlight/voices.ts";
import { timeline } from "./timeline.ts";
import { classBars, longestBar, speakerBars } from "./who_speaks.ts";

const lines: [boolean, string][] = [
  [false, "Menu and much else that nobody reads"],
  [true, "“Two words,” Ada said. Bo said three more words."],
  [true, "“Four words of Ada,” she said. One more was said."],
];
const text = lines.map(([, words]) => words).join("\n");
const span = (exact: string) => {
  const start = text.indexOf(exact);
  assert.ok(start >= 0, exact);
  return { start, end: start + exact.length, exact };
};
const claim = (speaker: string | null, words: string, form: Claim["form"] = "direct"): Claim => ({
  id: "c1", form, act: "speech", polarity: "asserted", realised: true, venue: "body", content: [span(words)],
  quoted: form === "direct" ? [span(words)] : [], cue: null, source: null, speaker, link: "explicit", parent: null, utterance: "u1",
  addressee: null, medium: null, when: null, hedges: [], evidence: [], alternatives: [], confidence: { span: 1, speaker: 1 },
});
const speaker = (id: string, name: string, kind: Speaker["class"]): Speaker => ({
  id, name, title: null, class: kind, organisation: null, mentions: [span(name)],
});
let at = 0;
const report: Report = {
  format: "whosaid-report/1", generator: { name: "whosaid", version: "0.1.0", model: "none" }, offsetUnit: "utf16",
  document: { text, language: "en", title: null, byline: null, authors: [], published: null, modified: null, site: null, url: null },
  blocks: lines.map(([kept, words]) => {
    const start = at;
    at += words.length + 1;
    return { start, end: start + words.length, role: kept ? "paragraph" : "nav", kept, score: 1, reason: "x" };
  }),
  speakers: [speaker("s1", "Bo", "role"), speaker("s2", "Ada", "named"), speaker("s3", "Menu", "organisation")],
  claims: [claim("s2", "Two words,"), claim("s1", "three more words", "indirect"), claim("s2", "Four words of Ada,"), claim(null, "One more", "indirect")],
  noComment: [], warnings: [],
};
const voices = new Voices(report);

test("bars count quoted and reported words apart, the most quoted first", () => {
  assert.deepEqual(
    speakerBars(report, voices).map(({ of, quoted, reported }) => [of.speaker?.name ?? null, quoted, reported]),
    [["Ada", 6, 0], ["Bo", 0, 3], [null, 0, 2]],
  );
});
test("bars of classes add up their speakers", () => {
  const twice = { ...report, speakers: report.speakers.map((one) => ({ ...one, class: "named" as const })) };
  assert.deepEqual(classBars(twice, new Voices(twice)), [
    { of: "named", quoted: 6, reported: 3, speakers: 2 },
    { of: "unknown", quoted: 0, reported: 2, speakers: 1 },
  ]);
  assert.equal(longestBar(classBars(twice, new Voices(twice))), 9);
  assert.equal(longestBar([]), 0);
});
test("a lane for each speaker by the first claim, nobody last", () => {
  assert.deepEqual(
    timeline(report, voices).lanes.map(({ voice, marks }) => [voice.speaker?.name ?? null, marks.map((mark) => mark.claim)]),
    [["Ada", [0, 2]], ["Bo", [1]], [null, [3]]],
  );
});
test("places lie between 0 and 1, in order, and what is no article takes no room", () => {
  const { lanes, blocks } = timeline(report, voices);
  const [first, second] = lines.slice(1).map(([, words]) => words.length) as [number, number];
  assert.deepEqual(blocks, [0, first / (first + second)]);
  const ada = lanes[0]!.marks[0]!;
  assert.deepEqual([ada.from, ada.to], [1 / (first + second), 11 / (first + second)]);
  for (const { marks } of lanes) for (const { from, to } of marks) assert.ok(from >= 0 && from < to && to <= 1);
});
test("an article without claims has no lanes", () => {
  const none = { ...report, claims: [], blocks: [] };
  assert.deepEqual(timeline(none, new Voices(none)), { lanes: [], blocks: [] });
});
