// Voices: how each speaker is told apart in the article, in order of the first claim.
//
//   Maria Lopez     voice 1   "ML"   solid colour of slot 1
//   ninth speaker   voice 9   "TO"   gray with the first pattern
//   no speaker      voice 0   "?"    gray, no pattern
//
// Colour is never alone: every voice has initials, and no two speakers share them.

import type { Report, Speaker } from "./report.ts";

export interface Voice {
  slot: number; // 0 unknown; 1 to 8 colours; 9 to 12 patterns, which repeat
  initials: string;
  name: string; // as shown: "Maria Lopez"; "" of the unknown one, for which voice_name.ts has words
  speaker: Speaker | null;
}

const colours = 8;
const patterns = 4;

export const unknownVoice: Voice = { slot: 0, initials: "?", name: "", speaker: null };

export class Voices {
  /** Speakers with at least one claim, in order of their first. */
  readonly speaking: Voice[] = [];
  #byId = new Map<string, Voice>();

  constructor(report: Report) {
    const speakers = new Map(report.speakers.map((speaker) => [speaker.id, speaker]));
    const taken = new Set<string>();
    for (const claim of report.claims) {
      const speaker = claim.speaker === null ? undefined : speakers.get(claim.speaker);
      if (speaker === undefined || this.#byId.has(speaker.id)) continue;
      const voice = makeVoice(speaker, this.speaking.length, taken);
      this.speaking.push(voice);
      this.#byId.set(speaker.id, voice);
    }
    for (const speaker of report.speakers) {
      if (!this.#byId.has(speaker.id)) this.#byId.set(speaker.id, makeVoice(speaker, -1, taken));
    }
  }

  of(speakerId: string | null): Voice {
    return (speakerId !== null && this.#byId.get(speakerId)) || unknownVoice;
  }
}

function makeVoice(speaker: Speaker, index: number, taken: Set<string>): Voice {
  const slot = index < 0 ? 0 : index < colours ? index + 1 : colours + 1 + ((index - colours) % patterns);
  return { slot, initials: unshared(initialsOf(speaker.name), taken), name: speaker.name, speaker };
}

function unshared(initials: string, taken: Set<string>): string {
  let result = initials;
  for (let n = 2; taken.has(result); n++) result = `${initials}${n}`;
  taken.add(result);
  return result;
}

const small = /^(?:a|an|the|of|and|for|in|on|at|to|de|der|van|von|la|le|el|al|bin|da|di|du)$/i;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** "Maria del Carmen Lopez" ML, "NASA" NASA, "head prosecutor of Stour" HS. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word) && !suffix.test(word));
  const telling = words.filter((word) => !small.test(word));
  const used = telling.length > 0 ? telling : words;
  const first = used[0];
  if (first === undefined) return "–";
  if (used.length === 1) return /^\p{Lu}{2,4}$/u.test(first) ? first : initial(first);
  return initial(first) + initial(used[used.length - 1]!);
}

function initial(word: string): string {
  return (word.match(/[\p{L}\p{N}]/u)?.[0] ?? "").toUpperCase();
}
