// A report that is being corrected: a copy of its claims and speakers, and how patches name things in it.

import type { Claim, Report, Span, Speaker } from "../highlight/report.ts";
import type { ClaimRef, SpeakerRef, Words } from "./patch.ts";
import { locate, type Lost, type TextQuote } from "./quote.ts";

/** Why an edit does not fit. */
export type Reason =
  | Lost
  | "noSuchClaim" // no claim has just these words
  | "claimTwice" // two claims have, and the cue does not decide
  | "noSuchSpeaker"
  | "speakerTwice"
  | "cut" // an end lies inside a character
  | "outsideArticle" // words that no claim may have: not in one block of the article, or with space around them
  | "wrongForm" // the quoted words and the form contradict each other
  | "nothingLeft"; // a speaker would be left without a mention

export class Unfit extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

/** A claim that a reader may have judged. */
export type CheckedClaim = Claim & { checked?: "accepted" | "corrected" | "added" };
export type WordSpan = Claim["content"][number];
export type Content = Claim["content"];

export class Working {
  readonly report: Report;
  readonly judged = new Set<string>();
  readonly text: string;
  // The highest numbers given so far. A number of what was removed is not given again.
  #speakers: number;
  #claims: number;
  #utterances: number;

  constructor(report: Report) {
    const { speakers, claims, noComment } = report;
    this.report = { ...report, ...structuredClone({ speakers, claims, noComment }) };
    this.text = report.document.text;
    this.#speakers = highest(speakers.map(({ id }) => id));
    this.#claims = highest(claims.map(({ id }) => id));
    this.#utterances = highest(claims.map(({ utterance }) => utterance));
  }

  /** The span of a quote with its words. Throws `Unfit`. */
  span(quote: TextQuote): WordSpan {
    const found = locate(this.text, quote);
    if (typeof found === "string") throw new Unfit(found);
    if (!isWhole(this.text, found)) throw new Unfit("cut");
    return { ...found, exact: quote.exact };
  }

  spans(quotes: readonly TextQuote[]): WordSpan[] {
    return quotes.map((quote) => this.span(quote)).sort((a, b) => a.start - b.start);
  }

  /** The claim of just these words; null when there is none. Throws `Unfit` when words are lost or two claims fit. */
  find(ref: ClaimRef): Claim | null {
    const content = this.spans(ref.content);
    const found = this.report.claims.filter((claim) => sameSpans(claim.content, content));
    if (found.length < 2) return found[0] ?? null;
    const cue = ref.cue === null ? null : this.span(ref.cue);
    const fitting = found.filter((claim) => (cue === null ? claim.cue === null : same(claim.cue, cue)));
    if (fitting.length !== 1) throw new Unfit("claimTwice");
    return fitting[0]!;
  }

  claim(ref: ClaimRef): Claim {
    const claim = this.find(ref);
    if (claim === null) throw new Unfit("noSuchClaim");
    return claim;
  }

  /**
   * The speaker that is meant: of this name and with this mention; else the only one of this name; else, unless
   * the reference says of what class a new one is, the only one with this mention. Null: none, but one may be made.
   */
  findSpeaker(ref: SpeakerRef): Speaker | null {
    const mention = this.span(ref.mention);
    const named = this.report.speakers.filter((speaker) => speaker.name === ref.name);
    const mentioned = (all: Speaker[]) => all.filter((speaker) => speaker.mentions.some((one) => same(one, mention)));
    const exactly = mentioned(named);
    if (exactly.length === 1) return exactly[0]!;
    if (named.length > 1) throw new Unfit("speakerTwice");
    if (named.length === 1) return named[0]!;
    if (ref.class !== undefined) return null;
    const others = mentioned(this.report.speakers);
    if (others.length > 1) throw new Unfit("speakerTwice");
    if (others.length === 0) throw new Unfit("noSuchSpeaker");
    return others[0]!;
  }

  /** The speaker that is meant, made when there is none. Nothing may throw `Unfit` after it. */
  speaker(ref: SpeakerRef): Speaker {
    return this.findSpeaker(ref) ?? this.addSpeaker(ref, [this.span(ref.mention)]);
  }

  addSpeaker(ref: SpeakerRef, mentions: WordSpan[]): Speaker {
    const speaker: Speaker = {
      id: `s${++this.#speakers}`,
      name: ref.name,
      title: null,
      class: ref.class ?? "named",
      organisation: null,
      mentions: mentions as Speaker["mentions"],
    };
    this.report.speakers.push(speaker);
    return speaker;
  }

  /** Notes that a reader has judged the claim, and whether that changed it. */
  judge(claim: CheckedClaim, changed: boolean): void {
    this.judged.add(claim.id);
    if (changed && claim.checked !== "added") claim.checked = "corrected";
    else claim.checked ??= "accepted";
  }

  freshClaimId(): string {
    return `c${++this.#claims}`;
  }

  freshUtterance(): string {
    return `u${++this.#utterances}`;
  }

  /** Puts a claim, new or moved, before the first other that begins after it. */
  place(claim: Claim): void {
    const claims = this.report.claims;
    const at = claims.indexOf(claim);
    if (at >= 0) claims.splice(at, 1);
    const next = claims.findIndex((other) => other.content[0].start > claim.content[0].start);
    claims.splice(next < 0 ? claims.length : next, 0, claim);
  }

  /** The words of a claim, as spans. Throws `Unfit` unless a claim may have them and they are of its form. */
  words(words: Words): { form: Claim["form"]; content: Content; quoted: WordSpan[] } {
    const content = this.spans(words.content);
    const quoted = this.spans(words.quoted);
    if (!content.every((span) => this.#mayBeContent(span)) || overlap(content)) throw new Unfit("outsideArticle");
    const inside = quoted.every((span) => content.some((whole) => holds(whole, span))) && !overlap(quoted);
    const fits = { direct: sameSpans(content, quoted), mixed: quoted.length > 0, indirect: quoted.length === 0 };
    if (!inside || !fits[words.form]) throw new Unfit("wrongForm");
    return { form: words.form, content: content as Content, quoted };
  }

  blockOf(span: Span): Report["blocks"][number] | undefined {
    return this.report.blocks.find((block) => holds(block, span));
  }

  #mayBeContent(span: WordSpan): boolean {
    const block = this.blockOf(span);
    const readable = block !== undefined && (block.kept || block.role === "caption" || block.role === "headline");
    return readable && span.exact.trim() === span.exact;
  }
}

function highest(ids: readonly string[]): number {
  return ids.reduce((most, id) => Math.max(most, Number(id.slice(1)) || 0), 0);
}

export function same(a: Span | null, b: Span): boolean {
  return a !== null && a.start === b.start && a.end === b.end;
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => same(span, b[i]!));
}

export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

// Whether two of the spans, which are in order, overlap.
function overlap(spans: readonly Span[]): boolean {
  return spans.some((span, i) => i > 0 && span.start < spans[i - 1]!.end);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const aroundCut = 64; // UTF-16 units: more than any character that a reader sees

// Whether neither end cuts a character as a reader sees it.
function isWhole(text: string, { start, end }: Span): boolean {
  return isBoundary(text, start) && isBoundary(text, end);
}

function isBoundary(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const from = Math.max(0, at - aroundCut);
  const around = text.slice(from, at + aroundCut);
  return graphemes.segment(around).containing(at - from)?.index === at - from;
}
