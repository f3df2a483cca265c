// Positions in code points, which the W3C's selectors count, from those in UTF-16 units, which strings count.
//
//   text          a   😀      e   ◌́
//   UTF-16 unit   0   1  (2)  3   4
//   code point    0   1       2   3

/** Turns positions of `text` into code points. One pass over the text; each position takes O(log n). */
export function codePoints(text: string): (utf16: number) => number {
  const pairs: number[] = []; // positions of the second halves of surrogate pairs, in order
  for (let at = 0; at < text.length; at++) {
    if (text.codePointAt(at)! > 0xffff) pairs.push(++at);
  }
  return (utf16) => utf16 - countBelow(pairs, utf16);
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last `n` code points of `text`, or all of it. */
export function lastCodePoints(text: string, n: number): string {
  return [...text.slice(-2 * n)].slice(-n).join("");
}

/** The first `n` code points of `text`, or all of it. */
export function firstCodePoints(text: string, n: number): string {
  return [...text.slice(0, 2 * n)].slice(0, n).join("");
}
