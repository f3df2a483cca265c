// The report's words in a reader's words. Every label a person sees about a claim is made here.

import { t, type Key } from "../messages/messages.ts";
import type { Block, Claim, Report, Speaker, Stance } from "./report.ts";
import { standingOf, type Standing } from "./standing.ts";
import { voiceName } from "./voice_name.ts";
import type { Voices } from "./voices.ts";

export { isStruck, standingOf, type Standing } from "./standing.ts";

// "stance" + "neutral" is the key "words.stanceNeutral"; "direct" + "Letter" is "words.directLetter".
function word(prefix: string, value: string, suffix = ""): string {
  const middle = prefix === "" ? value : value[0]!.toUpperCase() + value.slice(1);
  return t(`words.${prefix}${middle}${suffix}` as Key);
}

export const forms: readonly Claim["form"][] = ["direct", "mixed", "indirect"];

export const formWord = (form: Claim["form"]): string => word("", form);
export const formMeaning = (form: Claim["form"]): string => word("", form, "Meaning");
export const formLetter = (form: Claim["form"]): string => word("", form, "Letter");
export const actWord = (act: Claim["act"]): string => word("", act);
export const stanceWord = (stance: Stance): string => word("stance", stance);
export const classWord = (kind: Speaker["class"]): string => word("class", kind);
export const roleName = (role: Block["role"]): string => word("role", role);

export const standingWord = (standing: Standing): string => word("", standing);

/** What to call a claim that is not asserted: "denied", "asked"; null when it is the speaker's own. */
export function standing(claim: Claim): string | null {
  const found = standingOf(claim);
  return found === "asserted" ? null : standingWord(found);
}

/** The same as a sentence. */
export function standingMeaning(claim: Claim): string | null {
  const found = standingOf(claim);
  return found === "asserted" ? null : word("", found, "Meaning");
}

export const certaintyLevels = 4;
const unsureBelow = 0.75; // of the speaker: the lowest two of the four levels
const doubtfulBelow = 0.6; // of the words: what rests on the trained tagger alone

/** Whether a claim's speaker, or its words, are so doubtful that it is labelled. Who is unknown is not unsure. */
export function isUnsure(claim: Claim): boolean {
  return isSpeakerUnsure(claim) || claim.confidence.span < doubtfulBelow;
}

function isSpeakerUnsure({ speaker, confidence }: Claim): boolean {
  return speaker !== null && confidence.speaker < unsureBelow;
}

/** What is doubtful about a claim that is unsure, as a sentence. */
export function doubt(claim: Claim): string {
  return t(isSpeakerUnsure(claim) ? "words.unsureSpeaker" : "words.unsureWords");
}

/** How the speaker was found, as a sentence; null where nobody was. */
export function linkMeaning({ link }: Claim): string | null {
  return link === "none" ? null : word("link", link);
}

/** How sure the speaker is, from 1 to `certaintyLevels`, with a word for it. */
export function certainty(confidence: number): { level: number; word: string } {
  if (confidence >= 0.9) return { level: 4, word: t("words.verySure") };
  if (confidence >= unsureBelow) return { level: 3, word: t("words.fairlySure") };
  if (confidence >= 0.5) return { level: 2, word: t("words.notSure") };
  return { level: 1, word: t("words.guess") };
}

export function percent(confidence: number): string {
  return `${Math.round(confidence * 100)}\u00a0%`;
}

const honorific = /^(?:mr|mrs|ms|miss|mx|sir|dame|herr|frau)\.?$/i;

/** "Secretary of State · aged 41 · unnamed source": what the text says of a speaker; may be empty. */
export function speakerMeta(speaker: Speaker): string {
  const said = [
    speaker.title && !honorific.test(speaker.title) ? speaker.title : null,
    speaker.descriptor,
    speaker.organisation,
    speaker.age ? t("words.aged", { age: speaker.age }) : null,
    speaker.place ? t("words.ofPlace", { place: speaker.place }) : null,
    speaker.class === "named" ? null : classWord(speaker.class),
    speaker.metonym ? t("words.metonym") : null,
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
  const say = (key: Key, span: { exact: string } | null | undefined) =>
    span ? t(key, { words: shorten(span.exact, 60) }) : null;
  const again = claim.duplicates?.length ?? 0;
  return [
    claim.secondHand ? t("words.secondHand") : null,
    claim.disputed ? t("words.disputed") : null,
    claim.edited ? t("words.edited") : null,
    claim.unclosed ? t("words.unclosed") : null,
    claim.headlineSupport ? headlineWord(claim.headlineSupport) : null,
    say("words.addressee", claim.addressee),
    say("words.medium", claim.medium),
    say("words.when", claim.when),
    say("words.target", claim.target),
    ...claim.hedges.map((one) => say("words.hedged", one)),
    again > 0 ? t("words.again", { n: again }) : null,
  ].filter((one) => one !== null);
}

/** Whether the body bears a headline's quoted words out, as a clause. */
export const headlineWord = (support: NonNullable<Claim["headlineSupport"]>): string => word("headline", support);

/** One line for a screen reader: "Claim 3 of 14: direct quote, Maria Lopez, denied." */
export function spoken(claim: Claim, index: number, report: Report, voices: Voices): string {
  const form = word("", claim.form, "Spoken");
  const name = voiceName(voices.of(claim.speaker));
  const labels = [isUnsure(claim) ? t("words.unsure") : null, standing(claim)].filter((one) => one !== null);
  return [t("words.spoken", { n: index + 1, total: report.claims.length, form, name }), ...labels].join(", ");
}

/** "a", "a and b", "a, b and c". */
export function enumerate(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return t("words.and", { first: words.slice(0, -1).join(", "), last: words[words.length - 1]! });
}

/** The text, cut at a word when it is longer than `most` characters. */
export function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= most) return flat;
  return `${flat.slice(0, most).replace(/\s+\S*$/u, "")} …`;
}
