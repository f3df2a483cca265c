// Where the words of a claim may begin and end, and which of them stand inside quotation marks.
//
//   text    He said the wall was “weeping”, again.
//   begins  |  |    |   |    |   ||      ||
//   quoted                        [------)
//
// Quotation marks are read as a reader reads them within one block: a pair, or one that is never closed and runs to
// the block's end. Single marks count only where they cannot be apostrophes.

import type { Claim, Span } from "../highlight/report.ts";
import { holds } from "./working.ts";

const words = new Intl.Segmenter("en", { granularity: "word" });

/** Every word and every mark of `within`, in order: where a claim may begin and where it may end. Linear. */
export function pieces(text: string, within: Span): Span[] {
  const found: Span[] = [];
  for (const { segment, index } of words.segment(text.slice(within.start, within.end))) {
    if (segment.trim() === "") continue;
    const start = within.start + index;
    found.push({ start, end: start + segment.length });
  }
  return found;
}

/** The smallest run of whole pieces that has all of `span`; null when there are no words in it. */
export function wholePieces(text: string, span: Span, within: Span): Span | null {
  const inside = pieces(text, within).filter((piece) => piece.start < span.end && piece.end > span.start);
  if (inside.length === 0) return null;
  return { start: inside[0]!.start, end: inside[inside.length - 1]!.end };
}

export type End = "start" | "end";

/** One end of a span moved by `steps` pieces, forwards or backwards; as far as it goes within `within`. */
export function moved(text: string, span: Span, end: End, steps: number, within: Span): Span {
  const all = pieces(text, within);
  const stops = all.map((piece) => piece[end]);
  const at = span[end];
  const open = stops.filter((stop) => (end === "start" ? stop < span.end : stop > span.start));
  const ahead = steps > 0 ? open.filter((stop) => stop > at) : open.filter((stop) => stop < at).reverse();
  const stop = ahead[Math.min(Math.abs(steps), ahead.length) - 1];
  return stop === undefined ? span : { ...edges(span), [end]: stop };
}

/** One end of a span moved to the piece nearest to `place`. */
export function movedTo(text: string, span: Span, end: End, place: number, within: Span): Span {
  const open = pieces(text, within)
    .map((piece) => piece[end])
    .filter((stop) => (end === "start" ? stop < span.end : stop > span.start));
  const nearest = open.reduce<number | null>(
    (best, stop) => (best === null || Math.abs(stop - place) < Math.abs(best - place) ? stop : best), null);
  return nearest === null ? span : { ...edges(span), [end]: nearest };
}

/**
 * What a claim of this content is: its form, and the words of it inside quotation marks. Words that are all quoted
 * are a whole utterance when they begin as a sentence does, else a fragment.
 */
export function describe(
  text: string, content: readonly Span[], blockOf: (span: Span) => Span,
): { form: Claim["form"]; quoted: Span[] } {
  const quoted = content.flatMap((span) => {
    const inside = quotations(text, blockOf(span));
    return inside.flatMap((one) => clip(one, span));
  });
  if (quoted.length === 0) return { form: "indirect", quoted };
  const whole = content.length === quoted.length && content.every((span, i) => holds(quoted[i]!, span));
  const opens = !/^\p{Ll}/u.test(text.slice(content[0]!.start));
  return { form: whole && opens ? "direct" : "mixed", quoted };
}

function clip(one: Span, { start, end }: Span): Span[] {
  const clipped = { start: Math.max(one.start, start), end: Math.min(one.end, end) };
  return clipped.start < clipped.end ? [clipped] : [];
}

const closers: Record<string, string> = { "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"', "‘": "’", "‹": "›" };

/** The words inside quotation marks, of the outermost pairs, without the marks. Linear. */
export function quotations(text: string, within: Span): Span[] {
  const found: Span[] = [];
  let close = "";
  let start = 0;
  for (let at = within.start; at < within.end; at++) {
    const mark = text[at]!;
    if (close === "") {
      const closer = closers[mark];
      if (closer === undefined || (mark === "‘" && isLetter(text[at - 1]))) continue;
      close = closer;
      start = at + 1;
    } else if (close.includes(mark) && !(mark === "’" && isLetter(text[at + 1]))) {
      if (at > start) found.push({ start, end: at });
      close = "";
    }
  }
  if (close !== "" && start < within.end) found.push({ start, end: within.end });
  return found;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

function edges({ start, end }: Span): Span {
  return { start, end };
}
