// Who is who in two articles: by name, and where the name is longer in one, by what only one person there has.
//
//   a  Ole Brandt, Ada Brandt, mayor      b  Brandt, O.; Ole Brandt; Rut Aker
//   both  Ole Brandt                      a alone  Ada Brandt, mayor      b alone  Rut Aker

import type { Report, Speaker } from "../highlight/report.ts";
import { keysOf } from "./tokens.ts";

export interface SpeakerPair {
  a: Speaker;
  b: Speaker;
}

export interface SpeakerMatch {
  both: SpeakerPair[];
  onlyA: Speaker[];
  onlyB: Speaker[];
  /** Whether a speaker of `a` (an id, or null) and one of `b` are the same; null is nobody's equal. */
  same(a: string | null, b: string | null): boolean;
}

/** Matches the speakers who have claims. Linear in their number, but for people of one surname. */
export function matchSpeakers(a: Report, b: Report): SpeakerMatch {
  const restA = new Set(speaking(a));
  const restB = new Set(speaking(b));
  const both: SpeakerPair[] = [];
  const pair = (one: Speaker, other: Speaker) => {
    both.push({ a: one, b: other });
    restA.delete(one);
    restB.delete(other);
  };
  const named = groupBy(restB, nameKey);
  for (const one of [...restA]) {
    const other = named.get(nameKey(one))?.find((each) => restB.has(each));
    if (other !== undefined) pair(one, other);
  }
  const surnamedA = groupBy(restA, surname);
  const surnamedB = groupBy(restB, surname);
  for (const [key, ones] of surnamedA) {
    const others = surnamedB.get(key) ?? [];
    if (key !== "" && ones.length === 1 && others.length === 1 && agree(ones[0]!, others[0]!)) pair(ones[0]!, others[0]!);
  }
  const partner = new Map(both.map((one) => [one.a.id, one.b.id]));
  return {
    both,
    onlyA: [...restA],
    onlyB: [...restB],
    same: (one, other) => one !== null && other !== null && partner.get(one) === other,
  };
}

function speaking({ speakers, claims }: Report): Speaker[] {
  const ids = new Set(claims.map((claim) => claim.speaker));
  return speakers.filter(({ id }) => ids.has(id));
}

function nameKey({ name }: Speaker): string {
  return keysOf(name).join(" ");
}

function surname(speaker: Speaker): string {
  return speaker.class === "named" ? (keysOf(speaker.name).at(-1) ?? "") : "";
}

// Whether one name has all words of the other: "Brandt" and "Ole Brandt", but not "Ada Brandt" and "Ole Brandt".
function agree(a: Speaker, b: Speaker): boolean {
  const [short, long] = [keysOf(a.name), keysOf(b.name)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.every((word) => long.includes(word));
}

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
