// Links that open an article at a claim's words and highlight them: text fragments.
//
//   https://a.example/x#:~:text=We%20are%20ready                        the words, where they stand once
//   https://a.example/x#:~:text=Osei%20said%3A-,no,-and%20left           with the words around them, where not
//   https://a.example/x#:~:text=The%20road%20is,than%20before            long ones by their first and last words
//
// A browser finds whole words only, the first that match, without regard to case, and each part within one
// block of the page. All parts are percent-encoded, with the hyphens, commas and ampersands that the syntax uses.

import type { Claim, Report, Span } from "../highlight/report.ts";

const longestExact = 300; // UTF-16 units; a longer quotation is given by its two ends, as Chromium does
const endWords = 5; // of such an end, at first
const mostContext = 12; // words before and after, at most: if those do not tell, no words would

interface Place {
  text: string; // the article's, folded for the search: every position is that of the article
  written: string; // the article's as it is
  start: number;
  end: number;
}

/**
 * The article's address with a fragment for every part of the claim. A part whose words cannot be told from others
 * is left out; with no part left it is the address alone.
 */
export function fragmentLink(url: string, claim: Claim, report: Report): string {
  const directives = textDirectives(claim.content, report);
  if (directives.length === 0) return url;
  const [address, anchor = ""] = url.split("#") as [string, string?];
  return `${address}#${anchor.replace(/:~:.*$/u, "")}:~:${directives.join("&")}`;
}

/** "text=...", one for each span that can be told from the rest of the article. */
export function textDirectives(spans: readonly Span[], report: Report): string[] {
  const written = report.document.text;
  const text = fold(written);
  return spans.flatMap((span) => {
    const place = { text, written, ...wholeWords(text, span) };
    const inOneBlock = report.blocks.some((block) => block.start <= place.start && place.end <= block.end);
    const short = inOneBlock && place.end - place.start <= longestExact;
    const directive = (short ? exactDirective(place) : null) ?? rangeDirective(place, report);
    return directive === null ? [] : [`text=${directive}`];
  });
}

// The words, with as many words around them as make them the only ones of their kind.
function exactDirective({ text, written, start, end }: Place): string | null {
  const words = encode(written, start, end);
  if (occurrences(text, start, end) === 1) return words;
  const [from, to] = [lineStart(text, start), lineEnd(text, end)];
  for (let n = 1; n <= mostContext; n++) {
    const before = backWords(text, start, n, from);
    const after = forwardWords(text, end, n, to);
    for (const [a, b] of [[before, end], [start, after], [before, after]] as const) {
      if (occurrences(text, a, b) !== 1) continue;
      const prefix = encode(written, a, start);
      const suffix = encode(written, end, b);
      return `${prefix && `${prefix}-,`}${words}${suffix && `,-${suffix}`}`;
    }
  }
  return null;
}

// The first words, which must stand once, and the last, which must not stand in between.
function rangeDirective({ text, written, start, end }: Place, report: Report): string | null {
  const first = report.blocks.find((block) => block.end > start)?.end ?? end;
  const last = report.blocks.findLast((block) => block.start < end)?.start ?? start;
  for (let n = endWords; n <= endWords + mostContext; n++) {
    const head = forwardWords(text, start, n, Math.min(first, end));
    const tail = backWords(text, end, n, Math.max(last, start));
    if (head > tail) return null;
    const ending = text.slice(tail, end);
    if (occurrences(text, start, head) === 1 && text.indexOf(ending, head) === tail) {
      return `${encode(written, start, head)},${encode(written, tail, end)}`;
    }
  }
  return null;
}

// Case and kinds of space do not count when a browser looks. Each unit stays one unit.
function fold(text: string): string {
  return text.replace(/[^\n\S]|\p{Lu}/gu, (one) => {
    if (/\s/u.test(one)) return " ";
    const low = one.toLowerCase();
    return low.length === one.length ? low : one;
  });
}

function occurrences(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  let found = 0;
  for (let at = text.indexOf(words); at >= 0 && found < 2; at = text.indexOf(words, at + 1)) found++;
  return found;
}

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;
const script = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u; // has no spaces

function isWord(text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && wordCharacter.test(String.fromCodePoint(point));
}

// Widened to whole words, without the space at its ends.
function wholeWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (!script.test(text.slice(start, end))) {
    while (start > 0 && isWord(text, start) && isWord(text, start - 1)) start--;
    while (end < text.length && isWord(text, end - 1) && isWord(text, end)) end++;
  }
  return { start, end };
}

// Punctuation that stands alone is no word: it goes along with the next.
function backWords(text: string, from: number, n: number, limit: number): number {
  let at = from;
  for (let i = 0; i < n; i++) {
    for (let word = false; !word && at > limit; ) {
      const end = at;
      while (at > limit && text[at - 1] === " ") at--;
      while (at > limit && text[at - 1] !== " ") at--;
      word = wordCharacter.test(text.slice(at, end));
    }
  }
  return at;
}

function forwardWords(text: string, from: number, n: number, limit: number): number {
  let at = from;
  for (let i = 0; i < n; i++) {
    for (let word = false; !word && at < limit; ) {
      const start = at;
      while (at < limit && text[at] === " ") at++;
      while (at < limit && text[at] !== " ") at++;
      word = wordCharacter.test(text.slice(start, at));
    }
  }
  return at;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function encode(text: string, start: number, end: number): string {
  const words = text.slice(start, end).replace(/\s+/gu, " ").trim().replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(words).replace(/[-!'()*~_.]/g, (one) =>
    /[_.]/.test(one) ? one : `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
