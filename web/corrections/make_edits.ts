// Edits made from what a reader points at in a report: claims, speakers and spans become words of the article.

import type { Claim, Report, Span, Speaker } from "../highlight/report.ts";
import { describe } from "./boundaries.ts";
import type { ClaimRef, CueQuote, Edit, SpeakerRef, Words } from "./patch.ts";
import { quoteOf } from "./quote.ts";
import { holds } from "./working.ts";

export function claimRef({ document: { text } }: Report, claim: Claim): ClaimRef {
  return { content: claim.content.map((span) => quoteOf(text, span)), cue: claim.cue && quoteOf(text, claim.cue) };
}

export function speakerRef({ document: { text } }: Report, speaker: Speaker): SpeakerRef {
  return { name: speaker.name, mention: quoteOf(text, speaker.mentions[0]) };
}

/** A speaker who is not there yet. */
export function newSpeakerRef({ document: { text } }: Report, name: string, mention: Span, kind: Speaker["class"]): SpeakerRef {
  return { name, mention: quoteOf(text, mention), class: kind };
}

/** The words of a claim with this content, in the form that its quotation marks give it. */
export function wordsOf(report: Report, content: readonly Span[], form?: Claim["form"]): Words {
  const { text } = report.document;
  const found = describe(text, content, (span) => blockAt(report, span) ?? span);
  const quotes = (spans: readonly Span[]) => spans.map((span) => quoteOf(text, span));
  const chosen = form ?? found.form;
  const quoted = chosen === "direct" ? content : chosen === "indirect" ? [] : found.quoted;
  return { form: chosen, content: quotes(content), quoted: quotes(quoted) };
}

/**
 * The edit that moves a claim to other words. The quotation marks decide its form; but one whose form is not what
 * they say now (a label or the layout sets it out) keeps it where it can.
 */
export function boundaryEdit(report: Report, claim: Claim, content: readonly Span[]): Edit {
  const knew = claim.form !== wordsOf(report, claim.content).form;
  const words = wordsOf(report, content);
  const keeps = knew && (claim.form === "direct" || (claim.form === "mixed" && words.quoted.length > 0));
  return { kind: "boundary", claim: claimRef(report, claim), ...(keeps ? wordsOf(report, content, claim.form) : words) };
}

/** A cue with what the report knows of the same words elsewhere: its lemma and stance. */
export function cueOf(report: Report, span: Span): CueQuote {
  const quote = quoteOf(report.document.text, span);
  const known = report.claims.find(({ cue }) => cue?.exact.toLowerCase() === quote.exact.toLowerCase())?.cue;
  return { ...quote, lemma: known?.lemma ?? null, stance: known?.stance ?? "neutral" };
}

/**
 * Where a name stands in the article, as whole words: the place nearest to `near`. Null when it does not stand there:
 * nobody is named whom the article does not name.
 */
export function mentionOf(text: string, name: string, near: number): Span | null {
  let best: Span | null = null;
  for (let at = text.indexOf(name); at >= 0 && name !== ""; at = text.indexOf(name, at + 1)) {
    const span = { start: at, end: at + name.length };
    if (wordAt(text, span.start - 1, span.start) || wordAt(text, span.end - 1, span.end)) continue;
    if (best === null || Math.abs(at - near) < Math.abs(best.start - near)) best = span;
  }
  return best;
}

// Whether a word runs on from one unit to the next.
function wordAt(text: string, before: number, after: number): boolean {
  const isWord = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
  return isWord(text[before]) && isWord(text[after]);
}

export function blockAt(report: Report, span: Span): Report["blocks"][number] | undefined {
  return report.blocks.find((block) => holds(block, span));
}
