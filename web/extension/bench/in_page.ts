// What ranges.mjs does in a page: walks it, and compares the words of ranges with those of spans. The comparison counts
// letters one by one, in another way than the map does.

import { LetterCounts, TextMap, isSpace, squeeze } from "../content/text_map.ts";
import { walk, type Walk } from "../content/walk.ts";

interface Wanted {
  start: number;
  end: number;
  exact: string;
}

let walked: Walk;

const bench = {
  walk() {
    const begin = performance.now();
    walked = walk(document, null);
    return { json: walked.json, ms: performance.now() - begin };
  },

  check(text: string, spans: Wanted[]) {
    const map = new TextMap(walked.pieces);
    const counts = new LetterCounts(text);
    const letters = walked.pieces.flatMap(({ node, data }) => units(data).map((unit) => ({ unit, shown: node !== null })));
    const before = lettersBefore(text);
    const wrong: string[] = [];
    let ranges = 0;
    if (squeeze(text) !== map.squeezed) wrong.push("the text's letters are not the page's");
    for (const { start, end, exact } of spans) {
      const inPage = letters.slice(before[start], before[end]);
      const words = inPage.filter(({ shown }) => shown).map(({ unit }) => unit).join("");
      const found = map.ranges(counts.of({ start, end }));
      ranges += found.length;
      const painted = found.map((range) => squeeze(range.toString())).join("");
      if (squeeze(inPage.map(({ unit }) => unit).join("")) !== squeeze(exact)) wrong.push(`not at its place: ${exact}`);
      else if (painted !== squeeze(words)) wrong.push(`“${painted}” instead of “${words}”`);
    }
    return { wrong, ranges };
  },
};

/** The code units that are letters. */
function units(data: string): string[] {
  return data.split("").filter((unit) => !isSpace(unit.charCodeAt(0)));
}

/** For each offset of the text, how many letters stand before it. */
function lettersBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) counts[at + 1] = counts[at]! + (isSpace(text.charCodeAt(at)) ? 0 : 1);
  return counts;
}

(globalThis as { whosaidBench?: typeof bench }).whosaidBench = bench;
