import assert from "node:assert/strict";
import { test } from "node:test";

import { refind } from "./refind.ts";
import { squeeze } from "./text_map.ts";

/** What stands before the place where `words` of `before` are found in `now`; null when they are not. */
function place(before: string, words: string, now: string, nth = 0): string | null {
  const from = squeeze(before);
  let begin = -1;
  for (let i = 0; i <= nth; i++) begin = from.indexOf(squeeze(words), begin + 1);
  const to = squeeze(now);
  const found = refind(from, { begin, end: begin + squeeze(words).length }, to);
  if (found === null) return null;
  assert.equal(to.slice(found.begin, found.end), squeeze(words));
  return to.slice(0, found.begin);
}

const story = "The mayor said: “We will rebuild the pier.” She left for the quay. “We will see,” said Vane.";

test("words are found where they have moved to", () => {
  assert.equal(place(story, "We will rebuild the pier.", `Advertisement. ${story}`), squeeze("Advertisement. The mayor said: “"));
});

test("of the same words the ones in the same surroundings are meant", () => {
  const before = "He said no. Nobody asked why. She said no. Everybody asked why.";
  const now = "A new line. He said no. Nobody asked why. She said no. Everybody asked why.";
  assert.equal(place(before, "said no", now, 1), squeeze("A new line. He said no. Nobody asked why. She "));
  assert.equal(place(before, "said no", now, 0), squeeze("A new line. He "));
});

test("words that are gone or altered are not found", () => {
  assert.equal(place(story, "We will rebuild the pier.", "The mayor said: “We may rebuild the pier.”"), null);
  assert.equal(place(story, "We will see,", "An altogether different story, in which nobody sees."), null);
});

test("short words in other surroundings are not taken for the same", () => {
  assert.equal(place(story, "We will see,", "On another page: We will see, as they say in the north."), null);
});

test("long words are known again without their surroundings", () => {
  assert.equal(place(story, "“We will rebuild the pier.” She left", "Elsewhere “We will rebuild the pier.” She left again"), "Elsewhere");
});

test("of very many same words only the first are looked at", () => {
  const many = "no ".repeat(300_000);
  assert.equal(place("He said no to all.", "no", many), null);
});
