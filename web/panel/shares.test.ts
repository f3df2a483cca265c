import assert from "node:assert/strict";
import { test } from "node:test";

import type { Report } from "../highlight/report.ts";
import { shares, wordsIn } from "./shares.ts";

const text = "“We are ready,” said Osei. “Nobody told us twice,” Marsh said.";
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, exact: words });
const claim = (speaker: string | null, content: string[], quoted = content) => ({ speaker, content: content.map(span), quoted: quoted.map(span) });

test("words are counted once for a speaker, though claims overlap", () => {
  const claims = [claim("s1", ["We are ready,"]), claim("s1", ["are ready,"], []), claim("s2", ["Nobody told us twice,"], ["told us"])];
  const found = shares({ document: { text }, claims } as unknown as Report);
  assert.deepEqual(found.get("s1"), { quoted: 3, claimed: 3, first: 1 });
  assert.deepEqual(found.get("s2"), { quoted: 2, claimed: 4, first: text.indexOf("Nobody") });
  assert.equal(found.has(null), false);
});

test("what counts as a word", () => {
  const cases: [string, number][] = [["", 0], ["… — “”", 0], ["don't stop", 2], ["well-known 40,000", 3], ["日本語", 3], ["تعلن الوزارة", 2]];
  for (const [words, n] of cases) assert.equal(wordsIn(words), n, words);
});
