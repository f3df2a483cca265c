import assert from "node:assert/strict";
import { test } from "node:test";

import type { Report } from "./report.ts";
import { claimNear, lanesOf, StripScale } from "./strip_shapes.ts";
import { Voices } from "./voices.ts";

const blocks = [
  { start: 0, end: 100, kept: true, role: "paragraph" },
  { start: 102, end: 5000, kept: false, role: "ad" },
  { start: 5002, end: 5102, kept: true, role: "paragraph" },
];
const claim = (speaker: string | null, start: number, end: number, form = "direct") => ({ speaker, form, content: [{ start, end }] });
const claims = [claim("s1", 0, 50), claim("s2", 5002, 5052, "indirect"), claim(null, 5092, 5102), claim("s1", 5060, 5062)];
const report = { blocks, claims, speakers: [{ id: "s1", name: "Ann Lee" }, { id: "s2", name: "Bo Lind" }] } as unknown as Report;
const voices = new Voices(report);
const scale = new StripScale(report);

test("what is left out takes no room; places ascend from top to bottom", () => {
  assert.equal(scale.at(0), 0);
  assert.equal(scale.at(5102), 1);
  assert.ok(scale.at(100) < scale.at(5002) && scale.at(5002) < 0.65);
  assert.equal(scale.at(102), scale.at(4000), "an ad is one place");
});

test("a lane for each voice and one for nobody, or one for each form", () => {
  const lanes = lanesOf(report, voices, "speaker", scale);
  assert.deepEqual(lanes.map((one) => one.kind), ["v1", "v2", "v0"]);
  assert.deepEqual(lanes.map((one) => one.bars.split("M").length - 1), [2, 1, 1]);
  assert.match(lanes[0]!.bars, /^M0 0h7v/);
  assert.deepEqual(lanesOf(report, voices, "form", scale).map((one) => one.kind), ["direct", "v0", "indirect"]);
});

test("the claim at a place, first of all in the lane pointed at", () => {
  const near = (share: number, lane: number) => claimNear(report, voices, "speaker", scale, share, lane);
  assert.equal(near(0.1, 0), 0);
  assert.equal(near(0.7, 1), 1);
  assert.equal(near(0.99, 2), 2);
  assert.equal(claimNear({ ...report, claims: [] } as Report, voices, "speaker", scale, 0.5, 0), null);
});
