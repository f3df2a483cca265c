// Two articles, or two versions of one, claim by claim.
//
//   a  “We tested every pump twice,” Brandt said.       b  Brandt admitted they had tested “every pump”.
//   pair  trimmed: "every pump" of "We tested every pump twice"; said, but admitted
//
// A quote is followed by the speaker's own words; a claim without quoted words by what is claimed. Every claim has at
// most one partner: of all that share words, the best. What shares a run of three words is found through an index,
// so the cost is linear in the claims but for runs that very many of them share, which tell nothing.

import type { Claim, Report } from "../highlight/report.ts";
import { diff, type Piece } from "./diff.ts";
import { matchSpeakers, type SpeakerMatch } from "./speakers.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** whole: the same words. trimmedInB: b has a part of a's words, in order; trimmedInA the other way round. */
export type Kept = "whole" | "trimmedInA" | "trimmedInB" | "altered";

export interface ClaimPair {
  a: number; // index into a.claims
  b: number;
  kept: Kept;
  pieces: Piece[]; // what both have, only a has, only b has
  quoted: boolean; // both have quoted words, and these were compared
  sameSpeaker: boolean;
  cue: CueChange | null; // when the words that report the claim differ
  standingDiffers: boolean; // asserted in one, denied in the other
}

export interface CueChange {
  a: NonNullable<Claim["cue"]>;
  b: NonNullable<Claim["cue"]>;
  stanceDiffers: boolean;
}

export interface Comparison {
  pairs: ClaimPair[]; // in the order of a
  onlyA: number[];
  onlyB: number[];
  speakers: SpeakerMatch;
}

const run = 3; // words that have to stand together in both
const commonRun = 30; // claims that share a run beyond which it tells nothing
const leastAlike = 0.5; // of all words of both, those that they share: below it, two claims are two

export function compareReports(a: Report, b: Report): Comparison {
  const speakers = matchSpeakers(a, b);
  const wordsA = a.claims.map(wordsOfClaim);
  const wordsB = b.claims.map(wordsOfClaim);
  const candidates = new Map<string, [number, number]>();
  for (const kind of ["all", "own"] as const) {
    const found = candidatePairs(wordsA.map((words) => words[kind]), wordsB.map((words) => words[kind]));
    for (const pair of found) candidates.set(pair.join(), pair);
  }
  const scored = [...candidates.values()].flatMap(([i, j]) => {
    const pair = pairOf(a, b, i, j, wordsA[i]!, wordsB[j]!, speakers);
    return pair === null ? [] : [pair];
  });
  scored.sort((one, other) => other.likeness - one.likeness || one.pair.a - other.pair.a || one.pair.b - other.pair.b);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const pairs: ClaimPair[] = [];
  for (const { pair } of scored) {
    if (takenA.has(pair.a) || takenB.has(pair.b)) continue;
    takenA.add(pair.a);
    takenB.add(pair.b);
    pairs.push(pair);
  }
  const alone = (claims: readonly Claim[], taken: Set<number>) => claims.map((_, i) => i).filter((i) => !taken.has(i));
  return {
    pairs: pairs.sort((one, other) => one.a - other.a),
    onlyA: alone(a.claims, takenA),
    onlyB: alone(b.claims, takenB),
    speakers,
  };
}

interface ClaimWords {
  all: Token[]; // of the content
  own: Token[]; // of the quoted words; empty when there are none
}

function wordsOfClaim(claim: Claim): ClaimWords {
  const words = (spans: readonly { exact: string }[]) => tokensOf(...spans.map((span) => span.exact));
  return { all: words(claim.content), own: words(claim.quoted) };
}

// Claims that share a run of words, or of which one has all words of the other, which is short.
function candidatePairs(a: readonly Token[][], b: readonly Token[][]): [number, number][] {
  const runs = new Map<string, number[]>();
  const wholes = new Map<string, number[]>();
  b.forEach((words, j) => {
    for (const key of runsOf(words, 1, run)) note(runs, key, j);
    if (words.length > 0 && words.length < run) note(wholes, keyOf(words), j);
  });
  return a.flatMap((words, i): [number, number][] => {
    const seen = new Set<number>();
    const see = (claims: number[] = []) => claims.length <= commonRun && claims.forEach((j) => seen.add(j));
    if (words.length < run) see(runs.get(keyOf(words)));
    for (const key of runsOf(words, run, run)) see(runs.get(key));
    for (const key of runsOf(words, 1, run - 1)) see(wholes.get(key));
    return [...seen].map((j) => [i, j]);
  });
}

function note(index: Map<string, number[]>, key: string, claim: number): void {
  const claims = index.get(key);
  if (claims === undefined) index.set(key, [claim]);
  else if (claims[claims.length - 1] !== claim) claims.push(claim);
}

function* runsOf(words: readonly Token[], least: number, most: number): Generator<string> {
  for (let length = least; length <= most; length++) {
    for (let at = 0; at + length <= words.length; at++) yield keyOf(words.slice(at, at + length));
  }
}

function keyOf(words: readonly Token[]): string {
  return words.map(({ key }) => key).join(" ");
}

// Whether a single word could tell a quote: no short word of the kind that every sentence has.
function isTelling(key: string): boolean {
  return key.length >= 5;
}

function pairOf(
  a: Report, b: Report, i: number, j: number, wordsA: ClaimWords, wordsB: ClaimWords, speakers: SpeakerMatch,
): { pair: ClaimPair; likeness: number } | null {
  const [one, other] = [a.claims[i]!, b.claims[j]!];
  const quoted = wordsA.own.length > 0 && wordsB.own.length > 0;
  const [left, right] = quoted ? [wordsA.own, wordsB.own] : [wordsA.all, wordsB.all];
  const { pieces, shared, cutInside } = diff(left, right);
  const sameSpeaker = speakers.same(one.speaker, other.speaker);
  const kept = keptOf(left.length, right.length, shared, cutInside);
  const likeness = (2 * shared) / (left.length + right.length);
  const shorter = left.length < right.length ? left : right;
  const trimmed = kept === "trimmedInA" || kept === "trimmedInB";
  // A fragment of a word or two stands in many sentences: only the same speaker's is the same quote.
  if (trimmed && (sameSpeaker ? !shorter.some(({ key }) => isTelling(key)) : shorter.length < 2 * run)) return null;
  if (kept === "whole" && shorter.length < run && !sameSpeaker) return null;
  if (kept === "altered" && likeness < leastAlike) return null;
  const cue = cueChange(one, other);
  const standingDiffers = one.polarity !== other.polarity || one.realised !== other.realised;
  const bonus = (sameSpeaker ? 1 : 0) + (trimmed ? 0.5 : 0);
  return { pair: { a: i, b: j, kept, pieces, quoted, sameSpeaker, cue, standingDiffers }, likeness: likeness + bonus };
}

// Words left out in the middle without a sign change what is said ("did not say", "did say"): that is no trim.
function keptOf(left: number, right: number, shared: number, cutInside: boolean): Kept {
  if (shared === left && shared === right) return "whole";
  if (cutInside) return "altered";
  if (shared === right) return "trimmedInB";
  return shared === left ? "trimmedInA" : "altered";
}

function cueChange({ cue: a }: Claim, { cue: b }: Claim): CueChange | null {
  if (a === null || b === null) return null;
  const word = (cue: NonNullable<Claim["cue"]>) => (cue.lemma ?? cue.exact).toLowerCase();
  return word(a) === word(b) ? null : { a, b, stanceDiffers: a.stance !== b.stance };
}
