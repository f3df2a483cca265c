import assert from "node:assert/strict";
import { test } from "node:test";

import type { Report } from "./report.ts";
import { initialsOf, Voices } from "./voices.ts";

test("initials of people, bodies and roles", () => {
  const names: [string, string][] = [
    ["Maria Lopez", "ML"],
    ["Juan del Olmo", "JO"],
    ["NASA", "NASA"],
    ["Tom Reyes Jr.", "TR"],
    ["head prosecutor of Stour", "HS"],
    ["the", "T"],
    ["Ørsted", "Ø"],
    ["三浦", "三"],
    ["", "–"],
    ["“…”", "–"],
  ];
  for (const [name, initials] of names) assert.equal(initialsOf(name), initials, name);
});

test("voices in order of their first claim; no two share initials; nobody is nobody", () => {
  const speakers = Array.from({ length: 14 }, (_, i) => ({ id: `s${i}`, name: "Ann Lee" }));
  const claims = [...speakers.map(({ id }) => ({ speaker: id })).reverse(), { speaker: null }];
  const voices = new Voices({ speakers, claims } as unknown as Report);
  assert.equal(voices.speaking.length, 14);
  assert.deepEqual(voices.speaking.map((one) => one.slot), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 9, 10]);
  assert.equal(voices.of("s13").slot, 1);
  assert.equal(new Set(voices.speaking.map((one) => one.initials)).size, 14);
  assert.equal(voices.of(null).initials, "?");
  assert.equal(voices.of(null).slot, 0);
});
