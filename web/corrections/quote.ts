// Words of an article by themselves and what stands around them, so that they are found again when the text
// moved, and not found when they are no longer there.
//
//   text    ... harbour master [Ole Brandt] said. ...
//   quote   { exact: "Ole Brandt", prefix: "... harbour master ", suffix: " said. ...", start: 52, end: 62 }

import type { Span } from "../highlight/report.ts";

/** A span of `document.text` in UTF-16 units, with its words and up to `context` units on either side. */
export interface TextQuote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

export type Lost = "wordsNotThere" | "wordsTwice";

const context = 32; // UTF-16 units: about five words

/** The quote of a span that is not empty. */
export function quoteOf(text: string, { start, end }: Span): TextQuote {
  let from = Math.max(0, start - context);
  let to = Math.min(text.length, end + context);
  if (isLowSurrogate(text, from)) from++;
  if (isLowSurrogate(text, to)) to--;
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to), start, end };
}

/**
 * Where the words of a quote stand. Where they stood, if they and their surroundings still do; else the one
 * place that has the same words in the same surroundings. Linear in the text.
 */
export function locate(text: string, quote: TextQuote): Span | Lost {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const before = quote.prefix.length;
  if (quote.start >= before && text.startsWith(whole, quote.start - before)) return spanAt(quote.start, quote);
  const first = text.indexOf(whole);
  if (first < 0) return "wordsNotThere";
  return text.indexOf(whole, first + 1) < 0 ? spanAt(first + before, quote) : "wordsTwice";
}

function spanAt(start: number, quote: TextQuote): Span {
  return { start, end: start + quote.exact.length };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
