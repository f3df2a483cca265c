// Finds words again in a page that has changed, by the words themselves and what stood around them.
//
//   before   …the mayor said. “We will rebuild.” She left for…
//   now      …ADVERT…the mayor said. “We will rebuild.” She left for…      the place whose surroundings agree most
//
// All texts are squeezed (text_map.ts), so that line ends and indents do not matter.

import type { Letters } from "./text_map.ts";

const around = 48; // letters looked at on each side
const longWords = 24; // words of this length need no surroundings to be known again
const mostPlaces = 200; // of the same words that are looked at

/** Where the words of `before` at `letters` stand in `now`; null when they do not, or nobody can tell where. */
export function refind(before: string, letters: Letters, now: string): Letters | null {
  const words = before.slice(letters.begin, letters.end);
  if (words === "") return null;
  const left = before.slice(Math.max(0, letters.begin - around), letters.begin);
  const right = before.slice(letters.end, letters.end + around);
  let best: { at: number; agrees: number } | null = null;
  let at = now.indexOf(words);
  for (let n = 0; at >= 0 && n < mostPlaces; n++) {
    const agrees = commonEnd(left, now, at) + commonBegin(right, now, at + words.length);
    const nearer = best !== null && Math.abs(at - letters.begin) < Math.abs(best.at - letters.begin);
    if (best === null || agrees > best.agrees || (agrees === best.agrees && nearer)) best = { at, agrees };
    at = now.indexOf(words, at + 1);
  }
  if (best === null || (words.length < longWords && best.agrees < Math.min(8, left.length + right.length))) return null;
  return { begin: best.at, end: best.at + words.length };
}

function commonEnd(left: string, now: string, end: number): number {
  let n = 0;
  while (n < left.length && n < end && left[left.length - 1 - n] === now[end - 1 - n]) n++;
  return n;
}

function commonBegin(right: string, now: string, begin: number): number {
  let n = 0;
  while (n < right.length && right[n] === now[begin + n]) n++;
  return n;
}
