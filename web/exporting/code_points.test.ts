import assert from "node:assert/strict";
import { test } from "node:test";

import { codePoints, firstCodePoints, lastCodePoints } from "./code_points.ts";

test("positions in code points, at every boundary", () => {
  for (const text of ["", "plain", "a😀b", "😀😀", "e\u0301 über 👩‍👩‍👧 ok", "नमस्ते “🐈”", "\u{10FFFF}x"]) {
    const toCodePoint = codePoints(text);
    let units = 0;
    [...text].forEach((point, i) => {
      assert.equal(toCodePoint(units), i, `${JSON.stringify(text)} at ${units}`);
      units += point.length;
    });
    assert.equal(toCodePoint(units), [...text].length);
  }
});

test("a half of a pair alone is a code point of its own", () => {
  const toCodePoint = codePoints("\ud83da\ude00b");
  assert.deepEqual([0, 1, 2, 3, 4].map(toCodePoint), [0, 1, 2, 3, 4]);
});

test("the ends of a text never cut a pair", () => {
  assert.equal(firstCodePoints("😀😀a", 2), "😀😀");
  assert.equal(lastCodePoints("a😀😀", 2), "😀😀");
  assert.equal(lastCodePoints("x😀ab", 2), "ab");
  assert.equal(firstCodePoints("ab", 9), "ab");
  assert.equal(lastCodePoints("", 3), "");
});
