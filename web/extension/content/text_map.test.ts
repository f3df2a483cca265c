import assert from "node:assert/strict";
import { test } from "node:test";

import { LetterCounts, TextMap, squeeze, type Piece } from "./text_map.ts";

// As much of a text node as the map looks at; its ranges tell the words between their ends.
function textNode(data: string) {
  const ownerDocument = {
    createRange() {
      const range = { start: 0, end: 0, words: "", setStart: (_: Text, at: number) => (range.start = at), setEnd };
      function setEnd(node: Text, at: number) {
        range.end = at;
        range.words = node.data.slice(range.start, at);
      }
      return range;
    },
  };
  return { data, length: data.length, isConnected: true, ownerDocument } as unknown as Text;
}

function pieces(...texts: (string | { mark: string })[]): Piece[] {
  return texts.map((text) =>
    typeof text === "string"
      ? { node: textNode(text), from: 0, data: text }
      : { node: null, from: 0, data: text.mark },
  );
}

/** The words that a part of the core's text has in the page, one string a node. */
function wordsOf(map: TextMap, text: string, part: string): string[] {
  const start = text.indexOf(part);
  const letters = new LetterCounts(text).of({ start, end: start + part.length });
  return map.ranges(letters).map((range) => (range as unknown as { words: string }).words);
}

test("a span lies in the node that holds it, whatever the white space before it", () => {
  const map = new TextMap(pieces("\n   Jo  Bell\n said  so. "));
  assert.deepEqual(wordsOf(map, "Jo Bell said so.", "Bell said"), ["Bell\n said"]);
  assert.deepEqual(wordsOf(map, "Jo Bell said so.", "Jo"), ["Jo"]);
  assert.deepEqual(wordsOf(map, "Jo Bell said so.", "so."), ["so."]);
});

test("a span over several nodes has a range in each, with the white space between them", () => {
  const map = new TextMap(pieces("She said ", "the bridge", " ", "is", "\n  safe. "));
  const text = "She said the bridge is safe.";
  assert.deepEqual(wordsOf(map, text, "said the bridge is safe"), ["said ", "the bridge", " ", "is", "\n  safe"]);
  assert.deepEqual(wordsOf(map, text, "the bridge"), ["the bridge"]);
  assert.deepEqual(wordsOf(map, text, "bridge is"), ["bridge", " ", "is"]);
});

test("quotation marks of <q> are counted but stand in no node", () => {
  const map = new TextMap(pieces("He said ", { mark: "“" }, "no", { mark: "”" }, "."));
  const text = "He said “no”.";
  assert.deepEqual(wordsOf(map, text, "“no”."), ["no", "."]);
  assert.deepEqual(wordsOf(map, text, "no"), ["no"]);
});

test("soft hyphens, joiners and signs beyond the BMP are letters like others", () => {
  const map = new TextMap(pieces("A \u{1F6A2} fun\u00ADnel\u200B, a\u00A0\0mast"));
  const text = "A \u{1F6A2} fun\u00ADnel\u200B, a\u00A0mast";
  assert.deepEqual(wordsOf(map, text, "\u{1F6A2}"), ["\u{1F6A2}"]);
  assert.deepEqual(wordsOf(map, text, "fun\u00ADnel\u200B"), ["fun\u00ADnel\u200B"]);
  assert.deepEqual(wordsOf(map, text, "a\u00A0mast"), ["a\u00A0\0mast"]);
});

test("half a surrogate pair is what the core makes of it", () => {
  assert.equal(squeeze("a \uD83D b \u{1F6A2}"), "a\uFFFDb\u{1F6A2}");
  const map = new TextMap(pieces("a\uD83D", "\uDE92b"));
  assert.equal(map.squeezed, "a\uFFFD\uFFFDb");
});

test("an empty span and one behind the end have no ranges", () => {
  const map = new TextMap(pieces("One"));
  assert.deepEqual(map.ranges({ begin: 1, end: 1 }), []);
  assert.deepEqual(map.ranges({ begin: 3, end: 5 }), []);
  assert.deepEqual(new TextMap([]).ranges({ begin: 0, end: 1 }), []);
});

test("what is gone from the page or changed there has no ranges", () => {
  const given = pieces("One ", "two", " three");
  const map = new TextMap(given);
  const all = { begin: 0, end: map.letters };
  assert.ok(map.isShown(all));
  (given[1]!.node as { isConnected: boolean }).isConnected = false;
  (given[2]!.node as { data: string }).data = " four";
  assert.ok(!map.isShown(all));
  assert.deepEqual(wordsOf(map, "One two three", "One two three"), ["One "]);
});

test("a place in a node is its letter, a part of a node counts from where it was cut", () => {
  const node = textNode("xx One two");
  const map = new TextMap([{ node, from: 3, data: "One two" }]);
  assert.equal(map.letterAt(node, 3), 0);
  assert.equal(map.letterAt(node, 7), 3);
  assert.equal(map.letterAt(node, 0), 0);
  assert.equal(map.letterAt(textNode("other"), 0), null);
});
