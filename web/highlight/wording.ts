// The report's words in a reader's words. Every label a person sees about a claim is made here.

import { count } from "./dom.ts";
import type { Block, Claim, Report, Speaker } from "./report.ts";
import type { Voices } from "./voices.ts";

export const formWord: Record<Claim["form"], string> = {
  direct: "Direct",
  mixed: "Mixed",
  indirect: "Indirect",
};

export const formMeaning: Record<Claim["form"], string> = {
  direct: "the speaker’s own words",
  mixed: "partly the speaker’s own words",
  indirect: "in the reporter’s words",
};

export const formLetter: Record<Claim["form"], string> = { direct: "D", mixed: "M", indirect: "I" };

const polarityWord: Partial<Record<Claim["polarity"], string>> = {
  denied: "denied",
  negated: "not said",
  hypothetical: "hypothetical",
  question: "asked",
  directive: "called for",
};

const polarityMeaning: Partial<Record<Claim["polarity"], string>> = {
  denied: "The speaker denies this. It is not their claim.",
  negated: "The article says that this was not said.",
  hypothetical: "Only supposed. Nobody claims it to be so.",
  question: "A question. The speaker does not claim it.",
  directive: "Something wanted or ordered. It is not said to be so.",
};

/** What to call a claim that is not asserted: "denied", "asked"; null when it is the speaker's own. */
export function standing(claim: Claim): string | null {
  return polarityWord[claim.polarity] ?? (claim.realised ? null : "not said yet");
}

/** The same as a sentence. */
export function standingMeaning(claim: Claim): string | null {
  if (standing(claim) === null) return null;
  return polarityMeaning[claim.polarity] ?? "Planned or expected. It has not been said yet.";
}

/** Denied and negated words are struck out. */
export function isStruck(claim: Claim): boolean {
  return claim.polarity === "denied" || claim.polarity === "negated";
}

export const certaintyLevels = 4;

/** How sure the speaker is, from 1 to `certaintyLevels`, with a word for it. */
export function certainty(confidence: number): { level: number; word: string } {
  if (confidence >= 0.9) return { level: 4, word: "Very sure" };
  if (confidence >= 0.75) return { level: 3, word: "Fairly sure" };
  if (confidence >= 0.5) return { level: 2, word: "Not sure" };
  return { level: 1, word: "A guess" };
}

export function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}

const classWord: Partial<Record<Speaker["class"], string>> = {
  role: "known by role only",
  spokesperson: "spokesperson",
  organisation: "organisation",
  collective: "group of people",
  document: "document",
  anonymous: "unnamed source",
  impersonal: "nobody in particular",
  unknown: "unknown",
};

const honorific = /^(?:mr|mrs|ms|miss|mx|sir|dame)\.?$/i;

/** "Secretary of State · aged 41 · unnamed source": what the text says of a speaker; may be empty. */
export function speakerMeta(speaker: Speaker): string {
  const said = [
    speaker.title && !honorific.test(speaker.title) ? speaker.title : null,
    speaker.descriptor,
    speaker.organisation,
    speaker.age ? `aged ${speaker.age}` : null,
    speaker.place ? `of ${speaker.place}` : null,
    speaker.class === "named" ? null : classWord[speaker.class],
    speaker.metonym ? "a place that stands for its government" : null,
  ].filter((one): one is string => typeof one === "string" && one !== "");
  // "chief executive of Northward Ferries" says "Northward Ferries" too.
  return said
    .filter((one, i) => one !== speaker.name && !said.some((other, k) => k !== i && holds(other, one, k < i)))
    .join(" · ");
}

function holds(text: string, part: string, first: boolean): boolean {
  return text.includes(part) && (first || text !== part);
}

/** Why a source is not named, as the text gives it; null when it does not. */
export function anonymityReason(speaker: Speaker): string | null {
  return speaker.anonymityReason || null;
}

/** What else the text says about a claim, each in a few words. */
export function remarks(claim: Claim): string[] {
  const quoted = (span: { exact: string } | null | undefined) => `“${shorten(span?.exact ?? "", 60)}”`;
  const again = claim.duplicates?.length ?? 0;
  return [
    claim.secondHand ? "second-hand: reported by somebody else" : null,
    claim.disputed ? "disputed in the text" : null,
    claim.edited ? "the quote was edited" : null,
    claim.unclosed ? "the quotation mark is never closed" : null,
    claim.headlineSupport === "exact" ? "the body has these words too" : null,
    claim.headlineSupport === "altered" ? "the headline alters the words of the body" : null,
    claim.headlineSupport === "absent" ? "the body does not have these words" : null,
    claim.addressee ? `said to ${quoted(claim.addressee)}` : null,
    claim.medium ? `through ${quoted(claim.medium)}` : null,
    claim.when ? `when: ${quoted(claim.when)}` : null,
    again > 0 ? `the same words stand ${count(again, "more time")}` : null,
  ].filter((one) => one !== null);
}

/** One line for a screen reader: "Claim 3 of 14: direct quote, Maria Lopez, denied." */
export function spoken(claim: Claim, index: number, report: Report, voices: Voices): string {
  const form = { direct: "direct quote", mixed: "mixed quote", indirect: "indirect speech" }[claim.form];
  const name = claim.speaker === null ? "speaker unknown" : voices.of(claim.speaker).name;
  const not = standing(claim);
  return `Claim ${index + 1} of ${report.claims.length}: ${form}, ${name}${not ? `, ${not}` : ""}`;
}

const roleWord: Record<Block["role"], string> = {
  headline: "headline",
  kicker: "kicker",
  standfirst: "standfirst",
  byline: "byline",
  date: "date",
  dateline: "dateline",
  paragraph: "paragraph",
  heading: "heading",
  listItem: "list item",
  blockquote: "block quote",
  caption: "caption",
  credit: "credit",
  ad: "advertisement",
  promo: "promotion",
  related: "related link",
  share: "share line",
  newsletter: "newsletter sign-up",
  comment: "comments",
  legal: "legal notice",
  nav: "navigation",
  other: "other text",
};

export function roleName(role: Block["role"]): string {
  return roleWord[role];
}

/** The text, cut at a word when it is longer than `most` characters. */
export function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= most) return flat;
  return `${flat.slice(0, most).replace(/\s+\S*$/u, "")} …`;
}
