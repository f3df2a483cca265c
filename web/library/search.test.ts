import assert from "node:assert/strict";
import { test } from "node:test";

import { search, speakersOf, termsOf } from "./search.ts";
import type { Summary, SummaryClaim } from "./saved.ts";

function claim(speaker: string | null, words: string): SummaryClaim {
  return { speaker, words, cue: "said", form: "direct", standing: null, start: 0, exact: words };
}

function article(id: string, title: string, claims: SummaryClaim[], more: Partial<Summary> = {}): Summary {
  return {
    id, title, claims, saved: "2026-01-01T00:00:00.000Z", site: null, published: null, language: "en",
    corrected: false, tags: [], note: "", ...more,
  };
}

const ferry = article("a", "Ferry sails again", [
  claim("Zoë Brandt", "The ferry is not  safe at all"),
  claim("Ole Krag", "We call it “safe”, not perfect"),
]);
const bridge = article("b", "Bridge shut", [claim("Zoe Brandt", "Nobody crosses"), claim(null, "The bridge is safe")], {
  tags: ["infrastructure"],
  note: "Compare with the March article",
});

const found = (words: string, speaker: string | null = null) =>
  search([ferry, bridge], { words, speaker }).map(({ article: { id }, claims }) => [id, claims.map((one) => one.words)]);

test("all words must be there, in any order, whatever their case and accents", () => {
  assert.deepEqual(found("SAFE ferry"), [["a", ["The ferry is not  safe at all"]]]);
  assert.deepEqual(found("safe"), [
    ["a", ["The ferry is not  safe at all", "We call it “safe”, not perfect"]],
    ["b", ["The bridge is safe"]],
  ]);
  assert.deepEqual(found("zoe crosses"), [["b", ["Nobody crosses"]]]);
});

test("words in quotation marks must stand together", () => {
  assert.deepEqual(found('"not safe"'), [["a", ["The ferry is not  safe at all"]]]);
  assert.deepEqual(found("“not safe"), [["a", ["The ferry is not  safe at all"]]]);
});

test("a speaker is asked for by name, with or without words", () => {
  assert.deepEqual(found("", "Zoë Brandt"), [
    ["a", ["The ferry is not  safe at all"]],
    ["b", ["Nobody crosses"]],
  ]);
  assert.deepEqual(found("ferry", "Zoe Brandt"), [["a", ["The ferry is not  safe at all"]]]);
  assert.deepEqual(found("shut", "Zoe Brandt"), []);
});

test("an article is found by its title, tag or note as well", () => {
  assert.deepEqual(found("shut"), [["b", []]]);
  assert.deepEqual(found("infrastructure"), [["b", []]]);
  assert.deepEqual(found("march"), [["b", []]]);
});

test("an empty query finds all articles, and no claims", () => {
  assert.deepEqual(found("  "), [["a", []], ["b", []]]);
  assert.deepEqual(termsOf(' "" '), []);
});

test("signs of patterns are letters like any other", () => {
  assert.deepEqual(found(".*"), []);
  assert.deepEqual(found("("), []);
});

test("speakers are counted over articles, however their name is accented", () => {
  assert.deepEqual(speakersOf([ferry, bridge]), [
    { name: "Zoë Brandt", claims: 2, articles: 2 },
    { name: "Ole Krag", claims: 1, articles: 1 },
  ]);
});
