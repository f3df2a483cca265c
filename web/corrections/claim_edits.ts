// The edits of a claim. Each looks everything up first, so that one that does not fit changes nothing, and
// returns whether it changed the report.

import type { Block, Claim } from "../highlight/report.ts";
import type { Edit, SpeakerRef } from "./patch.ts";
import { holds, sameSpans, touches, Unfit, type CheckedClaim, type Content, type WordSpan, type Working } from "./working.ts";

type EditOf<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;

const byReader = "corrected by a reader";
const markedByReader = "marked by a reader";

export function acceptClaim(working: Working, edit: EditOf<"accept">): boolean {
  working.judge(working.claim(edit.claim), false);
  return true;
}

/** A claim that the report does not have, nor any on the same words, is removed already. */
export function removeClaim(working: Working, edit: EditOf<"remove">): boolean {
  const claim = working.find(edit.claim);
  const { claims } = working.report;
  if (claim === null) {
    const content = working.spans(edit.claim.content);
    const left = claims.some((other) => other.content.some((span) => content.some((one) => touches(one, span))));
    if (left) throw new Unfit("noSuchClaim");
    return false;
  }
  working.judged.add(claim.id);
  for (const child of claims) if (child.parent === claim.id) child.parent = claim.parent;
  claims.splice(claims.indexOf(claim), 1);
  return true;
}

export function setSpeaker(working: Working, edit: EditOf<"speaker">): boolean {
  const claim = working.claim(edit.claim);
  const speaker = edit.speaker === null ? null : working.speaker(edit.speaker).id;
  if (claim.speaker === speaker) return judge(working, claim, false);
  giveTo(claim, speaker, edit.speaker === null ? [] : [working.span(edit.speaker.mention)]);
  return judge(working, claim, true);
}

export function setBoundary(working: Working, edit: EditOf<"boundary">): boolean {
  const words = working.words(edit);
  const claim = working.find(edit.claim);
  if (claim === null) {
    const moved = working.report.claims.find((other) => sameSpans(other.content, words.content));
    if (moved === undefined) throw new Unfit("noSuchClaim");
    return judge(working, moved, false);
  }
  if (sameSpans(claim.content, words.content) && claim.form === words.form) return judge(working, claim, false);
  Object.assign(claim, words);
  claim.confidence.span = 1;
  working.place(claim);
  return judge(working, claim, true);
}

export function setPolarity(working: Working, edit: EditOf<"polarity">): boolean {
  const claim = working.claim(edit.claim);
  if (claim.polarity === edit.polarity && claim.realised === isRealised(edit.polarity)) return judge(working, claim, false);
  claim.polarity = edit.polarity;
  claim.realised = isRealised(edit.polarity);
  return judge(working, claim, true);
}

/** A claim of the same words is the one that is meant: it gets the speaker, form and polarity that are stated. */
export function addClaim(working: Working, edit: EditOf<"add">): boolean {
  const words = working.words(edit);
  const cue = edit.cue && working.span(edit.cue);
  const source = edit.source && working.span(edit.source);
  const there = working.report.claims.find((claim) => sameSpans(claim.content, words.content));
  if (there !== undefined) return makeSo(working, there, edit, words.form, words.quoted);
  const id = working.freshClaimId();
  const utterance = working.freshUtterance();
  const speaker = edit.speaker === null ? null : working.speaker(edit.speaker);
  const claim: CheckedClaim = {
    id,
    form: words.form,
    act: "speech",
    polarity: edit.polarity,
    realised: isRealised(edit.polarity),
    venue: venues[working.blockOf(words.content[0])!.role] ?? "body",
    content: words.content,
    quoted: words.quoted,
    cue: cue && { ...cue, lemma: edit.cue!.lemma, stance: edit.cue!.stance },
    source: source && { ...source, class: speaker?.class ?? "unknown", core: source },
    speaker: speaker?.id ?? null,
    link: speaker === null ? "none" : source !== null ? "explicit" : "carried",
    parent: parentOf(words.content, working.report.claims),
    utterance,
    addressee: null,
    medium: null,
    when: null,
    hedges: [],
    evidence: [{ rule: markedByReader, spans: [source, cue].filter((span) => span !== null) }],
    alternatives: [],
    confidence: { span: 1, speaker: 1 },
    checked: "added",
  };
  working.place(claim);
  working.judged.add(id);
  return true;
}

function makeSo(
  working: Working, claim: Claim, edit: EditOf<"add">, form: Claim["form"], quoted: WordSpan[],
): boolean {
  const speaker = edit.speaker === null ? null : working.speaker(edit.speaker).id;
  const right = claim.speaker === speaker && claim.form === form && claim.polarity === edit.polarity;
  if (right) return judge(working, claim, false);
  if (claim.speaker !== speaker) giveTo(claim, speaker, mentionOf(working, edit.speaker));
  claim.form = form;
  claim.quoted = quoted;
  claim.polarity = edit.polarity;
  claim.realised = isRealised(edit.polarity);
  return judge(working, claim, true);
}

function mentionOf(working: Working, speaker: SpeakerRef | null): WordSpan[] {
  return speaker === null ? [] : [working.span(speaker.mention)];
}

// What led to the old speaker does not lead to the new one.
function giveTo(claim: Claim, speaker: string | null, mention: WordSpan[]): void {
  claim.speaker = speaker;
  if (speaker === null) claim.link = "none";
  else if (claim.link === "none") claim.link = claim.source === null ? "carried" : "explicit";
  claim.evidence = [{ rule: byReader, spans: mention }];
  claim.alternatives = [];
  claim.confidence.speaker = 1;
}

// Returns whether the claim was changed.
function judge(working: Working, claim: Claim, changed: boolean): boolean {
  working.judge(claim, changed);
  return changed;
}

function isRealised(polarity: Claim["polarity"]): boolean {
  return polarity !== "negated" && polarity !== "hypothetical";
}

const venues: Partial<Record<Block["role"], Claim["venue"]>> = {
  headline: "headline",
  standfirst: "standfirst",
  caption: "caption",
  blockquote: "blockquote",
  listItem: "list",
};

// The shortest claim that has all these words and more.
function parentOf(content: Content, claims: readonly Claim[]): string | null {
  const length = lengthOf(content);
  let parent: Claim | null = null;
  for (const claim of claims) {
    const around = content.every((span) => claim.content.some((whole) => holds(whole, span)));
    if (!around || lengthOf(claim.content) <= length) continue;
    if (parent === null || lengthOf(claim.content) < lengthOf(parent.content)) parent = claim;
  }
  return parent?.id ?? null;
}

function lengthOf(spans: readonly WordSpan[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
