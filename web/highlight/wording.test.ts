import assert from "node:assert/strict";
import { test } from "node:test";

import type { Claim, Speaker } from "./report.ts";
import { certainty, enumerate, isStruck, isUnsure, shorten, speakerMeta, standing } from "./wording.ts";

const speaker = (more: Partial<Speaker>) => ({ name: "Ann Lee", title: null, organisation: null, class: "named", ...more }) as Speaker;
const claim = (polarity: string, realised = true) => ({ polarity, realised }) as Claim;

test("what is said of a speaker, each thing once", () => {
  const cases: [Partial<Speaker>, string][] = [
    [{}, ""],
    [{ title: "Mr" }, ""],
    [{ title: "engineer", organisation: "Dam Board" }, "engineer · Dam Board"],
    [{ descriptor: "chair of the Dam Board", organisation: "Dam Board" }, "chair of the Dam Board"],
    [{ title: "Minister", descriptor: "Minister" }, "Minister"],
    [{ class: "anonymous", name: "two officials" }, "unnamed source"],
  ];
  for (const [more, words] of cases) assert.equal(speakerMeta(speaker(more)), words);
});

test("only what is asserted and said has no label", () => {
  assert.equal(standing(claim("asserted")), null);
  assert.equal(standing(claim("asserted", false)), "not said yet");
  for (const polarity of ["denied", "negated", "hypothetical", "question", "directive"]) {
    assert.notEqual(standing(claim(polarity)), null, polarity);
  }
  assert.deepEqual(["denied", "negated", "question"].map((one) => isStruck(claim(one))), [true, true, false]);
});

test("certainty in four steps", () => {
  assert.deepEqual([1, 0.9, 0.89, 0.75, 0.5, 0.49, 0].map((one) => certainty(one).level), [4, 4, 3, 3, 2, 1, 1]);
});

test("long words are cut between words", () => {
  assert.equal(shorten("one  two\nthree", 20), "one two three");
  assert.equal(shorten("one two three four", 9), "one two …");
});

test("a doubtful speaker is unsure; an unknown one is unknown", () => {
  const sure = (speaker: string | null, ofSpeaker: number, ofSpan = 0.9) =>
    isUnsure({ speaker, confidence: { speaker: ofSpeaker, span: ofSpan } } as Claim);
  assert.deepEqual([sure("s1", 0.75), sure("s1", 0.74), sure(null, 0), sure(null, 0, 0.59)], [false, true, false, true]);
});

test("enumerations", () => {
  assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(enumerate), ["", "a", "a and b", "a, b and c"]);
});
